-- Whoever works on a clause sees it, though nobody shares it with them: the employer of hours of the clause, whatever
-- the visibility of the operation; the contractor of its lot, once the operation is pooled or hours were declared by
-- that contractor. They see the clause, its operation and their own hours: nothing of the other clauses, of other
-- employers' hours, of the calibrations or of the evaluations.

CREATE INDEX "insertion_clause_contractor_siret_idx" ON insertion_clauses.insertion_clause (contractor_siret);

-- The clauses that the caller sees for its own work alone. With the rights of its owner, since the caller sees neither
-- the clauses nor the hours until this has said so. Establishments of a legal person have its SIREN and five digits.
CREATE FUNCTION insertion_clauses.work_clauses() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  worker text := coalesce(current_setting('hub.organisation', true), '');
  pools text[] := string_to_array(coalesce(current_setting('hub.pools', true), ''), ',');
  mandators text[] := insertion_clauses.mandators();
  first_siret bpchar := worker || '00000';
  last_siret bpchar := worker || '99999';
BEGIN
  IF worker = '' THEN
    RETURN ARRAY[]::text[];
  END IF;
  RETURN coalesce((
    SELECT array_agg(c.id)
    FROM insertion_clauses.insertion_clause c
    JOIN insertion_clauses.operation o ON o.organisation = c.organisation AND o.id = c.operation_id
    WHERE (
      c.id IN (SELECT e.clause_id FROM insertion_clauses.hours_entry e WHERE e.employer_siret BETWEEN first_siret AND last_siret)
      OR (c.contractor_siret BETWEEN first_siret AND last_siret AND (
        o.visibility = 'POOLED'
        OR EXISTS (SELECT 1 FROM insertion_clauses.hours_entry e WHERE e.clause_id = c.id AND e.declared_by = worker)
      ))
    )
    AND o.organisation <> worker AND o.visibility <> 'PUBLIC'
    AND NOT (o.visibility = 'POOLED' AND (o.pool = ANY (pools) OR o.organisation = ANY (mandators)))
  ), ARRAY[]::text[]);
END $$;
REVOKE ALL ON FUNCTION insertion_clauses.work_clauses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.work_clauses() TO hub_insertion_clauses;

CREATE FUNCTION insertion_clauses.work_operations() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT c.operation_id), ARRAY[]::text[])
  FROM insertion_clauses.insertion_clause c
  WHERE c.id = ANY (insertion_clauses.work_clauses())
$$;
REVOKE ALL ON FUNCTION insertion_clauses.work_operations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.work_operations() TO hub_insertion_clauses;

-- What takes hours back is seen with them: asked by a policy of the same table, hence the rights of the owner.
CREATE OR REPLACE FUNCTION insertion_clauses.has_declared(entry text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM insertion_clauses.hours_entry e
    WHERE e.id = entry AND e.declared_by = current_setting('hub.organisation', true)
  )
$$;

ALTER POLICY visible ON insertion_clauses.operation USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND (
    pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[])
    OR organisation = ANY ((SELECT insertion_clauses.mandators())::text[])
  ))
  OR id = ANY ((SELECT insertion_clauses.work_operations())::text[])
);
ALTER POLICY visible ON insertion_clauses.insertion_clause USING (
  EXISTS (SELECT 1 FROM insertion_clauses.operation o WHERE o.id = operation_id)
  AND (
    operation_id <> ALL ((SELECT insertion_clauses.work_operations())::text[])
    OR id = ANY ((SELECT insertion_clauses.work_clauses())::text[])
  )
);
ALTER POLICY visible ON insertion_clauses.performance_evaluation USING (
  EXISTS (SELECT 1 FROM insertion_clauses.operation o WHERE o.id = operation_id)
  AND operation_id <> ALL ((SELECT insertion_clauses.work_operations())::text[])
);
ALTER POLICY visible ON insertion_clauses.hours_calibration USING (
  EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.id = clause_id)
  AND clause_id <> ALL ((SELECT insertion_clauses.work_clauses())::text[])
);
ALTER POLICY visible ON insertion_clauses.hours_entry USING (
  EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.id = clause_id)
  AND (
    clause_id <> ALL ((SELECT insertion_clauses.work_clauses())::text[])
    OR left(employer_siret, 9) = (SELECT current_setting('hub.organisation', true))
    OR declared_by = (SELECT current_setting('hub.organisation', true))
    OR insertion_clauses.has_declared(reverses_id)
  )
);
ALTER POLICY visible ON insertion_clauses.hours_decision USING (
  EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.id = clause_id)
  AND (
    clause_id <> ALL ((SELECT insertion_clauses.work_clauses())::text[])
    OR EXISTS (SELECT 1 FROM insertion_clauses.hours_entry e WHERE e.id = entry_id)
  )
);

-- Whoever writes in a ledger may see a part of it only: the chain and the rounds are checked over the whole of it.
ALTER FUNCTION insertion_clauses.check_hours_entry() SECURITY DEFINER;
ALTER FUNCTION insertion_clauses.check_hours_decision() SECURITY DEFINER;
REVOKE ALL ON FUNCTION insertion_clauses.check_hours_entry() FROM PUBLIC;
REVOKE ALL ON FUNCTION insertion_clauses.check_hours_decision() FROM PUBLIC;

-- The end of the ledger of a clause, where the next entry goes: its place and its hash, nothing of the hours.
CREATE FUNCTION insertion_clauses.last_entry(clause text) RETURNS TABLE (sequence int, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.sequence, e.hash FROM insertion_clauses.hours_entry e
  WHERE e.clause_id = clause ORDER BY e.sequence DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION insertion_clauses.last_entry(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.last_entry(text) TO hub_insertion_clauses;

-- The last declaration of a key and whether it still counts: neither its hours nor its people.
CREATE FUNCTION insertion_clauses.latest_declaration(
  clause text, worked date, craft insertion_clauses.trade, way insertion_clauses.execution_mode, employer text
) RETURNS TABLE (id text, round int, counts boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.id, e.round,
    NOT EXISTS (SELECT 1 FROM insertion_clauses.hours_decision d WHERE d.entry_id = e.id AND d.decision = 'REJECTED')
    AND NOT EXISTS (SELECT 1 FROM insertion_clauses.hours_entry r WHERE r.reverses_id = e.id)
  FROM insertion_clauses.hours_entry e
  WHERE e.clause_id = clause AND e.month = worked AND e.trade = craft AND e.execution_mode = way
    AND e.employer_siret = employer::char(14) AND e.round > 0
  ORDER BY e.round DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION insertion_clauses.latest_declaration FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.latest_declaration TO hub_insertion_clauses;
