-- query add_offer
-- in  id OfferId, partner text, reference text, state text, title text, description text
-- in  employer text, employer_description text, siret text, contract text
-- in  contract_nature text, duration_months real?, duration_text text
-- in  experience_months int?, experience_text text, salary_text text
-- in  salary_year_min_cents int?, salary_year_max_cents int?, place_kind text
-- in  place_label text, commune text, department text, region text, postal_code text
-- in  latitude real?, longitude real?, rome text, job_name text, positions int
-- in  weekly_hours real?, working_hours text, is_apprenticeship @bool, sector text
-- in  apply_email text, apply_url text, apply_text text, origin_url text
-- in  published_at @instant, source_updated_at @instant?, ends_at @instant?
-- in  text_hash @id, content_hash @id, revision int, created_at @instant
-- in  closed_at @instant?
INSERT INTO offers_offer (
  id, partner, reference, state, title, description, employer, employer_description, siret,
  contract, contract_nature, duration_months, duration_text, experience_months, experience_text,
  salary_text, salary_year_min_cents, salary_year_max_cents, place_kind, place_label, commune,
  department, region, postal_code, latitude, longitude, rome, job_name, positions, weekly_hours, working_hours, is_apprenticeship, sector,
  apply_email, apply_url, apply_text, origin_url, published_at, source_updated_at, ends_at,
  text_hash, content_hash, revision, created_at, changed_at, closed_at)
VALUES (
  :id, :partner, :reference, :state, :title, :description, :employer, :employer_description,
  :siret, :contract, :contract_nature, :duration_months, :duration_text, :experience_months,
  :experience_text, :salary_text, :salary_year_min_cents, :salary_year_max_cents, :place_kind, :place_label, :commune, :department, :region,
  :postal_code, :latitude, :longitude, :rome, :job_name, :positions, :weekly_hours,
  :working_hours, :is_apprenticeship, :sector, :apply_email, :apply_url, :apply_text,
  :origin_url, :published_at, :source_updated_at, :ends_at, :text_hash,
  :content_hash, :revision, :created_at, :created_at, :closed_at);

-- query update_offer: what the partner changed; an offer that had been withdrawn is live again
-- in  id OfferId, state text, title text, description text, employer text
-- in  employer_description text, siret text, contract text, contract_nature text
-- in  duration_months real?, duration_text text, experience_months int?
-- in  experience_text text, salary_text text, salary_year_min_cents int?
-- in  salary_year_max_cents int?, place_kind text, place_label text
-- in  commune text, department text, region text, postal_code text, latitude real?
-- in  longitude real?, rome text, job_name text, positions int, weekly_hours real?
-- in  working_hours text, is_apprenticeship @bool, sector text, apply_email text
-- in  apply_url text, apply_text text, origin_url text, published_at @instant
-- in  source_updated_at @instant?, ends_at @instant?, text_hash @id
-- in  content_hash @id, changed_at @instant
UPDATE offers_offer SET
  state = :state, title = :title, description = :description, employer = :employer,
  employer_description = :employer_description, siret = :siret, contract = :contract,
  contract_nature = :contract_nature, duration_months = :duration_months,
  duration_text = :duration_text, experience_months = :experience_months,
  experience_text = :experience_text, salary_text = :salary_text,
  salary_year_min_cents = :salary_year_min_cents,
  salary_year_max_cents = :salary_year_max_cents, place_kind = :place_kind,
  place_label = :place_label, commune = :commune, department = :department, region = :region,
  postal_code = :postal_code, latitude = :latitude, longitude = :longitude, rome = :rome,
  job_name = :job_name, positions = :positions, weekly_hours = :weekly_hours,
  working_hours = :working_hours, is_apprenticeship = :is_apprenticeship, sector = :sector,
  apply_email = :apply_email, apply_url = :apply_url, apply_text = :apply_text,
  origin_url = :origin_url, published_at = :published_at, source_updated_at = :source_updated_at,
  ends_at = :ends_at, text_hash = :text_hash,
  content_hash = :content_hash, revision = revision + 1, changed_at = :changed_at,
  closed_at = NULL
WHERE id = :id;

-- query find_offer
-- in  id OfferId
-- out id OfferId, partner text, reference text, state text, title text, description text
-- out employer text, employer_description text, siret text, contract text
-- out contract_nature text, duration_months real?, duration_text text
-- out experience_months int?, experience_text text, salary_text text
-- out salary_year_min_cents int?, salary_year_max_cents int?, place_kind text
-- out place_label text, commune text, department text, region text, postal_code text
-- out latitude real?, longitude real?, rome text, job_name text, positions int
-- out weekly_hours real?, working_hours text, is_apprenticeship @bool, sector text
-- out apply_email text, apply_url text, apply_text text, origin_url text
-- out published_at @instant, source_updated_at @instant?, ends_at @instant?, revision int
-- out changed_at @instant, closed_at @instant?
SELECT
  id, partner, reference, state, title, description, employer, employer_description, siret,
  contract, contract_nature, duration_months, duration_text, experience_months, experience_text,
  salary_text, salary_year_min_cents, salary_year_max_cents, place_kind, place_label, commune,
  department, region, postal_code, latitude, longitude, rome, job_name, positions, weekly_hours, working_hours, is_apprenticeship, sector,
  apply_email, apply_url, apply_text, origin_url, published_at, source_updated_at, ends_at,
  revision, changed_at, closed_at
FROM offers_offer WHERE id = :id;

-- query list_live_offers: for exports and open data, by id; of all partners when partner is empty
-- in  after OfferId, now @instant, partner text, limit int
-- out id OfferId, partner text, reference text, state text, title text, description text
-- out employer text, employer_description text, siret text, contract text
-- out contract_nature text, duration_months real?, duration_text text
-- out experience_months int?, experience_text text, salary_text text
-- out salary_year_min_cents int?, salary_year_max_cents int?, place_kind text
-- out place_label text, commune text, department text, region text, postal_code text
-- out latitude real?, longitude real?, rome text, job_name text, positions int
-- out weekly_hours real?, working_hours text, is_apprenticeship @bool, sector text
-- out apply_email text, apply_url text, apply_text text, origin_url text
-- out published_at @instant, source_updated_at @instant?, ends_at @instant?, revision int
-- out changed_at @instant, closed_at @instant?
SELECT
  id, partner, reference, state, title, description, employer, employer_description, siret,
  contract, contract_nature, duration_months, duration_text, experience_months, experience_text,
  salary_text, salary_year_min_cents, salary_year_max_cents, place_kind, place_label, commune,
  department, region, postal_code, latitude, longitude, rome, job_name, positions, weekly_hours, working_hours, is_apprenticeship, sector,
  apply_email, apply_url, apply_text, origin_url, published_at, source_updated_at, ends_at,
  revision, changed_at, closed_at
FROM offers_offer
WHERE id > :after AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now)
  AND (:partner = '' OR partner = :partner)
ORDER BY id LIMIT :limit;

-- query close_offer
-- in  id OfferId, state text, closed_at @instant
UPDATE offers_offer SET state = :state, closed_at = :closed_at, changed_at = :closed_at,
  revision = revision + 1
WHERE id = :id AND closed_at IS NULL;

-- query list_ended_offers
-- in  now @instant, limit int
-- out id OfferId, partner text, reference text
SELECT id, partner, reference FROM offers_offer
WHERE closed_at IS NULL AND ends_at < :now ORDER BY ends_at LIMIT :limit;

-- query list_text_hashes: what de-duplication keeps in memory
-- out id OfferId, text_hash int
SELECT id, text_hash FROM offers_offer WHERE closed_at IS NULL;

-- query find_text_hash: of one offer, when another process has changed it
-- in  id OfferId
-- out text_hash int, is_live @bool
SELECT text_hash, closed_at IS NULL FROM offers_offer WHERE id = :id;

-- query find_shared_text: what an offer says, and whether other references say it too
-- in  id OfferId
-- out text_hash int, is_shared @bool
SELECT f.text_hash, EXISTS (
  SELECT 1 FROM offers_origin o WHERE o.offer_id = f.id AND o.is_live AND NOT o.is_own)
FROM offers_offer f WHERE f.id = :id;

-- query find_origin
-- in  partner text, reference text
-- out offer_id OfferId, is_own @bool, is_live @bool, content_hash int, source_hash int
SELECT offer_id, is_own, is_live, content_hash, source_hash FROM offers_origin
WHERE partner = :partner AND reference = :reference;

-- query add_origin: of a reference that had none
-- in  partner text, reference text, offer_id OfferId, is_own @bool, is_live @bool
-- in  content_hash @id, url text, source_hash @id, holds_from @instant?, holds_until @instant?
INSERT INTO offers_origin (partner, reference, offer_id, is_own, is_live, content_hash, url,
  source_hash, holds_from, holds_until)
VALUES (:partner, :reference, :offer_id, :is_own, :is_live, :content_hash, :url,
  :source_hash, :holds_from, :holds_until);

-- query record_origin
-- in  partner text, reference text, offer_id OfferId, is_own @bool, is_live @bool
-- in  content_hash @id, url text, source_hash @id, holds_from @instant?, holds_until @instant?
INSERT INTO offers_origin (partner, reference, offer_id, is_own, is_live, content_hash, url,
  source_hash, holds_from, holds_until)
VALUES (:partner, :reference, :offer_id, :is_own, :is_live, :content_hash, :url,
  :source_hash, :holds_from, :holds_until)
ON CONFLICT (partner, reference) DO UPDATE SET offer_id = excluded.offer_id,
  is_own = excluded.is_own, is_live = excluded.is_live, content_hash = excluded.content_hash,
  url = excluded.url, source_hash = excluded.source_hash, holds_from = excluded.holds_from,
  holds_until = excluded.holds_until;

-- query find_any_source
-- in  partner text
-- out reference text
SELECT reference FROM offers_origin WHERE partner = :partner LIMIT 1;

-- query renew_source: the line is written otherwise, or understood by other rules, to the same end
-- in  partner text, reference text, source_hash @id, holds_from @instant?, holds_until @instant?
UPDATE offers_origin SET source_hash = :source_hash, holds_from = :holds_from,
  holds_until = :holds_until
WHERE partner = :partner AND reference = :reference;

-- query end_origin
-- in  partner text, reference text
UPDATE offers_origin SET is_live = false WHERE partner = :partner AND reference = :reference;

-- query find_other_live_origin: an offer stays as long as one of its origins does
-- in  offer_id OfferId
-- out partner text, reference text
SELECT partner, reference FROM offers_origin
WHERE offer_id = :offer_id AND is_live ORDER BY is_own DESC, partner, reference LIMIT 1;

-- query list_origins
-- in  offer_id OfferId
-- out partner text, reference text, url text, is_own @bool
SELECT partner, reference, url, is_own FROM offers_origin
WHERE offer_id = :offer_id AND is_live ORDER BY is_own DESC, partner, reference;

-- query list_live_origins: a partner's offers that are live, for what is absent from a full file
-- in  partner text
-- out reference text, offer_id OfferId
SELECT o.reference, o.offer_id FROM offers_origin o
JOIN offers_offer f ON f.id = o.offer_id
WHERE o.partner = :partner AND o.is_live AND f.closed_at IS NULL
ORDER BY o.reference;

-- query give_up_origin: it no longer holds the offer's content
-- in  partner text, reference text
UPDATE offers_origin SET is_live = false, is_own = false
WHERE partner = :partner AND reference = :reference;

-- query promote_origin: the twin that stays becomes the offer's own origin
-- in  partner text, reference text
UPDATE offers_origin SET is_own = true WHERE partner = :partner AND reference = :reference;

-- query change_owner
-- in  id OfferId, partner text, reference text, changed_at @instant
UPDATE offers_offer SET partner = :partner, reference = :reference, changed_at = :changed_at,
  revision = revision + 1
WHERE id = :id;
