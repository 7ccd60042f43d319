-- query find_durability: whether a commit waits for the disk
-- out at_once @bool
SELECT current_setting('synchronous_commit') <> 'off';
