-- query find_partner
-- in  code text
-- out code text, name text, required_fields text, bears_region_mark @bool, asks_application @bool
-- out accepts_repairs @bool, contact_email text
SELECT code, name, required_fields, bears_region_mark, asks_application, accepts_repairs,
  contact_email
FROM offers_partner WHERE code = :code;

-- query update_partner
-- in  code text, required_fields text, bears_region_mark @bool, asks_application @bool
-- in  accepts_repairs @bool, contact_email text
UPDATE offers_partner SET required_fields = :required_fields,
  bears_region_mark = :bears_region_mark, asks_application = :asks_application,
  accepts_repairs = :accepts_repairs, contact_email = :contact_email
WHERE code = :code;

-- query add_partner_change
-- in  id @id, partner text, changed_at @instant, changed_by text, values_before @json
-- in  values_after @json
INSERT INTO offers_partner_change (id, partner, changed_at, changed_by, values_before, values_after)
VALUES (:id, :partner, :changed_at, :changed_by, :values_before, :values_after);

-- query list_partner_changes: the newest first
-- in  partner text
-- out changed_at @instant, changed_by text, values_before @json, values_after @json
SELECT changed_at, changed_by, values_before, values_after
FROM offers_partner_change WHERE partner = :partner ORDER BY id DESC LIMIT 50;

-- query list_partners
-- out code text, name text
SELECT code, name FROM offers_partner ORDER BY code;

-- query find_open_delivery: one of this file that was cut before its end
-- in  file_sha256 text, partner text, mode text
-- out id DeliveryId
SELECT id FROM offers_delivery
WHERE file_sha256 = :file_sha256 AND partner = :partner AND mode = :mode
  AND state IN ('receiving', 'applying')
ORDER BY id LIMIT 1;

-- query list_waiting_deliveries: received over HTTP, not applied to the end yet
-- out id DeliveryId
SELECT id FROM offers_delivery WHERE state = 'applying' AND channel <> 'cli' ORDER BY id;

-- query add_delivery
-- in  id DeliveryId, partner text, mode text, format text, channel text, sent_by text
-- in  file_name text, file_sha256 text, file_bytes int, state text, received_at @instant
-- in  closed_at @instant?, records int, is_cut @bool, unknown_fields @json
-- in  refusal_code text, refusal_message text
INSERT INTO offers_delivery (id, partner, mode, format, channel, sent_by, file_name, file_sha256,
  file_bytes, state, received_at, closed_at, records, is_cut, unknown_fields, applied_lines,
  created, updated, unchanged, withdrawn, duplicate, set_aside, refused, by_rule, refusal_code,
  refusal_message, hold_reason, absent, released_by, released_at)
VALUES (:id, :partner, :mode, :format, :channel, :sent_by, :file_name, :file_sha256,
  :file_bytes, :state, :received_at, :closed_at, :records, :is_cut, :unknown_fields, 0,
  0, 0, 0, 0, 0, 0, 0, '{}', :refusal_code, :refusal_message, '', 0, '', NULL);

-- query find_delivery
-- in  id DeliveryId
-- out id DeliveryId, partner text, mode text, format text, channel text, sent_by text
-- out file_name text, file_sha256 text, file_bytes int, state text, received_at @instant
-- out closed_at @instant?, records int, is_cut @bool, unknown_fields @json, applied_lines int
-- out created int, updated int, unchanged int, withdrawn int, duplicate int, set_aside int
-- out refused int, by_rule @json, refusal_code text, refusal_message text, hold_reason text
-- out absent int, released_by text, released_at @instant?
SELECT id, partner, mode, format, channel, sent_by, file_name, file_sha256, file_bytes, state,
  received_at, closed_at, records, is_cut, unknown_fields, applied_lines, created, updated,
  unchanged, withdrawn, duplicate, set_aside, refused, by_rule, refusal_code, refusal_message,
  hold_reason, absent, released_by, released_at
FROM offers_delivery WHERE id = :id;

-- query list_deliveries: newest first; all partners when partner is empty
-- in  partner text, before DeliveryId, limit int
-- out id DeliveryId, partner text, mode text, format text, channel text, sent_by text
-- out file_name text, file_sha256 text, file_bytes int, state text, received_at @instant
-- out closed_at @instant?, records int, is_cut @bool, unknown_fields @json, applied_lines int
-- out created int, updated int, unchanged int, withdrawn int, duplicate int, set_aside int
-- out refused int, by_rule @json, refusal_code text, refusal_message text, hold_reason text
-- out absent int, released_by text, released_at @instant?
SELECT id, partner, mode, format, channel, sent_by, file_name, file_sha256, file_bytes, state,
  received_at, closed_at, records, is_cut, unknown_fields, applied_lines, created, updated,
  unchanged, withdrawn, duplicate, set_aside, refused, by_rule, refusal_code, refusal_message,
  hold_reason, absent, released_by, released_at
FROM offers_delivery
WHERE (:partner = '' OR partner = :partner) AND id < :before
ORDER BY id DESC LIMIT :limit;

-- query move_cursor: only whoever holds the cursor moves it, so two imports never apply a line twice
-- in  id DeliveryId, applied_before int, applied_lines int, created int, updated int, unchanged int
-- in  withdrawn int, duplicate int, set_aside int, refused int, by_rule @json
UPDATE offers_delivery SET applied_lines = :applied_lines, created = created + :created,
  updated = updated + :updated, unchanged = unchanged + :unchanged,
  withdrawn = withdrawn + :withdrawn, duplicate = duplicate + :duplicate,
  set_aside = set_aside + :set_aside, refused = refused + :refused, by_rule = :by_rule
WHERE id = :id AND applied_lines = :applied_before AND state = 'applying';

-- query add_chunk
-- in  delivery_id DeliveryId, chunk int, first_line int, lines int, verdicts text
-- in  offer_ids @bytes, line_references text
INSERT INTO offers_delivery_chunk (delivery_id, chunk, first_line, lines, verdicts, offer_ids,
  line_references)
VALUES (:delivery_id, :chunk, :first_line, :lines, :verdicts, :offer_ids, :line_references);

-- query list_chunks
-- in  delivery_id DeliveryId, after int
-- out chunk int, first_line int, lines int, verdicts text, offer_ids @bytes, line_references text
SELECT chunk, first_line, lines, verdicts, offer_ids, line_references
FROM offers_delivery_chunk WHERE delivery_id = :delivery_id AND chunk > :after
ORDER BY chunk LIMIT 1;

-- query add_line
-- in  delivery_id DeliveryId, line int, codes text, found @json, kept @json, raw text
-- in  source @json
INSERT INTO offers_delivery_line (delivery_id, line, codes, found, kept, raw, source)
VALUES (:delivery_id, :line, :codes, :found, :kept, :raw, :source);

-- query add_fault
-- in  delivery_id DeliveryId, code text, line int, value text, is_alone @bool
INSERT INTO offers_delivery_fault (delivery_id, code, line, value, is_alone)
VALUES (:delivery_id, :code, :line, :value, :is_alone);

-- query list_lines
-- in  delivery_id DeliveryId, first_line int, past_line int
-- out line int, codes text, found @json, kept @json, raw text
SELECT line, codes, found, kept, raw FROM offers_delivery_line
WHERE delivery_id = :delivery_id AND line >= :first_line AND line < :past_line ORDER BY line;

-- query close_delivery
-- in  id DeliveryId, state text, closed_at @instant?, hold_reason text, absent int
UPDATE offers_delivery SET state = :state, closed_at = :closed_at, hold_reason = :hold_reason,
  absent = :absent
WHERE id = :id AND state IN ('applying', 'held');

-- query record_release
-- in  id DeliveryId, released_by text, released_at @instant
UPDATE offers_delivery SET released_by = :released_by, released_at = :released_at
WHERE id = :id AND state = 'held';

-- query find_later_delivery: a newer file of the same partner has been applied since
-- in  id DeliveryId, partner text
-- out id DeliveryId
SELECT id FROM offers_delivery
WHERE partner = :partner AND id > :id AND state IN ('closed', 'held', 'applying') LIMIT 1;
