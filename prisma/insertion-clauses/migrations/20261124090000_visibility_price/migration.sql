-- What visibility costs: the rules stay those of the migrations before, word for word; the way in which they are asked
-- changes. A policy that reads a table under policies of its own is planned with all of them, anew for each statement
-- and for each table of it: planning took longer than reading. Functions in PL/pgSQL keep their plans, and give what
-- the caller sees once for each statement, to be looked up by hash. Those without SECURITY DEFINER read with the rights
-- of the caller: what they give is what the policies of the table they read let through.


CREATE OR REPLACE FUNCTION insertion_clauses.mandators() RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN (
    SELECT coalesce(array_agg(DISTINCT m.organisation::text), ARRAY[]::text[])
    FROM insertion_clauses.facilitator_mandate m
    WHERE m.facilitator_organisation = current_setting('hub.organisation', true)
      AND (now() AT TIME ZONE 'Europe/Paris')::date BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity')
  );
END $$;

-- Most callers neither employ for a clause nor hold its lot: two look-ups in an index say so.
CREATE OR REPLACE FUNCTION insertion_clauses.work_clauses() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  worker text := coalesce(current_setting('hub.organisation', true), '');
  first_siret bpchar := worker || '00000';
  last_siret bpchar := worker || '99999';
  pools text[];
  mandators text[];
BEGIN
  IF worker = '' OR NOT (
    EXISTS (SELECT 1 FROM insertion_clauses.hours_entry e WHERE e.employer_siret BETWEEN first_siret AND last_siret)
    OR EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.contractor_siret BETWEEN first_siret AND last_siret)
  ) THEN
    RETURN ARRAY[]::text[];
  END IF;
  pools := string_to_array(coalesce(current_setting('hub.pools', true), ''), ',');
  mandators := insertion_clauses.mandators();
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

CREATE OR REPLACE FUNCTION insertion_clauses.work_operations() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE clauses text[] := insertion_clauses.work_clauses();
BEGIN
  IF clauses = '{}' THEN
    RETURN clauses;
  END IF;
  RETURN (SELECT coalesce(array_agg(DISTINCT c.operation_id), ARRAY[]::text[])
    FROM insertion_clauses.insertion_clause c WHERE c.id = ANY (clauses));
END $$;

-- What the caller sees of a table, by that table's own policies.
CREATE FUNCTION insertion_clauses.seen_operations() RETURNS SETOF text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT o.id FROM insertion_clauses.operation o;
END $$;
CREATE FUNCTION insertion_clauses.seen_clauses() RETURNS SETOF text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT c.id FROM insertion_clauses.insertion_clause c;
END $$;
CREATE FUNCTION insertion_clauses.seen_work_entries() RETURNS SETOF text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE clauses text[] := insertion_clauses.work_clauses();
BEGIN
  RETURN QUERY SELECT e.id FROM insertion_clauses.hours_entry e WHERE e.clause_id = ANY (clauses);
END $$;
REVOKE ALL ON FUNCTION insertion_clauses.seen_operations(), insertion_clauses.seen_clauses(),
  insertion_clauses.seen_work_entries() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.seen_operations(), insertion_clauses.seen_clauses(),
  insertion_clauses.seen_work_entries() TO hub_insertion_clauses;

-- The planner takes a function for a hundred comparisons, and a table read whole for too dear: this one looks in an
-- index, for the few rows that come to it.
ALTER FUNCTION insertion_clauses.has_declared(text) COST 1;

ALTER POLICY visible ON insertion_clauses.insertion_clause USING (
  operation_id IN (SELECT insertion_clauses.seen_operations())
  AND (
    operation_id <> ALL ((SELECT insertion_clauses.work_operations())::text[])
    OR id = ANY ((SELECT insertion_clauses.work_clauses())::text[])
  )
);
ALTER POLICY visible ON insertion_clauses.performance_evaluation USING (
  operation_id IN (SELECT insertion_clauses.seen_operations())
  AND operation_id <> ALL ((SELECT insertion_clauses.work_operations())::text[])
);
ALTER POLICY visible ON insertion_clauses.hours_calibration USING (
  clause_id IN (SELECT insertion_clauses.seen_clauses())
  AND clause_id <> ALL ((SELECT insertion_clauses.work_clauses())::text[])
);
ALTER POLICY visible ON insertion_clauses.hours_entry USING (
  clause_id IN (SELECT insertion_clauses.seen_clauses())
  AND (
    clause_id <> ALL ((SELECT insertion_clauses.work_clauses())::text[])
    OR left(employer_siret, 9) = (SELECT current_setting('hub.organisation', true))
    OR declared_by = (SELECT current_setting('hub.organisation', true))
    OR insertion_clauses.has_declared(reverses_id)
  )
);
ALTER POLICY visible ON insertion_clauses.hours_decision USING (
  clause_id IN (SELECT insertion_clauses.seen_clauses())
  AND (
    clause_id <> ALL ((SELECT insertion_clauses.work_clauses())::text[])
    OR entry_id IN (SELECT insertion_clauses.seen_work_entries())
  )
);
