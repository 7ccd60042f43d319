-- query record_detail
-- in  offer_id OfferId, details text
INSERT INTO offers_offer_detail (offer_id, details) VALUES (:offer_id, :details)
ON CONFLICT (offer_id) DO UPDATE SET details = excluded.details;

-- query drop_detail
-- in  offer_id OfferId
DELETE FROM offers_offer_detail WHERE offer_id = :offer_id;

-- query list_details: of the offers of one page of an export
-- in  first OfferId, last OfferId
-- out offer_id OfferId, details text
SELECT offer_id, details FROM offers_offer_detail
WHERE offer_id BETWEEN :first AND :last ORDER BY offer_id;
