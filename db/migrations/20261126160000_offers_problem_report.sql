-- What a reader says is wrong with an offer, until a person has decided: no name, no address, and
-- a text that goes after six months. `closed_at` is the state: null while it waits.
CREATE TABLE offers_problem_report (
  id @id PRIMARY KEY,
  offer_id @id NOT NULL REFERENCES offers_offer (id),
  reason @text NOT NULL,
  text @text NOT NULL,
  reported_at @instant NOT NULL,
  closed_at @instant,
  closed_by @text NOT NULL DEFAULT '',
  decision @text NOT NULL DEFAULT '',
  note @text NOT NULL DEFAULT ''
) @strict;
CREATE INDEX offers_problem_report_offer ON offers_problem_report (offer_id, id);
CREATE INDEX offers_problem_report_open ON offers_problem_report (reported_at) WHERE closed_at IS NULL;
