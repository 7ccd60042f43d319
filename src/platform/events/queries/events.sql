-- query add_event
-- in  id @id, at @instant, kind text, subject_id @id, payload @json
INSERT INTO platform_event (id, at, kind, subject_id, payload)
VALUES (:id, :at, :kind, :subject_id, :payload);

-- query find_last_position
-- out position int
SELECT position FROM platform_event_reader WHERE name = 'sequencer';

-- query find_reader
-- in  name text
-- out position int
SELECT position FROM platform_event_reader WHERE name = :name;

-- query move_reader: forward only
-- in  name text, position int
INSERT INTO platform_event_reader (name, position) VALUES (:name, :position)
ON CONFLICT (name) DO UPDATE SET position = excluded.position
WHERE platform_event_reader.position < excluded.position;

-- query number_new_events: every committed event without a position gets the next ones
-- in  last int
UPDATE platform_event SET position = numbered.position
FROM (SELECT id, :last + row_number() OVER (ORDER BY id) AS position
      FROM platform_event WHERE position IS NULL) numbered
WHERE platform_event.id = numbered.id;

-- query record_last_position
-- in  position int
INSERT INTO platform_event_reader (name, position) VALUES ('sequencer', :position)
ON CONFLICT (name) DO UPDATE SET position = excluded.position;

-- query list_events_after
-- in  position int, prefix text, limit int
-- out position int, id int, at @instant, kind text, subject_id int, payload @json
SELECT position, id, at, kind, subject_id, payload FROM platform_event
WHERE position > :position AND kind LIKE :prefix || '%'
ORDER BY position LIMIT :limit;

-- query find_event_at: is this position still kept?
-- in  position int
-- out id int
SELECT id FROM platform_event WHERE position = :position;

-- query list_oldest_events
-- in  limit int
-- out position int, at @instant
SELECT position, at FROM platform_event WHERE position > 0 ORDER BY position LIMIT :limit;

-- query forget_events: those up to a position, so that what is kept has no hole
-- in  position int
DELETE FROM platform_event WHERE position <= :position;

-- query find_new_event: is there work for the sequencer?
-- out id int
SELECT id FROM platform_event WHERE position IS NULL LIMIT 1;

-- query list_events_written_after: committed events by id, numbered or not
-- in  id int, prefix text
-- out id int, subject_id int
SELECT id, subject_id FROM platform_event
WHERE id > :id AND kind LIKE :prefix || '%' ORDER BY id;

-- query find_last_event_id
-- out id int
SELECT COALESCE(MAX(id), 0) FROM platform_event;

-- query find_event
-- in  id int
-- out at @instant
SELECT at FROM platform_event WHERE id = :id;
