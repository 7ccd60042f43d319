-- What is published for other programs as a whole.

-- query list_addresses: of the live offers from first to last, for a site map
-- in  first OfferId, last OfferId, now @instant
-- out id OfferId, changed_at @instant
SELECT id, changed_at FROM offers_offer
WHERE id BETWEEN :first AND :last AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now)
ORDER BY id;

-- query find_live_from: the first live offer from that identifier on
-- in  first OfferId, now @instant
-- out id OfferId
SELECT id FROM offers_offer
WHERE id >= :first AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now)
ORDER BY id LIMIT 1;
