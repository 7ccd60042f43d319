-- query end_other_connections: SQLite has no server to lose
-- in  wait_ms int
-- out ended @bool
SELECT 1 WHERE :wait_ms < 0;
