-- Facts: what became true, in the past tense, saved with the change it reports and never edited.
-- They carry ids, numbers and codes, never personal text, so that erasing a person never rewrites history.
create table facts (
  id uuid primary key,
  -- (xid, seq) orders facts by commit: see kernel/facts.ts on why a sequence alone would lose some.
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  type text not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('agent', 'customer', 'system', 'nobody')),
  actor_id uuid,
  -- The fact it follows from, so that automation cannot chase its tail.
  cause uuid,
  about jsonb not null
);
-- Asked by every open browser: what happened after this cursor?
create index facts_by_commit on facts (xid, seq);
-- Asked when a conversation opens: its story in order.
create index facts_by_conversation on facts ((about ->> 'conversation_id'), at, seq) where about ? 'conversation_id';

-- A POST repeated with the same key gets the first answer and changes nothing (IETF draft Idempotency-Key).
create table idempotency_keys (
  whose text not null,
  key text not null check (length(key) between 1 and 255),
  verb text not null,
  request_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (whose, key)
);
-- Asked once a day: which keys are older than their 48 hours?
create index idempotency_keys_by_age on idempotency_keys (at);

-- Living processes, so that what a dead one held can be taken over. Alive means: its advisory lock is held.
create table processes (
  id uuid primary key,
  started_at timestamptz not null
);
