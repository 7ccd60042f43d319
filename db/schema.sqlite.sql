CREATE VIEW employers_establishment_v AS
SELECT siret, name FROM employers_establishment;
CREATE VIEW offers_live_v AS
SELECT id, partner, reference, title, employer, siret, contract, commune, department, region,
  rome, published_at, ends_at
FROM offers_offer WHERE closed_at IS NULL;
CREATE TABLE employers_establishment (
  siret TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE identity_session (
  hash TEXT PRIMARY KEY,
  token_id INTEGER NOT NULL REFERENCES identity_token (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE identity_token (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  partner TEXT NOT NULL,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
, may_send INTEGER NOT NULL DEFAULT true, may_read INTEGER NOT NULL DEFAULT true, expires_at INTEGER, created_by TEXT NOT NULL DEFAULT '', replaced_by INTEGER, used_at INTEGER) STRICT;
CREATE TABLE offers_alert (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  search TEXT NOT NULL,
  frequency TEXT NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  mail_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  due_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  is_end_told INTEGER NOT NULL,
  refusals INTEGER NOT NULL
) STRICT;
CREATE TABLE offers_alert_token (
  hash TEXT PRIMARY KEY,
  alert_id INTEGER NOT NULL REFERENCES offers_alert (id),
  purpose TEXT NOT NULL
) STRICT;
CREATE TABLE offers_alert_told (
  alert_id INTEGER NOT NULL REFERENCES offers_alert (id),
  offer_id INTEGER NOT NULL,
  PRIMARY KEY (alert_id, offer_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_archived_file (
  delivery_id INTEGER NOT NULL REFERENCES offers_delivery (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  PRIMARY KEY (delivery_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_correction (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES offers_delivery (id),
  line INTEGER NOT NULL,
  corrected_at INTEGER NOT NULL,
  corrected_by TEXT NOT NULL,
  verdict_before TEXT NOT NULL,
  verdict_after TEXT NOT NULL,
  codes_before TEXT NOT NULL,
  found_before TEXT NOT NULL,
  kept_before TEXT NOT NULL,
  values_before TEXT NOT NULL,
  values_after TEXT NOT NULL
) STRICT;
CREATE TABLE offers_delivery (
  id INTEGER PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES offers_partner (code),
  mode TEXT NOT NULL,
  format TEXT NOT NULL,
  channel TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  state TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  closed_at INTEGER,
  records INTEGER NOT NULL,
  is_cut INTEGER NOT NULL,
  unknown_fields TEXT NOT NULL,
  applied_lines INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  duplicate INTEGER NOT NULL,
  set_aside INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  by_rule TEXT NOT NULL,
  refusal_code TEXT NOT NULL,
  refusal_message TEXT NOT NULL,
  hold_reason TEXT NOT NULL,
  absent INTEGER NOT NULL,
  released_by TEXT NOT NULL,
  released_at INTEGER
, file_removed_at INTEGER) STRICT;
CREATE TABLE offers_delivery_chunk (
  delivery_id INTEGER NOT NULL REFERENCES offers_delivery (id),
  chunk INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  verdicts TEXT NOT NULL,
  offer_ids BLOB NOT NULL,
  line_references TEXT NOT NULL,
  PRIMARY KEY (delivery_id, chunk)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_delivery_fault (
  delivery_id INTEGER NOT NULL REFERENCES offers_delivery (id),
  code TEXT NOT NULL,
  line INTEGER NOT NULL,
  value TEXT NOT NULL,
  is_alone INTEGER NOT NULL,
  PRIMARY KEY (delivery_id, code, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_delivery_line (
  delivery_id INTEGER NOT NULL REFERENCES offers_delivery (id),
  line INTEGER NOT NULL,
  codes TEXT NOT NULL,
  found TEXT NOT NULL,
  kept TEXT NOT NULL,
  raw TEXT NOT NULL, source TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (delivery_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_offer (
  id INTEGER PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES offers_partner (code),
  reference TEXT NOT NULL,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  employer TEXT NOT NULL,
  employer_description TEXT NOT NULL,
  siret TEXT NOT NULL,
  contract TEXT NOT NULL,
  contract_nature TEXT NOT NULL,
  duration_months REAL,
  duration_text TEXT NOT NULL,
  experience_months INTEGER,
  experience_text TEXT NOT NULL,
  salary_text TEXT NOT NULL,
  place_kind TEXT NOT NULL,
  place_label TEXT NOT NULL,
  commune TEXT NOT NULL,
  department TEXT NOT NULL,
  region TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  rome TEXT NOT NULL,
  job_name TEXT NOT NULL,
  positions INTEGER NOT NULL,
  weekly_hours REAL,
  working_hours TEXT NOT NULL,
  is_apprenticeship INTEGER NOT NULL,
  sector TEXT NOT NULL,
  apply_email TEXT NOT NULL,
  apply_url TEXT NOT NULL,
  apply_text TEXT NOT NULL,
  origin_url TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  source_updated_at INTEGER,
  ends_at INTEGER,
  text_hash INTEGER NOT NULL,
  content_hash INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  closed_at INTEGER
, salary_year_min_cents INTEGER, salary_year_max_cents INTEGER) STRICT;
CREATE TABLE offers_offer_detail (
  offer_id INTEGER PRIMARY KEY REFERENCES offers_offer (id),
  details TEXT NOT NULL
) STRICT;
CREATE TABLE offers_offer_place (
  offer_id INTEGER NOT NULL REFERENCES offers_offer (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  commune TEXT NOT NULL,
  department TEXT NOT NULL,
  region TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_origin (
  partner TEXT NOT NULL REFERENCES offers_partner (code),
  reference TEXT NOT NULL,
  offer_id INTEGER NOT NULL REFERENCES offers_offer (id),
  is_own INTEGER NOT NULL,
  is_live INTEGER NOT NULL,
  content_hash INTEGER NOT NULL,
  url TEXT NOT NULL, source_hash INTEGER NOT NULL DEFAULT 0, holds_from INTEGER, holds_until INTEGER,
  PRIMARY KEY (partner, reference)
) STRICT, WITHOUT ROWID;
CREATE TABLE offers_partner (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  required_fields TEXT NOT NULL,
  bears_region_mark INTEGER NOT NULL,
  asks_application INTEGER NOT NULL
, accepts_repairs INTEGER NOT NULL DEFAULT true, contact_email TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE offers_partner_change (
  id INTEGER PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES offers_partner (code),
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  values_before TEXT NOT NULL,
  values_after TEXT NOT NULL
) STRICT;
CREATE TABLE offers_problem_report (
  id INTEGER PRIMARY KEY,
  offer_id INTEGER NOT NULL REFERENCES offers_offer (id),
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  reported_at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_by TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE platform_event (
  id INTEGER PRIMARY KEY,
  position INTEGER,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE TABLE platform_event_reader (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE platform_mail (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  payload TEXT NOT NULL,
  message_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL,
  last_error TEXT NOT NULL
) STRICT;
CREATE TABLE platform_migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL);
CREATE TABLE platform_sequence (
  name TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT;
CREATE TABLE platform_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX identity_token_partner ON identity_token (partner, id);
CREATE INDEX offers_alert_address ON offers_alert (address);
CREATE INDEX offers_alert_due ON offers_alert (frequency, due_at) WHERE state = 'confirmed';
CREATE INDEX offers_alert_end ON offers_alert (ends_at);
CREATE INDEX offers_alert_token_alert ON offers_alert_token (alert_id);
CREATE INDEX offers_correction_batch ON offers_correction (batch);
CREATE INDEX offers_correction_line ON offers_correction (delivery_id, line);
CREATE INDEX offers_delivery_file ON offers_delivery (file_sha256, partner, mode);
CREATE INDEX offers_offer_end ON offers_offer (ends_at) WHERE closed_at IS NULL AND ends_at IS NOT NULL;
CREATE INDEX offers_offer_newest ON offers_offer (published_at DESC, id DESC)
  WHERE closed_at IS NULL;
CREATE INDEX offers_offer_text ON offers_offer (id, text_hash) WHERE closed_at IS NULL;
CREATE INDEX offers_origin_offer ON offers_origin (offer_id);
CREATE INDEX offers_partner_change_partner ON offers_partner_change (partner, id);
CREATE INDEX offers_problem_report_offer ON offers_problem_report (offer_id, id);
CREATE INDEX offers_problem_report_open ON offers_problem_report (reported_at) WHERE closed_at IS NULL;
CREATE INDEX platform_event_new ON platform_event (id) WHERE position IS NULL;
CREATE UNIQUE INDEX platform_event_position ON platform_event (position) WHERE position IS NOT NULL;
CREATE INDEX platform_mail_next ON platform_mail (next_try_at, id);
CREATE INDEX platform_mail_subject ON platform_mail (subject_id);
