-- The files of a delivery that came as an archive, in the order in which they were read: lines are
-- numbered through, so each holds those from its first one on.
CREATE TABLE offers_archived_file (
  delivery_id @id NOT NULL REFERENCES offers_delivery (id),
  position @int NOT NULL,
  name @text NOT NULL,
  first_line @int NOT NULL,
  lines @int NOT NULL,
  PRIMARY KEY (delivery_id, position)
) @clustered;
