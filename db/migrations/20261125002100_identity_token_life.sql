-- What a token may do, how long it lives (a rotated one dies some days after its successor's
-- birth), and who gave it.
ALTER TABLE identity_token ADD COLUMN may_send @bool NOT NULL DEFAULT true;
ALTER TABLE identity_token ADD COLUMN may_read @bool NOT NULL DEFAULT true;
ALTER TABLE identity_token ADD COLUMN expires_at @instant;
ALTER TABLE identity_token ADD COLUMN created_by @text NOT NULL DEFAULT '';
ALTER TABLE identity_token ADD COLUMN replaced_by @id;
CREATE INDEX identity_token_partner ON identity_token (partner, id);
