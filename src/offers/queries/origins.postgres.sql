-- OFFSET 0 keeps the planner from anything but one look into the index for each reference: it would
-- else read the whole table, which it believes small while a first load fills it.

-- query list_origins_of: those of a list of references (a JSON array), in any order
-- in  partner text, wanted @json
-- out reference text, offer_id OfferId, is_own @bool, is_live @bool, content_hash int
-- out source_hash int
SELECT o.reference, o.offer_id, o.is_own, o.is_live, o.content_hash, o.source_hash
FROM json_array_elements_text(:wanted) w (reference) CROSS JOIN LATERAL (
  SELECT * FROM offers_origin
  WHERE partner = :partner AND reference = w.reference OFFSET 0) o;

-- query list_sources_of: the lines that live origins were last written from, of such a list
-- in  partner text, wanted @json
-- out reference text, content_hash int, source_hash int, holds_from @instant?
-- out holds_until @instant?
SELECT o.reference, o.content_hash, o.source_hash, o.holds_from, o.holds_until
FROM json_array_elements_text(:wanted) w (reference) CROSS JOIN LATERAL (
  SELECT * FROM offers_origin
  WHERE partner = :partner AND reference = w.reference OFFSET 0) o
WHERE o.source_hash <> 0 AND o.is_live;
