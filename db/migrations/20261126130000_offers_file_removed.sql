-- A received file is kept 13 months after its last delivery; then it goes, and its report stays.
ALTER TABLE offers_delivery ADD COLUMN file_removed_at @instant;
