-- query list_old_files: those that no delivery since then, and none under way, came from
-- in  before @instant, limit int
-- out file_sha256 text
SELECT file_sha256 FROM offers_delivery WHERE file_removed_at IS NULL
GROUP BY file_sha256
HAVING MAX(received_at) < :before
  AND MIN(CASE WHEN state IN ('closed', 'refused') THEN 1 ELSE 0 END) = 1
ORDER BY file_sha256 LIMIT :limit;

-- query find_use_of_file: a delivery that still needs it
-- in  file_sha256 text, before @instant
-- out id DeliveryId
SELECT id FROM offers_delivery
WHERE file_sha256 = :file_sha256 AND file_removed_at IS NULL
  AND (received_at >= :before OR state NOT IN ('closed', 'refused'))
ORDER BY id LIMIT 1;

-- query record_removal
-- in  file_sha256 text, removed_at @instant
UPDATE offers_delivery SET file_removed_at = :removed_at
WHERE file_sha256 = :file_sha256 AND file_removed_at IS NULL;
