-- The table is made by sample_table.hpp: it is in no migration.

-- query add_sample
-- in  id @id, whole int?, ratio real?, done @bool?, label text?
-- in  day @date?, at @instant?, content @json?, raw @bytes?
INSERT INTO platform_sample (id, whole, ratio, done, label, day, at, content, raw)
VALUES (:id, :whole, :ratio, :done, :label, :day, :at, :content, :raw);

-- query find_sample
-- in  id @id
-- out whole int?, ratio real?, done @bool?, label text?
-- out day @date?, raw @bytes?, at @instant?, content @json?
SELECT whole, ratio, done, label, day, raw, at, content FROM platform_sample WHERE id = :id;

-- query list_samples
-- out id int, whole int?
SELECT id, whole FROM platform_sample ORDER BY id;

-- query list_samples_labelled
-- in  label text
-- out id int
SELECT id FROM platform_sample WHERE label = :label ORDER BY id;

-- query raise_sample
-- in  id @id, by int
UPDATE platform_sample SET whole = whole + :by WHERE id = :id;

-- query append_digit: what it leaves tells the order of several
-- in  id @id, digit int
UPDATE platform_sample SET whole = whole * 10 + :digit WHERE id = :id;

-- query remove_samples_labelled
-- in  label text
DELETE FROM platform_sample WHERE label = :label;

-- query add_sample_part: its sample may come later in the same write
-- in  sample_id @id
INSERT INTO platform_sample_part (sample_id) VALUES (:sample_id);

-- query add_plain_sample: parameters alone and no date, so that many are copied
-- in  id @id, whole int?, ratio real?, done @bool?, label text?, at @instant?, content @json?
-- in  raw @bytes?
INSERT INTO platform_sample (id, whole, ratio, done, label, at, content, raw)
VALUES (:id, :whole, :ratio, :done, :label, :at, :content, :raw);
