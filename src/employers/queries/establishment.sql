-- query record_establishment
-- in  siret text, name text, now @instant
INSERT INTO employers_establishment (siret, name, first_seen_at, last_seen_at)
VALUES (:siret, :name, :now, :now)
ON CONFLICT (siret) DO UPDATE SET name = excluded.name, last_seen_at = excluded.last_seen_at;
