-- The catalogue in memory holds the words; a folded copy of every text was a third of each row.
ALTER TABLE offers_offer DROP COLUMN search_text;
