-- Version 2: what a program says of its suggestions. New columns stand at the end,
-- so that changesets made before still apply.

ALTER TABLE annotation ADD COLUMN confidence REAL CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE annotation ADD COLUMN flags TEXT; -- names with spaces between
ALTER TABLE annotation ADD COLUMN reason TEXT;
