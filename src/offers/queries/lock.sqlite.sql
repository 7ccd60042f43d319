-- query lock_exchange: SQLite's writer is alone already
-- out nothing int
SELECT 0;
