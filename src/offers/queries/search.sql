-- The plain search: words begin a word of the folded text, every filter is exact. 12742.0176 km is
-- the diameter of base/geo.hpp's sphere. An offer is found at each of its places, once.
-- The queries share their conditions to the letter.

-- query search_offers: newest first
-- in  now @instant, word1 text, word2 text, word3 text, word4 text, word5 text, word6 text
-- in  contract text, romes text, communes text, department text, region text, radius_km real
-- in  south real, north real, west real, east real, latitude real, longitude real
-- in  before_at @instant, before_id OfferId, limit int, offset int
-- out id OfferId, partner text, reference text, title text, employer text, contract text
-- out duration_text text, place_label text, commune text, postal_code text, latitude real?
-- out longitude real?, salary_text text, published_at @instant, bears_mark @bool
-- out other_places int, nearest_other_km real?
SELECT id, partner, reference, title, employer, contract, duration_text, place_label, commune,
  postal_code, latitude, longitude, salary_text, published_at,
  (SELECT bears_region_mark FROM offers_partner WHERE code = partner),
  (SELECT COUNT(*) FROM offers_offer_place AS p WHERE p.offer_id = offers_offer.id),
  (SELECT MIN(12742.0176 * asin(sqrt(
        sin(radians(p.latitude - :latitude) / 2) * sin(radians(p.latitude - :latitude) / 2)
        + cos(radians(p.latitude)) * cos(radians(:latitude))
        * sin(radians(p.longitude - :longitude) / 2) * sin(radians(p.longitude - :longitude) / 2))))
    FROM offers_offer_place AS p WHERE p.offer_id = offers_offer.id)
FROM offers_offer
WHERE (published_at < :before_at OR (published_at = :before_at AND id < :before_id))
  AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now)
  AND (:word1 = '' OR search_text LIKE '% ' || :word1 || '%')
  AND (:word2 = '' OR search_text LIKE '% ' || :word2 || '%')
  AND (:word3 = '' OR search_text LIKE '% ' || :word3 || '%')
  AND (:word4 = '' OR search_text LIKE '% ' || :word4 || '%')
  AND (:word5 = '' OR search_text LIKE '% ' || :word5 || '%')
  AND (:word6 = '' OR search_text LIKE '% ' || :word6 || '%')
  AND (:contract = '' OR contract = :contract)
  AND (:romes = '' OR ',' || :romes || ',' LIKE '%,' || NULLIF(rome, '') || ',%')
  AND (:communes = '' OR ',' || :communes || ',' LIKE '%,' || NULLIF(commune, '') || ',%'
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE
      ',' || :communes || ',' LIKE '%,' || NULLIF(p.commune, '') || ',%'))
  AND (:department = '' OR department = :department
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE p.department = :department))
  AND (:region = '' OR region = :region
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE p.region = :region))
  AND (:radius_km < 0 OR (latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east
    AND 12742.0176 * asin(sqrt(
      sin(radians(latitude - :latitude) / 2) * sin(radians(latitude - :latitude) / 2)
      + cos(radians(latitude)) * cos(radians(:latitude))
      * sin(radians(longitude - :longitude) / 2) * sin(radians(longitude - :longitude) / 2)))
    <= :radius_km)
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE
      p.latitude BETWEEN :south AND :north AND p.longitude BETWEEN :west AND :east
      AND 12742.0176 * asin(sqrt(
        sin(radians(p.latitude - :latitude) / 2) * sin(radians(p.latitude - :latitude) / 2)
        + cos(radians(p.latitude)) * cos(radians(:latitude))
        * sin(radians(p.longitude - :longitude) / 2) * sin(radians(p.longitude - :longitude) / 2)))
      <= :radius_km))
ORDER BY published_at DESC, id DESC LIMIT :limit OFFSET :offset;

-- query count_offers: the exact total and all facets, in one reading
-- in  now @instant, word1 text, word2 text, word3 text, word4 text, word5 text, word6 text
-- in  contract text, romes text, communes text, department text, region text, radius_km real
-- in  south real, north real, west real, east real, latitude real, longitude real
-- out contract text, rome text, commune text, experience_months int?, offers int
SELECT contract, rome, commune, experience_months, COUNT(*)
FROM offers_offer
WHERE closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now)
  AND (:word1 = '' OR search_text LIKE '% ' || :word1 || '%')
  AND (:word2 = '' OR search_text LIKE '% ' || :word2 || '%')
  AND (:word3 = '' OR search_text LIKE '% ' || :word3 || '%')
  AND (:word4 = '' OR search_text LIKE '% ' || :word4 || '%')
  AND (:word5 = '' OR search_text LIKE '% ' || :word5 || '%')
  AND (:word6 = '' OR search_text LIKE '% ' || :word6 || '%')
  AND (:contract = '' OR contract = :contract)
  AND (:romes = '' OR ',' || :romes || ',' LIKE '%,' || NULLIF(rome, '') || ',%')
  AND (:communes = '' OR ',' || :communes || ',' LIKE '%,' || NULLIF(commune, '') || ',%'
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE
      ',' || :communes || ',' LIKE '%,' || NULLIF(p.commune, '') || ',%'))
  AND (:department = '' OR department = :department
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE p.department = :department))
  AND (:region = '' OR region = :region
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE p.region = :region))
  AND (:radius_km < 0 OR (latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east
    AND 12742.0176 * asin(sqrt(
      sin(radians(latitude - :latitude) / 2) * sin(radians(latitude - :latitude) / 2)
      + cos(radians(latitude)) * cos(radians(:latitude))
      * sin(radians(longitude - :longitude) / 2) * sin(radians(longitude - :longitude) / 2)))
    <= :radius_km)
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE
      p.latitude BETWEEN :south AND :north AND p.longitude BETWEEN :west AND :east
      AND 12742.0176 * asin(sqrt(
        sin(radians(p.latitude - :latitude) / 2) * sin(radians(p.latitude - :latitude) / 2)
        + cos(radians(p.latitude)) * cos(radians(:latitude))
        * sin(radians(p.longitude - :longitude) / 2) * sin(radians(p.longitude - :longitude) / 2)))
      <= :radius_km))
GROUP BY contract, rome, commune, experience_months;

-- query list_other_communes: where else the same offers are, beside their own commune
-- in  now @instant, word1 text, word2 text, word3 text, word4 text, word5 text, word6 text
-- in  contract text, romes text, communes text, department text, region text, radius_km real
-- in  south real, north real, west real, east real, latitude real, longitude real
-- out offer_id OfferId, own_commune text, commune text
SELECT q.offer_id, (SELECT commune FROM offers_offer WHERE id = q.offer_id), q.commune
FROM offers_offer_place AS q
WHERE q.commune <> '' AND EXISTS (
  SELECT 1 FROM offers_offer WHERE id = q.offer_id AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now)
  AND (:word1 = '' OR search_text LIKE '% ' || :word1 || '%')
  AND (:word2 = '' OR search_text LIKE '% ' || :word2 || '%')
  AND (:word3 = '' OR search_text LIKE '% ' || :word3 || '%')
  AND (:word4 = '' OR search_text LIKE '% ' || :word4 || '%')
  AND (:word5 = '' OR search_text LIKE '% ' || :word5 || '%')
  AND (:word6 = '' OR search_text LIKE '% ' || :word6 || '%')
  AND (:contract = '' OR contract = :contract)
  AND (:romes = '' OR ',' || :romes || ',' LIKE '%,' || NULLIF(rome, '') || ',%')
  AND (:communes = '' OR ',' || :communes || ',' LIKE '%,' || NULLIF(commune, '') || ',%'
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE
      ',' || :communes || ',' LIKE '%,' || NULLIF(p.commune, '') || ',%'))
  AND (:department = '' OR department = :department
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE p.department = :department))
  AND (:region = '' OR region = :region
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE p.region = :region))
  AND (:radius_km < 0 OR (latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east
    AND 12742.0176 * asin(sqrt(
      sin(radians(latitude - :latitude) / 2) * sin(radians(latitude - :latitude) / 2)
      + cos(radians(latitude)) * cos(radians(:latitude))
      * sin(radians(longitude - :longitude) / 2) * sin(radians(longitude - :longitude) / 2)))
    <= :radius_km)
    OR id IN (SELECT offer_id FROM offers_offer_place AS p WHERE
      p.latitude BETWEEN :south AND :north AND p.longitude BETWEEN :west AND :east
      AND 12742.0176 * asin(sqrt(
        sin(radians(p.latitude - :latitude) / 2) * sin(radians(p.latitude - :latitude) / 2)
        + cos(radians(p.latitude)) * cos(radians(:latitude))
        * sin(radians(p.longitude - :longitude) / 2) * sin(radians(p.longitude - :longitude) / 2)))
      <= :radius_km)));
