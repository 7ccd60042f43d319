-- query lock_migrations: SQLite's writer is alone already
-- out nothing int
SELECT 0;
