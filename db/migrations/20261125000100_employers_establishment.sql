-- An establishment is known by its SIRET; its name is the last one that an offer gave.
CREATE TABLE employers_establishment (
  siret @text PRIMARY KEY,
  name @text NOT NULL,
  first_seen_at @instant NOT NULL,
  last_seen_at @instant NOT NULL
) @clustered;

CREATE VIEW employers_establishment_v AS
SELECT siret, name FROM employers_establishment;
