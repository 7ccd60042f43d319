CREATE INDEX offer_words ON offer USING GIN (words) WITH (fastupdate = off);
CREATE INDEX offer_point ON offer USING GIST (point);
-- Filters without words are answered from this index alone.
CREATE INDEX offer_fields ON offer (department, day)
  INCLUDE (contract, rome, commune, experience, apprenticeship, id);
CREATE INDEX offer_contract ON offer (contract);
CREATE INDEX offer_rome ON offer (rome);
CREATE INDEX offer_commune ON offer (commune);
CREATE INDEX offer_day ON offer (day);
CREATE INDEX offer_apprenticeship ON offer (id) WHERE apprenticeship;
VACUUM (FREEZE, ANALYZE) offer;
