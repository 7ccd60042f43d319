-- query take_ids: the first of a block of identifiers
-- in  name text, count int
-- out first int
INSERT INTO platform_sequence (name, next) VALUES (:name, 1 + :count)
ON CONFLICT (name) DO UPDATE SET next = platform_sequence.next + :count
RETURNING next - :count;

-- query list_migrations: what ran
-- out name text, checksum text
SELECT name, checksum FROM platform_migration ORDER BY name;

-- query record_migration
-- in  name text, checksum text, applied_at @instant
INSERT INTO platform_migration (name, checksum, applied_at)
VALUES (:name, :checksum, :applied_at);

-- query find_setting: what an operator set for the whole base
-- in  name text
-- out value text
SELECT value FROM platform_setting WHERE name = :name;

-- query record_setting
-- in  name text, value text
INSERT INTO platform_setting (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
