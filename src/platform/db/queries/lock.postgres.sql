-- query lock_migrations: two nodes that start together migrate one after the other
-- out nothing int
SELECT 0 FROM (SELECT pg_advisory_xact_lock(7140001)) locked;
