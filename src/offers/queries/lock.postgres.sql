-- query lock_exchange: chunks of two imports follow each other, so that twins are seen
-- out nothing int
SELECT 0 FROM (SELECT pg_advisory_xact_lock(7140003)) locked;
