INSERT INTO words (words) VALUES ('optimize');
CREATE INDEX offer_contract ON offer (contract);
CREATE INDEX offer_rome ON offer (rome);
CREATE INDEX offer_commune ON offer (commune);
CREATE INDEX offer_department ON offer (department);
CREATE INDEX offer_experience ON offer (experience);
CREATE INDEX offer_day ON offer (day);
CREATE INDEX offer_apprenticeship ON offer (apprenticeship);
ANALYZE;
