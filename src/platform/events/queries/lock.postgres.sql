-- query lock_sequencer: one sequencer at a time, whatever the number of nodes
-- out nothing int
SELECT 0 FROM (SELECT pg_advisory_xact_lock(7140002)) locked;
