-- query add_problem_report
-- in  id @id, offer_id OfferId, reason text, text text, reported_at @instant
INSERT INTO offers_problem_report (id, offer_id, reason, text, reported_at)
VALUES (:id, :offer_id, :reason, :text, :reported_at);

-- query count_open_problems
-- out reports int
SELECT count(*) AS reports FROM offers_problem_report WHERE closed_at IS NULL;

-- query list_reported_offers: with a report that waits, the one that waits longest first
-- in  limit int
-- out offer_id OfferId, title text, employer text, partner text, closed_at @instant?
-- out reports int, oldest_at @instant
SELECT o.id AS offer_id, o.title, o.employer, o.partner, o.closed_at, w.reports, w.oldest_at
FROM (SELECT offer_id, count(*) AS reports, min(reported_at) AS oldest_at
      FROM offers_problem_report WHERE closed_at IS NULL GROUP BY offer_id) w
JOIN offers_offer o ON o.id = w.offer_id
ORDER BY w.oldest_at, o.id LIMIT :limit;

-- query list_problem_reports: of one offer, oldest first
-- in  offer_id OfferId
-- out id @id, reason text, text text, reported_at @instant, closed_at @instant?
-- out closed_by text, decision text, note text
SELECT id, reason, text, reported_at, closed_at, closed_by, decision, note
FROM offers_problem_report WHERE offer_id = :offer_id ORDER BY id;

-- query close_problem_report: unless someone did before
-- in  id @id, offer_id OfferId, closed_at @instant, closed_by text, decision text, note text
UPDATE offers_problem_report SET closed_at = :closed_at, closed_by = :closed_by,
  decision = :decision, note = :note
WHERE id = :id AND offer_id = :offer_id AND closed_at IS NULL;

-- query count_problems: by what was said and what was decided; '' while it waits
-- out reason text, decision text, reports int
SELECT reason, decision, count(*) AS reports FROM offers_problem_report
GROUP BY reason, decision ORDER BY reason, decision;

-- query drop_closed_problems
-- in  before @instant
DELETE FROM offers_problem_report WHERE closed_at < :before;

-- query forget_problem_texts: what someone wrote may name a person
-- in  before @instant
UPDATE offers_problem_report SET text = '' WHERE reported_at < :before AND text <> '';
