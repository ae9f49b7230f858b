-- A promise is our word to a customer. It is never edited or deleted: it is kept, broken, withdrawn or replaced by a new
-- one, and a breach, once there, stays. Only its owner and backup may change hands.
create table promises (
  id uuid primary key,
  conversation_id uuid not null references conversations,
  customer_id uuid not null references customers,
  -- The message that said it; null when it was given beside one, say at a counter.
  message_id uuid references messages,
  -- Our word exactly as the customer got it.
  words text not null check (words <> '' and length(words) <= 2000),
  what text not null check (what <> ''),
  how text,
  -- Part of our word or not: free of charge, an amount, or nothing said.
  price_is_free boolean not null default false,
  -- Without a scale, so that "149.50" stays as it was said.
  price_amount numeric check (price_amount >= 0 and price_amount < 1e12),
  price_currency text check (price_currency ~ '^[A-Z]{3}$'),
  owner_id uuid not null references agents,
  backup_id uuid references agents,
  -- What was said is the truth: date and time on the clock of a place. due_at is the instant it means.
  due_date date not null,
  due_time text not null,
  due_zone text not null,
  -- Which of two, when the clock showed that time twice.
  due_which text check (due_which in ('earlier', 'later')),
  due_at timestamptz not null,
  state text not null check (state in ('proposed', 'open', 'kept', 'breached', 'kept_late', 'superseded_by_customer',
    'moved_by_agreement', 'withdrawn_by_customer', 'disputed', 'unsent')),
  given_at timestamptz not null,
  breached_at timestamptz,
  -- When it was done, withdrawn or replaced, as the evidence has it; the fact says when that was written down.
  settled_at timestamptz,
  evidence text,
  customer_words text,
  revision int not null default 1,
  version int not null default 1,
  check ((price_amount is null) = (price_currency is null)),
  check (not (price_is_free and price_amount is not null)),
  check (due_at > given_at),
  check ((state in ('proposed', 'open', 'breached')) = (settled_at is null)),
  -- It broke at its due, however late anybody noticed.
  check (breached_at is null or breached_at = due_at),
  check (case when state in ('breached', 'kept_late') then breached_at is not null else state = 'disputed' or breached_at is null end),
  check (state not in ('kept', 'kept_late') or evidence <> ''),
  check (state not in ('superseded_by_customer', 'moved_by_agreement', 'withdrawn_by_customer') or customer_words <> '')
);
-- Asked at every due minute: what is open and past due, and when is the next one?
-- The ledger counts from it, without the rows themselves.
create index promises_open_by_due on promises (due_at) include (given_at, owner_id) where state = 'open';
-- Asked by the inbox and the ledger: what do we still owe, be it broken or open, nearest due first?
create index promises_owed_by_due on promises (due_at, id) include (state, owner_id) where state in ('open', 'breached');
-- Asked for each row of the inbox: what do we still owe in this conversation?
create index promises_owed_in_conversation on promises (conversation_id, due_at) where state in ('open', 'breached');
-- Asked by the ledger: everything, by due; and how often we kept our word in a period.
create index promises_by_due on promises (due_at, id) include (state, owner_id);
-- Asked by Today and "mine": what do I owe, by due?
create index promises_of_owner on promises (owner_id, due_at, id);
-- Asked when a conversation or the inbox opens.
create index promises_of_conversation on promises (conversation_id, due_at);
-- Asked by the customer's own page.
create index promises_of_customer on promises (customer_id, due_at, id);
-- Asked when a message is taken back.
create index promises_of_message on promises (message_id) where message_id is not null;
