-- Letters that wait to be written and sent: neither the address nor the text stands here, a letter
-- is written when it leaves.
CREATE TABLE platform_mail (
  id @id PRIMARY KEY,
  kind @text NOT NULL,
  subject_id @id NOT NULL,
  payload @json NOT NULL,
  message_key @text NOT NULL,
  created_at @instant NOT NULL,
  tries @int NOT NULL,
  next_try_at @instant NOT NULL,
  claimed_until @instant NOT NULL,
  last_error @text NOT NULL
) @strict;
CREATE INDEX platform_mail_next ON platform_mail (next_try_at, id);
CREATE INDEX platform_mail_subject ON platform_mail (subject_id);
