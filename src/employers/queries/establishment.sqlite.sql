-- query record_establishments: of a JSON array of arrays, SIRET and name
-- in  rows @json, now @instant
INSERT INTO employers_establishment (siret, name, first_seen_at, last_seen_at)
SELECT value ->> 0, value ->> 1, :now, :now FROM json_each(:rows) WHERE true
ON CONFLICT (siret) DO UPDATE SET name = excluded.name, last_seen_at = excluded.last_seen_at;
