-- An offer's row is 3 kB, and compressing it (which PostgreSQL does from 2 kB on) took three quarters
-- of writing it: rows of up to a page stay as they are, and what is longer is compressed fast.
ALTER TABLE offers_offer SET (toast_tuple_target = 8160);
ALTER TABLE offers_offer ALTER COLUMN description SET COMPRESSION lz4;
ALTER TABLE offers_offer ALTER COLUMN search_text SET COMPRESSION lz4;
