-- Who sends offers, and what each must give. The seven mandatory fields of article 17 bind what
-- the Region collects; from the others an offer is taken as it is, and what is missing is said.
CREATE TABLE offers_partner (
  code @text PRIMARY KEY,
  name @text NOT NULL,
  required_fields @text NOT NULL,
  bears_region_mark @bool NOT NULL,
  asks_application @bool NOT NULL
) @strict;
INSERT INTO offers_partner (code, name, required_fields, bears_region_mark, asks_application) VALUES
  ('brea', 'Bourse régionale de l’emploi et de l’apprentissage',
   'title,description,experience,contract_type,contract_duration,place,siret', true, true),
  ('france-travail', 'France Travail', 'title,description', false, false),
  ('aggregator', 'Agrégateur', 'title,description', false, false);

-- A file that came in, and what became of it. The counts are those of design section 4.1.
CREATE TABLE offers_delivery (
  id @id PRIMARY KEY,
  partner @text NOT NULL REFERENCES offers_partner (code),
  mode @text NOT NULL,
  format @text NOT NULL,
  channel @text NOT NULL,
  sent_by @text NOT NULL,
  file_name @text NOT NULL,
  file_sha256 @text NOT NULL,
  file_bytes @int NOT NULL,
  state @text NOT NULL,
  received_at @instant NOT NULL,
  closed_at @instant,
  records @int NOT NULL,
  is_cut @bool NOT NULL,
  unknown_fields @json NOT NULL,
  applied_lines @int NOT NULL,
  created @int NOT NULL,
  updated @int NOT NULL,
  unchanged @int NOT NULL,
  withdrawn @int NOT NULL,
  duplicate @int NOT NULL,
  set_aside @int NOT NULL,
  refused @int NOT NULL,
  by_rule @json NOT NULL,
  refusal_code @text NOT NULL,
  refusal_message @text NOT NULL,
  hold_reason @text NOT NULL,
  absent @int NOT NULL,
  released_by @text NOT NULL,
  released_at @instant
) @strict;
CREATE INDEX offers_delivery_file ON offers_delivery (file_sha256, partner, mode);

-- 1,000 lines: a verdict letter and an offer's id (8 bytes, little-endian) for each.
CREATE TABLE offers_delivery_chunk (
  delivery_id @id NOT NULL REFERENCES offers_delivery (id),
  chunk @int NOT NULL,
  first_line @int NOT NULL,
  lines @int NOT NULL,
  verdicts @text NOT NULL,
  offer_ids @bytes NOT NULL,
  line_references @text NOT NULL,
  PRIMARY KEY (delivery_id, chunk)
) @clustered;

-- A line has a row of its own only when refused, set aside, repaired or warned.
CREATE TABLE offers_delivery_line (
  delivery_id @id NOT NULL REFERENCES offers_delivery (id),
  line @int NOT NULL,
  codes @text NOT NULL,
  found @json NOT NULL,
  kept @json NOT NULL,
  raw @text NOT NULL,
  PRIMARY KEY (delivery_id, line)
) @clustered;
