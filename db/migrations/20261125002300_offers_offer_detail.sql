-- What an offer's format tells of it beside the fields of the exchange (a JSON object, as it came):
-- kept so that its export gives back what the partner sent.
CREATE TABLE offers_offer_detail (
  offer_id @id PRIMARY KEY REFERENCES offers_offer (id),
  details @text NOT NULL
) @strict;
