-- Instants are text in UTC with nine decimals, so that they sort as text and lose nothing.
-- Fingerprints are SHA-256 in lower-case hexadecimal digits.

create table certificate (
  sha256 text primary key,
  der    blob not null
) strict, without rowid;

-- Every observation ever made; nothing here is updated.
create table observation (
  id           integer primary key,
  device_id    text not null,
  host         text not null,
  at           text not null,
  family       text not null,
  vendor       text not null,
  model        text not null,
  serial       text not null,
  firmware     text not null,
  status       text not null,
  https        text not null,
  problem      text not null,
  mode         text,
  trusted      integer not null,
  clock_offset text,
  digest       text not null
) strict;

create index observation_of_device on observation (device_id, at);

-- The served chain, leaf at position 0.
create table observation_certificate (
  observation integer not null references observation (id),
  position    integer not null,
  sha256      text not null references certificate (sha256),
  primary key (observation, position)
) strict, without rowid;

-- Which observation is the newest of its device.
create table newest_observation (
  device_id   text primary key,
  observation integer not null references observation (id)
) strict, without rowid;

create table pin (
  device_id text primary key,
  sha256    text not null
) strict, without rowid;

create table run (
  id         integer primary key,
  run_id     text not null unique,
  verb       text not null,
  plan_id    text not null,
  fleet_name text not null,
  started_at text not null,
  ended_at   text not null
) strict;

create table run_result (
  run         integer not null references run (id),
  position    integer not null,
  device_id   text not null,
  host        text not null,
  site        text not null,
  outcome     text not null,
  description text not null,
  before      integer references observation (id),
  after       integer references observation (id),
  took        text not null,
  primary key (run, position)
) strict, without rowid;

create table journal (
  id        integer primary key autoincrement,
  plan_id   text not null,
  device_id text not null,
  step      text not null,
  mark      text not null,
  at        text not null
) strict;

create index journal_of_device on journal (plan_id, device_id, id);

create table journal_data (
  entry integer not null references journal (id),
  key   text not null,
  value text not null,
  primary key (entry, key)
) strict, without rowid;
