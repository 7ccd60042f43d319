-- query lock_sequencer: SQLite's writer is alone already
-- out nothing int
SELECT 0;
