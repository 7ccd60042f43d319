-- query count_fictional_offers: live offers of the generated region (SIREN beginning 000)
-- out offers int
SELECT COUNT(*) FROM offers_live_v WHERE siret LIKE '000%';
