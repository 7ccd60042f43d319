-- A line that comes again as it was, and of which the rules had nothing to say, is not taken through
-- them again: its hash (0: it must be), and between which moments their silence holds.
ALTER TABLE offers_origin ADD COLUMN source_hash @id NOT NULL DEFAULT 0;
ALTER TABLE offers_origin ADD COLUMN holds_from @instant;
ALTER TABLE offers_origin ADD COLUMN holds_until @instant;
