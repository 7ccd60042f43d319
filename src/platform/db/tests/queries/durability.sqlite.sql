-- query find_durability: whether a commit waits for the disk (synchronous=FULL)
-- out at_once @bool
SELECT synchronous >= 2 FROM pragma_synchronous;
