type Wish = { folder: string; user: string; group: string; imapPort: number; lmtpPort: number }

/** The smallest configuration with which Dovecot 2.3 runs as an ordinary account, without chroots, TLS or system users. */
export const dovecotConfiguration = ({ folder, user, group, imapPort, lmtpPort }: Wish) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
# A test's mail may be lost with the machine, and forty mailboxes may be watched from one address.
mail_fsync = never
mail_max_userip_connections = 200
# The plus part is for us to read: it stays in the Received line and does not choose the account.
recipient_delimiter = +
lmtp_hdr_delivery_address = original
passdb {
  driver = static
  args = password=test
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/mail/%u allow_all_users=yes
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
service stats {
  chroot =
}
`
