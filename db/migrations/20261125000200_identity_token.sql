-- A token is shown once; only its hash stays. A revoked one is kept, for the log.
CREATE TABLE identity_token (
  id @id PRIMARY KEY,
  hash @text NOT NULL UNIQUE,
  role @text NOT NULL,
  partner @text NOT NULL,
  label @text NOT NULL,
  created_at @instant NOT NULL,
  revoked_at @instant
) @strict;

-- Someone who came in by the sign-in page with a token; `seen_at` moves every 5 minutes at most.
CREATE TABLE identity_session (
  hash @text PRIMARY KEY,
  token_id @id NOT NULL REFERENCES identity_token (id),
  created_at @instant NOT NULL,
  seen_at @instant NOT NULL
) @clustered;
