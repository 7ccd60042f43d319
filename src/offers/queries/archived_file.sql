-- query add_archived_file
-- in  delivery_id DeliveryId, position int, name text, first_line int, lines int
INSERT INTO offers_archived_file (delivery_id, position, name, first_line, lines)
VALUES (:delivery_id, :position, :name, :first_line, :lines);

-- query list_archived_files: in the order of the archive
-- in  delivery_id DeliveryId
-- out name text, first_line int, lines int
SELECT name, first_line, lines FROM offers_archived_file
WHERE delivery_id = :delivery_id ORDER BY position;

-- query find_archived_file: the one that gave a line
-- in  delivery_id DeliveryId, line int
-- out name text, first_line int, lines int
SELECT name, first_line, lines FROM offers_archived_file
WHERE delivery_id = :delivery_id AND first_line <= :line AND :line < first_line + lines;
