-- Gross hundredths of a euro a year, where the words of the salary let us know them.
ALTER TABLE offers_offer ADD COLUMN salary_year_min_cents @int;
ALTER TABLE offers_offer ADD COLUMN salary_year_max_cents @int;
