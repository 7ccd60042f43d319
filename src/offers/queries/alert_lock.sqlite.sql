-- query lock_alerts: SQLite's writer is alone already
-- out nothing int
SELECT 0;
