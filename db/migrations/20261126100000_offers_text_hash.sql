-- What de-duplication keeps in memory is read from here, not from rows of some kilobytes. Its keys
-- grow with the ids: nothing random is written.
CREATE INDEX offers_offer_text ON offers_offer (id, text_hash) WHERE closed_at IS NULL;
