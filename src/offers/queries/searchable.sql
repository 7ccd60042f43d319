-- What the catalogue holds of an offer, and what a list shows of one that it found.

-- query list_searchable: offers from first to last that are live at that time
-- in  first OfferId, last OfferId, now @instant
-- out id OfferId, partner text, title text, description text, employer text, siret text
-- out contract text, contract_nature text, duration_months real?, experience_months int?
-- out salary_year_min_cents int?, salary_year_max_cents int?, commune text, department text
-- out region text, latitude real?, longitude real?, rome text, job_name text, weekly_hours real?
-- out working_hours text, is_apprenticeship @bool, sector text, published_at @instant
-- out experience_text text, details text
SELECT id, partner, title, description, employer, siret, contract, contract_nature,
  duration_months, experience_months, salary_year_min_cents, salary_year_max_cents, commune,
  department, region, latitude, longitude, rome, job_name, weekly_hours, working_hours,
  is_apprenticeship, sector, published_at, experience_text,
  COALESCE((SELECT details FROM offers_offer_detail AS d WHERE d.offer_id = offers_offer.id), '')
FROM offers_offer
WHERE id BETWEEN :first AND :last AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now);

-- query list_ended_between: offers whose end passed then, closed or not yet
-- in  since @instant, now @instant
-- out id OfferId
SELECT id FROM offers_offer
WHERE closed_at IS NULL AND ends_at IS NOT NULL AND ends_at >= :since AND ends_at < :now;

-- query find_texts: what phrases are looked for in
-- in  id OfferId
-- out title text, job_name text, employer text, description text
SELECT title, job_name, employer, description FROM offers_offer WHERE id = :id;

-- query find_found: what a list shows of an offer
-- in  id OfferId
-- out id OfferId, partner text, reference text, title text, employer text, contract text
-- out duration_text text, place_label text, commune text, postal_code text, salary_text text
-- out published_at @instant, text text, bears_mark @bool, other_places int
SELECT id, partner, reference, title, employer, contract, duration_text, place_label, commune,
  postal_code, salary_text, published_at, SUBSTR(description, 1, 2000),
  (SELECT bears_region_mark FROM offers_partner WHERE code = partner),
  (SELECT COUNT(*) FROM offers_offer_place AS p WHERE p.offer_id = offers_offer.id)
FROM offers_offer
WHERE id = :id AND closed_at IS NULL;

-- query find_elder: another partner's offer that bore the same reference before
-- in  id OfferId, partner text, reference text
-- out offer_id OfferId
SELECT o.offer_id
FROM offers_partner AS p JOIN offers_origin AS o ON o.partner = p.code AND o.reference = :reference
WHERE p.code <> :partner AND o.is_own AND o.offer_id < :id LIMIT 1;

-- query list_named: offers that a reference means, the eldest first
-- in  reference text
-- out offer_id OfferId, partner text
SELECT o.offer_id, o.partner
FROM offers_partner AS p JOIN offers_origin AS o ON o.partner = p.code AND o.reference = :reference
ORDER BY o.offer_id;
