-- What the inbox asks of every conversation, beside the conversation itself, and sources apart from their comings and goings.

-- When the first promise falls due that we still owe here, open or broken; null when we owe nothing. The ledger says so
-- whenever that changes, in the same transaction, so that a list need not look into the ledger for each of its rows.
alter table conversations add column owed_due_at timestamptz;
update conversations c set owed_due_at =
  (select min(p.due_at) from promises p where p.conversation_id = c.id and p.state in ('open', 'breached'));

drop index conversations_waiting_longest;
drop index conversations_not_closed;
-- Asked by the inbox: what do we owe, nearest due first? The columns beside the key say whose it is, without the row.
create index conversations_owed on conversations (owed_due_at, id) include (assignee_id, snoozed_until)
  where owed_due_at is not null and state <> 'closed';
-- Asked by the inbox and Today: who waits longest for an answer?
create index conversations_waiting_longest on conversations (waits_since, id) include (assignee_id, snoozed_until, owed_due_at)
  where waits_since is not null;
-- Asked by the inbox: what else is not closed, newest first?
create index conversations_not_closed on conversations (last_at desc, id desc)
  include (assignee_id, snoozed_until, waits_since, owed_due_at) where state <> 'closed';

-- The source of a mail lies apart from what becomes of it: that changes three times, the source never.
create table raw_mail_sources (
  raw_mail_id uuid primary key references raw_mails on delete cascade,
  -- Gzipped, exactly as it came.
  source bytea not null
);
alter table raw_mail_sources alter column source set storage external;
insert into raw_mail_sources (raw_mail_id, source) select id, source from raw_mails where source is not null;
alter table raw_mails drop column source;

alter table messages set (toast_tuple_target = 512);
