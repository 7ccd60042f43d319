-- query add_token
-- in  id @id, hash text, role text, partner text, label text, created_at @instant
INSERT INTO identity_token (id, hash, role, partner, label, created_at, revoked_at)
VALUES (:id, :hash, :role, :partner, :label, :created_at, NULL);

-- query find_token: a token in force
-- in  hash text
-- out id int, role text, partner text, label text
SELECT id, role, partner, label FROM identity_token
WHERE hash = :hash AND revoked_at IS NULL;

-- query list_tokens
-- out id int, role text, partner text, label text, created_at @instant, revoked_at @instant?
SELECT id, role, partner, label, created_at, revoked_at FROM identity_token ORDER BY id;

-- query revoke_token
-- in  id int, revoked_at @instant
UPDATE identity_token SET revoked_at = :revoked_at WHERE id = :id AND revoked_at IS NULL;

-- query add_session
-- in  hash text, token_id int, created_at @instant
INSERT INTO identity_session (hash, token_id, created_at, seen_at)
VALUES (:hash, :token_id, :created_at, :created_at);

-- query find_session: with its token, as long as the token is in force
-- in  hash text, since @instant
-- out role text, partner text, label text, seen_at @instant
SELECT t.role, t.partner, t.label, s.seen_at
FROM identity_session s JOIN identity_token t ON t.id = s.token_id
WHERE s.hash = :hash AND s.seen_at >= :since AND t.revoked_at IS NULL;

-- query see_session
-- in  hash text, seen_at @instant
UPDATE identity_session SET seen_at = :seen_at WHERE hash = :hash;

-- query end_session
-- in  hash text
DELETE FROM identity_session WHERE hash = :hash;
