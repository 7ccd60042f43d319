-- Searches that someone asked to be told of (offers/alerts/).

-- query list_alerts_of: those of an address
-- in  address text
-- out id AlertId, search text, frequency text, state text, mail_at @instant
SELECT id, search, frequency, state, mail_at FROM offers_alert WHERE address = :address;

-- query add_alert
-- in  id AlertId, address text, search text, frequency text, asked_at @instant, mail_at @instant
-- in  ends_at @instant, no @bool
INSERT INTO offers_alert (id, address, search, frequency, state, position, asked_at, mail_at, due_at,
  ends_at, is_end_told, refusals)
VALUES (:id, :address, :search, :frequency, 'asked', 0, :asked_at, :mail_at, 0, :ends_at, :no, 0);

-- query ask_alert_again
-- in  id AlertId, frequency text, mail_at @instant, ends_at @instant
UPDATE offers_alert SET frequency = :frequency, mail_at = :mail_at, ends_at = :ends_at
WHERE id = :id AND state = 'asked';

-- query find_alert
-- in  id AlertId, now @instant
-- out id AlertId, address text, search text, frequency text, state text, ends_at @instant
-- out refusals int
SELECT id, address, search, frequency, state, ends_at, refusals FROM offers_alert
WHERE id = :id AND ends_at > :now;

-- query confirm_alert
-- in  id AlertId, position int, now @instant, due_at @instant, ends_at @instant
UPDATE offers_alert SET state = 'confirmed', position = :position, confirmed_at = :now,
  due_at = :due_at, ends_at = :ends_at
WHERE id = :id AND state = 'asked';

-- query list_alerts_alike: others of the same address for the same search
-- in  id AlertId, address text, search text
-- out id AlertId
SELECT id FROM offers_alert WHERE address = :address AND search = :search AND id <> :id;

-- query renew_alert
-- in  id AlertId, ends_at @instant, no @bool
UPDATE offers_alert SET ends_at = :ends_at, is_end_told = :no
WHERE id = :id AND state = 'confirmed';

-- query drop_alert
-- in  id AlertId
DELETE FROM offers_alert WHERE id = :id;

-- query drop_tokens_of_alert
-- in  id AlertId
DELETE FROM offers_alert_token WHERE alert_id = :id;

-- query drop_told_of_alert
-- in  id AlertId
DELETE FROM offers_alert_told WHERE alert_id = :id;

-- query list_ended_alerts
-- in  now @instant, limit int
-- out id AlertId
SELECT id FROM offers_alert WHERE ends_at <= :now ORDER BY ends_at LIMIT :limit;

-- query list_ending_alerts: confirmed ones whose end is near and was not told
-- in  before @instant, limit int
-- out id AlertId
SELECT id FROM offers_alert
WHERE state = 'confirmed' AND NOT is_end_told AND ends_at <= :before ORDER BY ends_at LIMIT :limit;

-- query tell_end_of_alert
-- in  id AlertId, yes @bool
UPDATE offers_alert SET is_end_told = :yes WHERE id = :id AND NOT is_end_told;

-- query add_alert_token
-- in  hash text, alert_id AlertId, purpose text
INSERT INTO offers_alert_token (hash, alert_id, purpose) VALUES (:hash, :alert_id, :purpose);

-- query find_alert_token
-- in  hash text, purpose text, now @instant
-- out id AlertId, address text, search text, frequency text, state text, ends_at @instant
SELECT a.id, a.address, a.search, a.frequency, a.state, a.ends_at
FROM offers_alert_token AS t JOIN offers_alert AS a ON a.id = t.alert_id
WHERE t.hash = :hash AND t.purpose = :purpose AND a.ends_at > :now;

-- query list_due_alerts
-- in  frequency text, now @instant
-- out id AlertId, search text, position int, due_at @instant
SELECT id, search, position, due_at FROM offers_alert
WHERE state = 'confirmed' AND frequency = :frequency AND due_at <= :now AND ends_at > :now
ORDER BY id;

-- query move_alert: to a position, when it is where it was read; a node that was quicker has done so
-- in  id AlertId, from int, to int, due_at @instant
UPDATE offers_alert SET position = :to, due_at = :due_at WHERE id = :id AND position = :from;

-- query add_told_offer
-- in  alert_id AlertId, offer_id OfferId
INSERT INTO offers_alert_told (alert_id, offer_id) VALUES (:alert_id, :offer_id)
ON CONFLICT DO NOTHING;

-- query list_told_offers: those of an alert among offers from first to last
-- in  alert_id AlertId, first OfferId, last OfferId
-- out offer_id OfferId
SELECT offer_id FROM offers_alert_told
WHERE alert_id = :alert_id AND offer_id BETWEEN :first AND :last;

-- query find_offer_of_mail: what a mail says of an offer that is live at that time
-- in  id OfferId, now @instant
-- out id OfferId, title text, employer text, contract text, duration_text text, place_label text
-- out commune text, salary_text text
SELECT id, title, employer, contract, duration_text, place_label, commune, salary_text
FROM offers_offer WHERE id = :id AND closed_at IS NULL AND (ends_at IS NULL OR ends_at >= :now);

-- query refuse_alert: its address took nothing; it rests until due_at
-- in  id AlertId, due_at @instant
UPDATE offers_alert SET refusals = refusals + 1, due_at = :due_at WHERE id = :id;

-- query accept_alert: its address took a mail
-- in  id AlertId
UPDATE offers_alert SET refusals = 0 WHERE id = :id AND refusals > 0;

-- query count_alerts
-- out confirmed int, daily int, asked int, oldest_confirmed_at @instant?
SELECT COALESCE(SUM(CASE WHEN state = 'confirmed' THEN 1 ELSE 0 END), 0),
  COALESCE(SUM(CASE WHEN state = 'confirmed' AND frequency = 'daily' THEN 1 ELSE 0 END), 0),
  COALESCE(SUM(CASE WHEN state = 'asked' THEN 1 ELSE 0 END), 0), MIN(confirmed_at)
FROM offers_alert;
