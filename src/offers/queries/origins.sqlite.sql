-- query list_origins_of: those of a list of references (a JSON array), in any order
-- in  partner text, wanted @json
-- out reference text, offer_id OfferId, is_own @bool, is_live @bool, content_hash int
-- out source_hash int
SELECT o.reference, o.offer_id, o.is_own, o.is_live, o.content_hash, o.source_hash
FROM json_each(:wanted) w CROSS JOIN offers_origin o
WHERE o.partner = :partner AND o.reference = w.value;

-- query list_sources_of: the lines that live origins were last written from, of such a list
-- in  partner text, wanted @json
-- out reference text, content_hash int, source_hash int, holds_from @instant?
-- out holds_until @instant?
SELECT o.reference, o.content_hash, o.source_hash, o.holds_from, o.holds_until
FROM json_each(:wanted) w CROSS JOIN offers_origin o
WHERE o.partner = :partner AND o.reference = w.value AND o.source_hash <> 0 AND o.is_live;
