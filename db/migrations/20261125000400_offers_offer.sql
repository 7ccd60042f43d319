CREATE TABLE offers_offer (
  id @id PRIMARY KEY,
  partner @text NOT NULL REFERENCES offers_partner (code),
  reference @text NOT NULL,
  state @text NOT NULL,
  title @text NOT NULL,
  description @text NOT NULL,
  employer @text NOT NULL,
  employer_description @text NOT NULL,
  siret @text NOT NULL,
  contract @text NOT NULL,
  contract_nature @text NOT NULL,
  duration_months @real,
  duration_text @text NOT NULL,
  experience_months @int,
  experience_text @text NOT NULL,
  salary_text @text NOT NULL,
  place_kind @text NOT NULL,
  place_label @text NOT NULL,
  commune @text NOT NULL,
  department @text NOT NULL,
  region @text NOT NULL,
  postal_code @text NOT NULL,
  latitude @real,
  longitude @real,
  rome @text NOT NULL,
  job_name @text NOT NULL,
  positions @int NOT NULL,
  weekly_hours @real,
  working_hours @text NOT NULL,
  is_apprenticeship @bool NOT NULL,
  sector @text NOT NULL,
  apply_email @text NOT NULL,
  apply_url @text NOT NULL,
  apply_text @text NOT NULL,
  origin_url @text NOT NULL,
  published_at @instant NOT NULL,
  source_updated_at @instant,
  ends_at @instant,
  search_text @text NOT NULL,
  text_hash @id NOT NULL,
  content_hash @id NOT NULL,
  revision @int NOT NULL,
  created_at @instant NOT NULL,
  changed_at @instant NOT NULL,
  closed_at @instant
) @strict;
CREATE INDEX offers_offer_newest ON offers_offer (published_at DESC, id DESC)
  WHERE closed_at IS NULL;
CREATE INDEX offers_offer_end ON offers_offer (ends_at) WHERE closed_at IS NULL AND ends_at IS NOT NULL;

-- Where an offer came from: the first origin is its own, the others are its twins.
CREATE TABLE offers_origin (
  partner @text NOT NULL REFERENCES offers_partner (code),
  reference @text NOT NULL,
  offer_id @id NOT NULL REFERENCES offers_offer (id),
  is_own @bool NOT NULL,
  is_live @bool NOT NULL,
  content_hash @id NOT NULL,
  url @text NOT NULL,
  PRIMARY KEY (partner, reference)
) @clustered;
CREATE INDEX offers_origin_offer ON offers_origin (offer_id);

CREATE VIEW offers_live_v AS
SELECT id, partner, reference, title, employer, siret, contract, commune, department, region,
  rome, published_at, ends_at
FROM offers_offer WHERE closed_at IS NULL;
