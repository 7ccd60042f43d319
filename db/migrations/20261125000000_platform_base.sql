-- Blocks of identifiers: one row a sequence.
CREATE TABLE platform_sequence (
  name @text PRIMARY KEY,
  next @id NOT NULL
) @strict;

-- What an operator sets for the whole base ("region.mode" = "trial" or "real").
CREATE TABLE platform_setting (
  name @text PRIMARY KEY,
  value @text NOT NULL
) @strict;

-- The outbox: written without a position by whoever changes something, numbered by the sequencer.
CREATE TABLE platform_event (
  id @id PRIMARY KEY,
  position @id,
  at @instant NOT NULL,
  kind @text NOT NULL,
  subject_id @id NOT NULL,
  payload @json NOT NULL
) @strict;
CREATE UNIQUE INDEX platform_event_position ON platform_event (position) WHERE position IS NOT NULL;
CREATE INDEX platform_event_new ON platform_event (id) WHERE position IS NULL;

-- The last position given, and how far each reader of events has come.
CREATE TABLE platform_event_reader (
  name @text PRIMARY KEY,
  position @id NOT NULL
) @strict;
