-- query add_token
-- in  id @id, hash text, role text, partner text, label text, created_at @instant
-- in  may_send @bool, may_read @bool, created_by text
INSERT INTO identity_token (id, hash, role, partner, label, created_at, revoked_at, may_send,
  may_read, created_by)
VALUES (:id, :hash, :role, :partner, :label, :created_at, NULL, :may_send, :may_read,
  :created_by);

-- query find_token: a token in force
-- in  hash text, now @instant
-- out id int, role text, partner text, label text, may_send @bool, may_read @bool
-- out used_at @instant?
SELECT id, role, partner, label, may_send, may_read, used_at FROM identity_token
WHERE hash = :hash AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now);

-- query list_tokens: the newest first; those of one partner when it is named
-- in  partner text
-- out id int, role text, partner text, label text, may_send @bool, may_read @bool
-- out created_at @instant, created_by text, used_at @instant?, expires_at @instant?
-- out revoked_at @instant?, replaced_by int?
SELECT id, role, partner, label, may_send, may_read, created_at, created_by, used_at, expires_at,
  revoked_at, replaced_by
FROM identity_token WHERE :partner = '' OR (partner = :partner AND role = 'partner')
ORDER BY id DESC;

-- query use_token: when it last opened something
-- in  id int, used_at @instant
UPDATE identity_token SET used_at = :used_at WHERE id = :id;

-- query replace_token: it lives on until its successor is in place
-- in  id int, expires_at @instant, replaced_by int
UPDATE identity_token SET expires_at = :expires_at, replaced_by = :replaced_by
WHERE id = :id AND revoked_at IS NULL;

-- query revoke_token
-- in  id int, revoked_at @instant
UPDATE identity_token SET revoked_at = :revoked_at WHERE id = :id AND revoked_at IS NULL;

-- query add_session
-- in  hash text, token_id int, created_at @instant
INSERT INTO identity_session (hash, token_id, created_at, seen_at)
VALUES (:hash, :token_id, :created_at, :created_at);

-- query find_session: with its token, as long as the token is in force
-- in  hash text, since @instant, now @instant
-- out token_id int, role text, partner text, label text, may_send @bool, may_read @bool
-- out seen_at @instant
SELECT t.id, t.role, t.partner, t.label, t.may_send, t.may_read, s.seen_at
FROM identity_session s JOIN identity_token t ON t.id = s.token_id
WHERE s.hash = :hash AND s.seen_at >= :since AND t.revoked_at IS NULL
  AND (t.expires_at IS NULL OR t.expires_at > :now);

-- query see_session
-- in  hash text, seen_at @instant
UPDATE identity_session SET seen_at = :seen_at WHERE hash = :hash;

-- query end_old_sessions: those whose last visit is before
-- in  before @instant
DELETE FROM identity_session WHERE seen_at < :before;

-- query end_session
-- in  hash text
DELETE FROM identity_session WHERE hash = :hash;
