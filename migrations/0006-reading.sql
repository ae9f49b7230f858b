-- What the reading engine saw in a customer's message: codes, and places in its text; never the words, never a person's
-- average. It is a hint for whoever answers this message and is forgotten after ninety days (DOMAIN §3.7).
create table readings (
  message_id uuid primary key references messages on delete cascade,
  level text not null check (level in ('none', 'mild', 'clear', 'strong')),
  demand text not null check (demand in ('value', 'failure', 'automatic', 'unclear')),
  is_uncertain boolean not null,
  may_be_irony boolean not null,
  -- [kind, start, end] triples: the words that a level rests on.
  cues jsonb not null,
  -- [start, end] pairs.
  questions jsonb not null,
  -- Which pack and version read it: "nb@1.2.0".
  pack text not null,
  read_at timestamptz not null
);
-- Asked each day: which are older than they may be?
create index readings_by_age on readings (read_at);

-- What a colleague said it should have been. It corrects this message and makes fixtures for the packs; it says nothing of
-- the customer, and not who corrected it.
create table reading_corrections (
  message_id uuid primary key references messages on delete cascade,
  level text check (level in ('none', 'mild', 'clear', 'strong')),
  demand text check (demand in ('value', 'failure', 'automatic', 'unclear')),
  -- [kind, start, end] triples that were no such cue.
  not_cues jsonb not null default '[]',
  corrected_at timestamptz not null
);
create index reading_corrections_by_age on reading_corrections (corrected_at desc, message_id);

-- How far we have read, as a place in the facts; one row.
create table reading_progress (
  is_only boolean primary key default true check (is_only),
  cursor text not null
);
