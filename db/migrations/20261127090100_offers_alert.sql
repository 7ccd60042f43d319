-- Searches that someone asked to be told of. `search` is the query of the list's own address.
CREATE TABLE offers_alert (
  id @id PRIMARY KEY,
  address @text NOT NULL,
  search @text NOT NULL,
  frequency @text NOT NULL,
  state @text NOT NULL,
  position @id NOT NULL,
  asked_at @instant NOT NULL,
  mail_at @instant NOT NULL,
  confirmed_at @instant,
  due_at @instant NOT NULL,
  ends_at @instant NOT NULL,
  is_end_told @bool NOT NULL,
  refusals @int NOT NULL
) @strict;
CREATE INDEX offers_alert_address ON offers_alert (address);
CREATE INDEX offers_alert_due ON offers_alert (frequency, due_at) WHERE state = 'confirmed';
CREATE INDEX offers_alert_end ON offers_alert (ends_at);

-- What the links of its mails open, by the hash of each.
CREATE TABLE offers_alert_token (
  hash @text PRIMARY KEY,
  alert_id @id NOT NULL REFERENCES offers_alert (id),
  purpose @text NOT NULL
) @strict;
CREATE INDEX offers_alert_token_alert ON offers_alert_token (alert_id);

-- Offers that stood in a mail of it: none is told twice.
CREATE TABLE offers_alert_told (
  alert_id @id NOT NULL REFERENCES offers_alert (id),
  offer_id @id NOT NULL,
  PRIMARY KEY (alert_id, offer_id)
) @clustered;
