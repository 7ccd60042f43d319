-- query lock_alerts: askings follow each other, so that the limits of an address are seen
-- out nothing int
SELECT 0 FROM (SELECT pg_advisory_xact_lock(7140005)) locked;
