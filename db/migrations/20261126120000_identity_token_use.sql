-- When a token last opened something; written every 5 minutes at most, as a session's visit is.
ALTER TABLE identity_token ADD COLUMN used_at @instant;
