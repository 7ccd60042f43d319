-- The fields of a line that waits, as they were read (field to value): a correction starts from
-- them. Reading the kept file again would cost its whole length for each of 300 corrections, and
-- each format would need its own way to find one line; '{}' where the line could not be read.
ALTER TABLE offers_delivery_line ADD COLUMN source @json NOT NULL DEFAULT '{}';

-- What still stops a line that could be read: gone once it is mended. `is_alone`: nothing else
-- stops that line, so that mending this publishes it.
CREATE TABLE offers_delivery_fault (
  delivery_id @id NOT NULL REFERENCES offers_delivery (id),
  code @text NOT NULL,
  line @int NOT NULL,
  value @text NOT NULL,
  is_alone @bool NOT NULL,
  PRIMARY KEY (delivery_id, code, line)
) @clustered;

-- Who corrected a line, when, and what changed (field to value); lines corrected together share
-- their batch.
CREATE TABLE offers_correction (
  id @id PRIMARY KEY,
  batch @id NOT NULL,
  delivery_id @id NOT NULL REFERENCES offers_delivery (id),
  line @int NOT NULL,
  corrected_at @instant NOT NULL,
  corrected_by @text NOT NULL,
  verdict_before @text NOT NULL,
  verdict_after @text NOT NULL,
  codes_before @text NOT NULL,
  found_before @json NOT NULL,
  kept_before @json NOT NULL,
  values_before @json NOT NULL,
  values_after @json NOT NULL
) @strict;
CREATE INDEX offers_correction_line ON offers_correction (delivery_id, line);
CREATE INDEX offers_correction_batch ON offers_correction (batch);

-- A partner that declines repairs gets its line back instead; whom the service writes to.
ALTER TABLE offers_partner ADD COLUMN accepts_repairs @bool NOT NULL DEFAULT true;
ALTER TABLE offers_partner ADD COLUMN contact_email @text NOT NULL DEFAULT '';

-- Who changed a partner's profile, when, and what it was before (name of the field to value).
CREATE TABLE offers_partner_change (
  id @id PRIMARY KEY,
  partner @text NOT NULL REFERENCES offers_partner (code),
  changed_at @instant NOT NULL,
  changed_by @text NOT NULL,
  values_before @json NOT NULL,
  values_after @json NOT NULL
) @strict;
CREATE INDEX offers_partner_change_partner ON offers_partner_change (partner, id);
