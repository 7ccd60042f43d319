-- query find_delivery_line: as it stands, corrected or not
-- in  delivery_id DeliveryId, line int
-- out line int, codes text, found @json, kept @json, raw text, source @json
SELECT line, codes, found, kept, raw, source FROM offers_delivery_line
WHERE delivery_id = :delivery_id AND line = :line;

-- query find_chunk
-- in  delivery_id DeliveryId, chunk int
-- out chunk int, first_line int, verdicts text, offer_ids @bytes, line_references text
SELECT chunk, first_line, verdicts, offer_ids, line_references
FROM offers_delivery_chunk WHERE delivery_id = :delivery_id AND chunk = :chunk;

-- query update_chunk: verdicts move when lines are corrected
-- in  delivery_id DeliveryId, chunk int, verdicts text, offer_ids @bytes, line_references text
UPDATE offers_delivery_chunk SET verdicts = :verdicts, offer_ids = :offer_ids,
  line_references = :line_references
WHERE delivery_id = :delivery_id AND chunk = :chunk;

-- query update_line: what the stages say of the corrected line
-- in  delivery_id DeliveryId, line int, codes text, found @json, kept @json, source @json
UPDATE offers_delivery_line SET codes = :codes, found = :found, kept = :kept, source = :source
WHERE delivery_id = :delivery_id AND line = :line;

-- query end_fault
-- in  delivery_id DeliveryId, code text, line int
DELETE FROM offers_delivery_fault
WHERE delivery_id = :delivery_id AND code = :code AND line = :line;

-- query update_counts: the lines received stay, their verdicts moved
-- in  id DeliveryId, created int, updated int, unchanged int, withdrawn int, duplicate int
-- in  set_aside int, refused int, by_rule @json
UPDATE offers_delivery SET created = :created, updated = :updated, unchanged = :unchanged,
  withdrawn = :withdrawn, duplicate = :duplicate, set_aside = :set_aside, refused = :refused,
  by_rule = :by_rule
WHERE id = :id;

-- query list_given_references: of this delivery and of those that its partner sent since
-- in  partner text, id DeliveryId
-- out delivery_id DeliveryId, first_line int, verdicts text, line_references text
SELECT c.delivery_id, c.first_line, c.verdicts, c.line_references
FROM offers_delivery d JOIN offers_delivery_chunk c ON c.delivery_id = d.id
WHERE d.partner = :partner AND d.id >= :id
ORDER BY c.delivery_id, c.chunk;

-- query add_correction
-- in  id @id, batch @id, delivery_id DeliveryId, line int, corrected_at @instant
-- in  corrected_by text, verdict_before text, verdict_after text, codes_before text
-- in  found_before @json, kept_before @json, values_before @json, values_after @json
INSERT INTO offers_correction (id, batch, delivery_id, line, corrected_at, corrected_by,
  verdict_before, verdict_after, codes_before, found_before, kept_before, values_before,
  values_after)
VALUES (:id, :batch, :delivery_id, :line, :corrected_at, :corrected_by, :verdict_before,
  :verdict_after, :codes_before, :found_before, :kept_before, :values_before, :values_after);

-- query list_corrections: of one line, oldest first
-- in  delivery_id DeliveryId, line int
-- out corrected_at @instant, corrected_by text, verdict_before text, verdict_after text
-- out codes_before text, found_before @json, kept_before @json, values_before @json
-- out values_after @json
SELECT corrected_at, corrected_by, verdict_before, verdict_after, codes_before, found_before,
  kept_before, values_before, values_after
FROM offers_correction WHERE delivery_id = :delivery_id AND line = :line ORDER BY id;

-- query count_batch: what correcting some lines together gave
-- in  delivery_id DeliveryId, batch @id
-- out verdict_after text, lines int
SELECT verdict_after, COUNT(*) FROM offers_correction
WHERE batch = :batch AND delivery_id = :delivery_id GROUP BY verdict_after ORDER BY verdict_after;

-- query find_next_fault: the next line to mend, of one rule when code is given
-- in  delivery_id DeliveryId, after int, code text
-- out line int
SELECT line FROM offers_delivery_fault
WHERE delivery_id = :delivery_id AND line > :after AND (:code = '' OR code = :code)
ORDER BY line LIMIT 1;

-- query count_fault_lines: lines to mend, of one rule when code is given; how many are before
-- in  delivery_id DeliveryId, line int, code text
-- out lines int, before int
SELECT COUNT(DISTINCT line), COUNT(DISTINCT CASE WHEN line < :line THEN line END)
FROM offers_delivery_fault
WHERE delivery_id = :delivery_id AND (:code = '' OR code = :code);

-- query list_fault_lines: the lines of one rule and one value found
-- in  delivery_id DeliveryId, code text, value text, after int, limit int
-- out line int
SELECT line FROM offers_delivery_fault
WHERE delivery_id = :delivery_id AND code = :code AND value = :value AND line > :after
ORDER BY line LIMIT :limit;

-- query list_faults_of_line
-- in  delivery_id DeliveryId, line int
-- out code text, value text, lines int
SELECT f.code, f.value, (SELECT COUNT(*) FROM offers_delivery_fault o
  WHERE o.delivery_id = f.delivery_id AND o.code = f.code AND o.value = f.value)
FROM offers_delivery_fault f WHERE f.delivery_id = :delivery_id AND f.line = :line
ORDER BY f.code;

-- query list_fault_groups: the corrections that would publish most lines, first
-- in  delivery_id DeliveryId, limit int
-- out code text, value text, lines int, alone int, first_line int
SELECT code, value, COUNT(*), SUM(CASE WHEN is_alone THEN 1 ELSE 0 END), MIN(line)
FROM offers_delivery_fault WHERE delivery_id = :delivery_id
GROUP BY code, value HAVING COUNT(*) > 1
ORDER BY 4 DESC, 3 DESC, code, value LIMIT :limit;

-- query list_verdicts: which lines have which verdict, a hundred thousand lines at a time
-- in  delivery_id DeliveryId, from_chunk int, limit int
-- out chunk int, first_line int, verdicts text
SELECT chunk, first_line, verdicts FROM offers_delivery_chunk
WHERE delivery_id = :delivery_id AND chunk >= :from_chunk ORDER BY chunk LIMIT :limit;

-- query list_lines_with_code
-- in  delivery_id DeliveryId, code text, after int, limit int
-- out line int
SELECT line FROM offers_delivery_line
WHERE delivery_id = :delivery_id AND line > :after
  AND ',' || codes || ',' LIKE '%,' || :code || ',%'
ORDER BY line LIMIT :limit;

-- query list_marked_lines: lines with something to say
-- in  delivery_id DeliveryId, after int, limit int
-- out line int
SELECT line FROM offers_delivery_line
WHERE delivery_id = :delivery_id AND line > :after AND codes <> '' ORDER BY line LIMIT :limit;

-- query list_corrected_lines
-- in  delivery_id DeliveryId, after int, limit int
-- out line int
SELECT DISTINCT line FROM offers_correction
WHERE delivery_id = :delivery_id AND line > :after ORDER BY line LIMIT :limit;

-- query count_marks: lines corrected here, lines with something to say
-- in  delivery_id DeliveryId
-- out corrected int, marked int
SELECT (SELECT COUNT(DISTINCT line) FROM offers_correction WHERE delivery_id = :delivery_id),
  (SELECT COUNT(*) FROM offers_delivery_line
   WHERE delivery_id = :delivery_id AND codes <> '');

-- query list_corrected_sources
-- in  delivery_id DeliveryId
-- out line int, source @json
SELECT line, source FROM offers_delivery_line
WHERE delivery_id = :delivery_id
  AND line IN (SELECT line FROM offers_correction WHERE delivery_id = :delivery_id)
ORDER BY line;
