-- query add_offer_place
-- in  offer_id OfferId, position int, kind text, label text, commune text, department text
-- in  region text, postal_code text, latitude real?, longitude real?
INSERT INTO offers_offer_place (offer_id, position, kind, label, commune, department, region,
  postal_code, latitude, longitude)
VALUES (:offer_id, :position, :kind, :label, :commune, :department, :region, :postal_code,
  :latitude, :longitude);

-- query drop_offer_places
-- in  offer_id OfferId
DELETE FROM offers_offer_place WHERE offer_id = :offer_id;

-- query list_offer_places: of the offers from first to last, in order
-- in  first OfferId, last OfferId
-- out offer_id OfferId, kind text, label text, commune text, department text, region text
-- out postal_code text, latitude real?, longitude real?
SELECT offer_id, kind, label, commune, department, region, postal_code, latitude, longitude
FROM offers_offer_place
WHERE offer_id BETWEEN :first AND :last ORDER BY offer_id, position;
