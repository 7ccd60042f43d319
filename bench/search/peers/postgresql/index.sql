CREATE EXTENSION postgis;
CREATE UNLOGGED TABLE offer (
  id INTEGER NOT NULL,
  contract TEXT COLLATE "C" NOT NULL, rome TEXT COLLATE "C" NOT NULL, commune TEXT COLLATE "C" NOT NULL,
  department TEXT COLLATE "C" NOT NULL, experience TEXT COLLATE "C" NOT NULL,
  apprenticeship BOOLEAN NOT NULL, day INTEGER NOT NULL,
  point GEOGRAPHY(Point, 4326) NOT NULL,
  words TSVECTOR NOT NULL);
-- The words of an offer stay in its row, uncompressed: ranking reads them for each offer found.
ALTER TABLE offer ALTER COLUMN words SET STORAGE EXTERNAL;
ALTER TABLE offer SET (toast_tuple_target = 8160);
