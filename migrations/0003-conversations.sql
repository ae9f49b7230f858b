-- A mailbox of ours: where its mail is fetched from and through which server it answers.
create table mailboxes (
  id uuid primary key,
  name text not null check (name <> ''),
  address text not null check (address = lower(address)),
  aliases text[] not null default '{}',
  state text not null check (state in ('active', 'paused')),
  imap jsonb,
  smtp jsonb,
  -- Passwords, sealed with MAKEGOOD_SECRET; never leave the server.
  imap_secret bytea,
  smtp_secret bytea,
  signature text not null default '',
  -- Sent once per customer, conversation and day to whoever opens a conversation; empty means none.
  acknowledgement text not null default '',
  -- Mail older than this stays where it is; "fetch since" moves it back.
  fetch_since timestamptz not null,
  last_fetch_at timestamptz,
  trouble_code text,
  trouble_detail text,
  trouble_since timestamptz,
  made_at timestamptz not null,
  version int not null default 1,
  check ((trouble_code is null) = (trouble_since is null))
);
create unique index mailboxes_by_address on mailboxes (address);

-- How far a folder has been fetched. UIDs only grow while UIDVALIDITY stays the same (RFC 3501 §2.3.1.1).
create table mailbox_folders (
  mailbox_id uuid not null references mailboxes on delete cascade,
  path text not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  fetched_count bigint not null default 0,
  last_fetch_at timestamptz,
  -- Set by "fetch since": look again from here, then forget it.
  look_again_since timestamptz,
  primary key (mailbox_id, path)
);

-- A mail exactly as it came, committed before anything else happens to it and kept. `waiting` until it is read.
create table raw_mails (
  id uuid primary key,
  received_at timestamptz not null,
  via text not null check (via in ('imap', 'smtp')),
  mailbox_id uuid references mailboxes on delete set null,
  folder text,
  uid_validity bigint,
  uid bigint,
  envelope_from text,
  envelope_to text[] not null default '{}',
  size_bytes bigint not null,
  -- Gzipped source, or, when large, the name of its file in the store; neither when it was larger than we ever take.
  source bytea,
  file_sha256 text,
  state text not null check (state in ('waiting', 'read', 'duplicate', 'unreadable')),
  -- Counted before reading, so that a mail that kills its reader is set aside after a few tries.
  attempts int not null default 0,
  message_id uuid
);
alter table raw_mails alter column source set storage external;
-- The same mail fetched twice, by anybody, is stored once.
create unique index raw_mails_once on raw_mails (mailbox_id, folder, uid_validity, uid) where uid is not null;
-- Asked all the time: what has come and is not yet read?
create index raw_mails_waiting on raw_mails (id) where state = 'waiting';
-- Asked when a message's source is opened.
create index raw_mails_by_message on raw_mails (message_id) where message_id is not null;

-- What one customer and we say to each other about one matter.
create table conversations (
  id uuid primary key,
  number bigint generated always as identity unique,
  customer_id uuid not null,
  mailbox_id uuid references mailboxes on delete set null,
  subject text not null,
  language text not null default 'und',
  -- open: it is our turn or nobody's; waiting: we asked the customer something; closed: done until they write again.
  state text not null check (state in ('open', 'waiting', 'closed')),
  assignee_id uuid,
  snoozed_until timestamptz,
  -- Part of our answers' reply address, so that answers come home even when a mail program drops the references.
  reply_token text not null unique,
  opened_at timestamptz not null,
  closed_at timestamptz,
  last_at timestamptz not null,
  last_excerpt text not null default '',
  -- Since when the customer waits for an answer; null when they do not.
  waits_since timestamptz,
  has_attachments boolean not null default false,
  has_unreadable boolean not null default false,
  version int not null default 1,
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'closed' or (waits_since is null and snoozed_until is null))
);
-- Asked by the inbox: who waits longest for an answer?
create index conversations_waiting_longest on conversations (waits_since, id) where waits_since is not null;
-- Asked by the inbox: what else is not closed, newest first?
create index conversations_not_closed on conversations (last_at desc, id desc) where state <> 'closed';
create index conversations_closed on conversations (last_at desc, id desc) where state = 'closed';
create index conversations_unreadable on conversations (last_at desc, id desc) where has_unreadable;
-- Asked each minute: whose snooze is over?
create index conversations_snoozed on conversations (snoozed_until) where snoozed_until is not null;
create index conversations_of_customer on conversations (customer_id, last_at desc);
create index conversations_of_assignee on conversations (assignee_id, last_at desc) where state <> 'closed';
-- Parts of words and names that language-aware words do not find.
create index conversations_by_subject_letters on conversations using gin (subject gin_trgm_ops);

-- Which addresses take part in a conversation; only they are threaded into it without asking a person.
create table participants (
  conversation_id uuid not null references conversations on delete cascade,
  address text not null,
  primary key (conversation_id, address)
);

-- One message, in or out, on any channel. Its words are never changed; it may be moved to another conversation by hand.
create table messages (
  id uuid primary key,
  seq bigint generated always as identity,
  conversation_id uuid not null references conversations,
  direction text not null check (direction in ('in', 'out')),
  channel text not null check (channel in ('email', 'phone', 'api')),
  -- When it was said, and when we wrote it down.
  at timestamptz not null,
  recorded_at timestamptz not null,
  customer_id uuid,
  agent_id uuid,
  from_name text not null,
  from_address text,
  to_addresses text[] not null default '{}',
  cc_addresses text[] not null default '{}',
  bcc_addresses text[] not null default '{}',
  subject text not null,
  text text not null,
  -- [kind, start, end] triples covering the text: what is new, what is quoted, what is signature.
  parts jsonb not null default '[]',
  language text not null default 'und',
  html text,
  has_remote_images boolean not null default false,
  automatic text not null default 'no' check (automatic in ('no', 'reply', 'generated', 'bounce')),
  unreadable text,
  threaded_reason text check (threaded_reason in ('reply_token', 'references', 'in_reply_to', 'body_marker', 'subject', 'new', 'by_hand')),
  threaded_detail text not null default '',
  suggested_conversation_id uuid,
  -- RFC 5322 Message-ID without its brackets, and the chain that our answer continues.
  header_id text,
  reference_ids text[] not null default '{}',
  -- Hash of Message-ID and content: the same mail, however often it comes, is one message.
  identity_hash bytea,
  defects text[] not null default '{}',
  authentication text,
  -- Outgoing: until then it can be taken back.
  leaves_at timestamptz,
  taken_back_at timestamptz,
  words tsvector not null
);
create unique index messages_once on messages (identity_hash) where identity_hash is not null;
-- Asked for each incoming mail: which message does this reference name?
create index messages_by_header_id on messages (header_id) where header_id is not null;
-- Asked when a conversation opens: its newest messages.
create index messages_of_conversation on messages (conversation_id, at, seq);
-- Asked by search for common words: newest first.
create index messages_by_age on messages (at desc, id desc);
-- Asked by search for rare words.
create index messages_by_words on messages using gin (words);

-- The same mail in several of our mailboxes is one message in several views.
create table message_mailboxes (
  message_id uuid not null references messages,
  mailbox_id uuid not null references mailboxes on delete cascade,
  primary key (message_id, mailbox_id)
);

-- A word between colleagues; the customer never sees it.
create table notes (
  id uuid primary key,
  seq bigint generated always as identity,
  conversation_id uuid not null references conversations,
  author_id uuid not null,
  at timestamptz not null,
  text text not null check (text <> ''),
  words tsvector not null
);
create index notes_of_conversation on notes (conversation_id, at);
create index notes_by_words on notes using gin (words);

-- A file that came or goes with a message; its bytes lie in the file store under their hash.
create table attachments (
  id uuid primary key,
  message_id uuid references messages,
  uploaded_by uuid,
  name text not null,
  type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  content_id text,
  is_inline boolean not null default false,
  made_at timestamptz not null
);
create index attachments_of_message on attachments (message_id) where message_id is not null;

-- The outbox: one row for each recipient of each outgoing mail, so that one refusal does not stop the others.
create table deliveries (
  id uuid primary key,
  message_id uuid not null references messages,
  mailbox_id uuid not null references mailboxes on delete cascade,
  recipient text not null,
  -- queued → sending → sent | delivered_unknown | failed; sent → bounced; queued → stopped (taken back).
  state text not null check (state in ('queued', 'sending', 'sent', 'delivered_unknown', 'bounced', 'failed', 'stopped')),
  reason text,
  attempts int not null default 0,
  next_at timestamptz,
  -- Which process is at it, and which attempt: a late answer of an old attempt changes nothing.
  claimed_by uuid,
  attempt_id uuid,
  -- Recorded before the last byte is handed over: dying after this is a doubt that a person sees, never a second send.
  handed_at timestamptz,
  settled_at timestamptz,
  unique (message_id, recipient),
  check ((state = 'queued') = (next_at is not null))
);
-- Asked each second: what is to leave now?
create index deliveries_due on deliveries (next_at) where state = 'queued';
-- Asked each few seconds: what was being sent by a process that is gone?
create index deliveries_in_hand on deliveries (claimed_by) where state = 'sending';
-- Asked by the inbox: what did not arrive, or may not have?
create index deliveries_in_trouble on deliveries (message_id) where state in ('delivered_unknown', 'bounced', 'failed');

-- What somebody has begun to write; only they see it, nobody else's act destroys it.
create table drafts (
  conversation_id uuid not null references conversations,
  agent_id uuid not null,
  text text not null,
  html text not null,
  promises jsonb not null default '[]',
  saved_at timestamptz not null,
  primary key (conversation_id, agent_id)
);
