-- query end_other_connections: as a server that restarts does
-- in  wait_ms int
-- out ended @bool
SELECT pg_terminate_backend(pid, :wait_ms) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid();
