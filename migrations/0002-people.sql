-- The workspace itself: one row, since one workspace is one schema.
create table workspace (
  is_only boolean primary key default true check (is_only),
  name text not null check (name <> ''),
  -- Where the organisation's day begins and ends, until a calendar or a person says otherwise.
  zone text not null,
  is_demonstration boolean not null,
  made_at timestamptz not null
);

-- Opening hours somebody reviewed and saved. The pieces stay together as JSON because they are judged together
-- (kernel/time) and never asked for one by one: zone, weekly, closed and open dates with their names, validThrough.
create table calendars (
  id uuid primary key,
  name text not null check (name <> ''),
  calendar jsonb not null,
  is_default boolean not null,
  made_at timestamptz not null,
  version int not null default 1
);
-- There is one default; two people choosing at once cannot leave two.
create unique index calendars_one_default on calendars (is_default) where is_default;

-- An agent is a colleague who answers customers or decides about them. Never deleted: their name stays in the story.
create table agents (
  id uuid primary key,
  name text not null check (name <> ''),
  address text not null check (address <> ''),
  roles text[] not null check (
    cardinality(roles) > 0 and roles <@ array['front_line', 'lead', 'decider', 'executive', 'administrator']
  ),
  language text not null check (language in ('en', 'sv', 'da', 'nb', 'zh-CN')),
  zone text not null,
  signature text not null default '',
  state text not null check (state in ('invited', 'active', 'disabled')),
  -- The first sign-in; enabling somebody again makes them active only if they had ever come.
  came_at timestamptz,
  -- Whose hours apply; empty means the default calendar's.
  calendar_id uuid references calendars,
  -- argon2id, PHC format; empty for those who sign in by link.
  password_hash text,
  made_at timestamptz not null,
  version int not null default 1,
  check (state <> 'active' or came_at is not null)
);
-- Asked at every sign-in; one person per address, however it is spelt.
create unique index agents_by_address on agents (lower(address));

-- One browser of one agent. Signing out, or being signed out, deletes the row; the fact remains.
create table sessions (
  id uuid primary key,
  agent_id uuid not null references agents,
  -- SHA-256 of the cookie. Who reads this table cannot become anybody.
  token_hash text not null unique,
  began_by text not null check (began_by in ('password', 'link')),
  device text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null
);
-- Asked by "where am I signed in" and when somebody is disabled.
create index sessions_by_agent on sessions (agent_id, last_seen_at desc);

-- A link that signs one agent in, once.
create table sign_in_links (
  id uuid primary key,
  agent_id uuid not null references agents,
  token_hash text not null unique,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
-- Asked when links are made, to sweep this agent's old ones.
create index sign_in_links_by_agent on sign_in_links (agent_id, made_at);

-- An attempt that has not (yet) succeeded. Counted before the password is looked at, so that a hundred guesses at once
-- are a hundred guesses. Addresses and network addresses only as hashes; rows live a quarter of an hour.
create table sign_in_attempts (
  id uuid primary key,
  kind text not null check (kind in ('password', 'link')),
  address_hash text not null,
  source_hash text not null,
  at timestamptz not null
);
-- Asked before every attempt: how many for this address, from this network address, lately?
create index sign_in_attempts_by_address on sign_in_attempts (address_hash, kind, at);
create index sign_in_attempts_by_source on sign_in_attempts (source_hash, kind, at);
-- Asked at every attempt: which are past counting?
create index sign_in_attempts_by_age on sign_in_attempts (at);

-- What a program shows instead of a cookie. It may do what its agent may.
create table tokens (
  id uuid primary key,
  agent_id uuid not null references agents,
  name text not null check (name <> ''),
  token_hash text not null unique,
  -- Its last four characters, to recognise it by.
  ends text not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index tokens_by_agent on tokens (agent_id, made_at desc);

create table organisations (
  id uuid primary key,
  name text not null check (name <> ''),
  made_at timestamptz not null,
  version int not null default 1
);
-- Asked by the list: in order of name, from here.
create index organisations_by_name on organisations (lower(name), id);

-- A customer is somebody we owe. Rows never move between customers: merging points one at another, and everything reads
-- through `merged_into`, so that unmerging only takes the pointer away.
create table customers (
  id uuid primary key,
  name text not null check (name <> ''),
  language text,
  zone text,
  -- How we know the zone; a guess is never shown as something they said.
  zone_basis text check (zone_basis in ('said', 'profile', 'phone', 'organisation')),
  organisation_id uuid references organisations,
  -- The survivor itself, never another merged one: always the end of the chain in `customer_merges`.
  merged_into uuid references customers check (merged_into <> id),
  since timestamptz not null,
  version int not null default 1,
  check ((zone is null) = (zone_basis is null))
);
-- Asked by the list: in order of name, from here.
create index customers_by_name on customers (lower(name), id) where merged_into is null;
-- Asked by the search: any part of the name.
create index customers_by_name_part on customers using gin (name gin_trgm_ops);
-- Asked when a page of one customer is read: who else is this?
create index customers_by_survivor on customers (merged_into) where merged_into is not null;
create index customers_by_organisation on customers (organisation_id) where organisation_id is not null;

-- How we recognise a customer: an address in small letters, a phone number in digits with its plus.
create table customer_identities (
  id uuid primary key,
  customer_id uuid not null references customers,
  kind text not null check (kind in ('address', 'phone')),
  value text not null check (value <> ''),
  made_at timestamptz not null,
  -- Also the lookup of every incoming mail; two mails of a new address at once meet here.
  constraint customer_identities_value unique (kind, value)
);
create index customer_identities_by_customer on customer_identities (customer_id);
create index customer_identities_by_value_part on customer_identities using gin (value gin_trgm_ops);

-- Somebody said: these two are one person. Kept when it is taken back.
create table customer_merges (
  id uuid primary key,
  from_id uuid not null references customers,
  into_id uuid not null references customers check (into_id <> from_id),
  merged_at timestamptz not null,
  merged_by uuid references agents,
  undone_at timestamptz,
  undone_by uuid references agents
);
-- A customer can be merged into one other only, until that is undone.
create unique index customer_merges_once on customer_merges (from_id) where undone_at is null;
create index customer_merges_by_survivor on customer_merges (into_id) where undone_at is null;

-- The address of a customer's own page. The token is kept as it is, not hashed: every mail we send must show the same
-- link again. It opens one read-only page about what this database already holds, is long, and can be revoked.
create table page_links (
  id uuid primary key,
  customer_id uuid not null references customers,
  token text not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index page_links_one_valid on page_links (customer_id) where revoked_at is null;
