-- Letters that wait to be written and sent (platform/mail/queue.hpp).

-- query add_mail
-- in  id int, kind text, subject_id int, payload @json, message_key text, created_at @instant
-- in  next_try_at @instant
INSERT INTO platform_mail (id, kind, subject_id, payload, message_key, created_at, tries,
  next_try_at, claimed_until, last_error)
VALUES (:id, :kind, :subject_id, :payload, :message_key, :created_at, 0, :next_try_at, 0, '');

-- query find_due_mail: the one that has waited longest for its next try
-- in  now @instant
-- out id int, kind text, subject_id int, payload @json, message_key text, created_at @instant
-- out tries int
SELECT id, kind, subject_id, payload, message_key, created_at, tries FROM platform_mail
WHERE next_try_at <= :now AND claimed_until <= :now ORDER BY next_try_at, id LIMIT 1;

-- query claim_mail: for one node; none when another was quicker
-- in  id int, tries int, now @instant, claimed_until @instant
UPDATE platform_mail SET claimed_until = :claimed_until
WHERE id = :id AND tries = :tries AND next_try_at <= :now AND claimed_until <= :now;

-- query delay_mail
-- in  id int, tries int, next_try_at @instant, last_error text
UPDATE platform_mail SET tries = :tries, next_try_at = :next_try_at, claimed_until = 0,
  last_error = :last_error
WHERE id = :id;

-- query drop_mail
-- in  id int
DELETE FROM platform_mail WHERE id = :id;

-- query drop_mails_of
-- in  subject_id int, prefix text
DELETE FROM platform_mail WHERE subject_id = :subject_id AND kind LIKE :prefix || '%';

-- query count_mails
-- in  prefix text
-- out letters int, tried int, oldest @instant?
SELECT COUNT(*), COALESCE(SUM(CASE WHEN tries > 0 THEN 1 ELSE 0 END), 0), MIN(created_at)
FROM platform_mail WHERE kind LIKE :prefix || '%';
