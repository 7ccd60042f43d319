-- Where else the work of an offer is, beside its own place: it is found there too.
CREATE TABLE offers_offer_place (
  offer_id @id NOT NULL REFERENCES offers_offer (id),
  position @int NOT NULL,
  kind @text NOT NULL,
  label @text NOT NULL,
  commune @text NOT NULL,
  department @text NOT NULL,
  region @text NOT NULL,
  postal_code @text NOT NULL,
  latitude @real,
  longitude @real,
  PRIMARY KEY (offer_id, position)
) @clustered;
