-- The turnover of an enterprise, which it may declare or not, with its year. Declared, it is seen with the entry in the
-- directory, by whoever sees that: a figure summed from it tells nobody more than it may read.
ALTER TABLE supplier_relations.supplier ADD COLUMN turnover_cents BIGINT, ADD COLUMN turnover_year INTEGER;
ALTER TABLE supplier_relations.supplier
  ADD CONSTRAINT supplier_turnover_check CHECK (
    (turnover_cents IS NULL) = (turnover_year IS NULL)
    AND turnover_cents >= 0 AND turnover_year BETWEEN 2000 AND 2100
  );
