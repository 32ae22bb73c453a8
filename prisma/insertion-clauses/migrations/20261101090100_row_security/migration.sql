-- Who may see and change what, decided by the database.
-- Requests run under the role hub_insertion_clauses, which owns nothing and cannot bypass the policies;
-- the program sets hub.organisation (SIREN of the caller) and hub.pools (SIRENs of its intercommunalities)
-- at the beginning of each transaction. The role that applies migrations keeps full access for maintenance.

DO $$ BEGIN
  CREATE ROLE hub_insertion_clauses NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  GRANT hub_insertion_clauses TO CURRENT_USER;
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA insertion_clauses TO hub_insertion_clauses;

-- Public reference data: read by everybody, changed by maintenance only.
GRANT SELECT ON insertion_clauses.legal_basis, insertion_clauses.hours_cap TO hub_insertion_clauses;

-- Rows of an organisation. Nothing in the graph changes the first ones yet; the ledgers only grow.
GRANT SELECT ON insertion_clauses.clause_facilitator, insertion_clauses.facilitator_mandate,
  insertion_clauses.operation, insertion_clauses.insertion_clause, insertion_clauses.hours_calibration,
  insertion_clauses.performance_evaluation, insertion_clauses.evaluation_finding TO hub_insertion_clauses;
GRANT SELECT, INSERT ON insertion_clauses.hours_entry, insertion_clauses.hours_participation,
  insertion_clauses.hours_decision TO hub_insertion_clauses;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['clause_facilitator', 'facilitator_mandate', 'operation', 'insertion_clause',
    'hours_calibration', 'hours_entry', 'hours_participation', 'hours_decision', 'performance_evaluation',
    'evaluation_finding'] LOOP
    EXECUTE format('ALTER TABLE insertion_clauses.%I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE insertion_clauses.%I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY maintenance ON insertion_clauses.%I TO CURRENT_USER USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;

CREATE POLICY visible ON insertion_clauses.clause_facilitator FOR SELECT TO hub_insertion_clauses USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
);

-- A mandate is seen with its facilitator, and by the owner that gave it.
CREATE POLICY visible ON insertion_clauses.facilitator_mandate FOR SELECT TO hub_insertion_clauses USING (
  organisation = (SELECT current_setting('hub.organisation', true))
  OR EXISTS (SELECT 1 FROM insertion_clauses.clause_facilitator f WHERE f.id = facilitator_id)
);

-- The owners that have given the caller's organisation a mandate covering today.
CREATE FUNCTION insertion_clauses.mandators() RETURNS text[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT m.organisation::text), ARRAY[]::text[])
  FROM insertion_clauses.facilitator_mandate m
  WHERE m.facilitator_organisation = current_setting('hub.organisation', true)
    AND (now() AT TIME ZONE 'Europe/Paris')::date BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity')
$$;
REVOKE ALL ON FUNCTION insertion_clauses.mandators() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.mandators() TO hub_insertion_clauses;

-- What an owner pools is also seen by the organisation of the facilitator that it has mandated.
CREATE POLICY visible ON insertion_clauses.operation FOR SELECT TO hub_insertion_clauses USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND (
    pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[])
    OR organisation = ANY ((SELECT insertion_clauses.mandators())::text[])
  ))
);

-- Everything else is seen with the operation that it hangs on.
CREATE POLICY visible ON insertion_clauses.insertion_clause FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.operation o WHERE o.id = operation_id)
);
CREATE POLICY visible ON insertion_clauses.performance_evaluation FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.operation o WHERE o.id = operation_id)
);
CREATE POLICY visible ON insertion_clauses.evaluation_finding FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.performance_evaluation e WHERE e.id = evaluation_id)
);
CREATE POLICY visible ON insertion_clauses.hours_calibration FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.id = clause_id)
);
CREATE POLICY visible ON insertion_clauses.hours_entry FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.id = clause_id)
);
CREATE POLICY visible ON insertion_clauses.hours_participation FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.hours_entry e WHERE e.id = entry_id)
);
CREATE POLICY visible ON insertion_clauses.hours_decision FOR SELECT TO hub_insertion_clauses USING (
  EXISTS (SELECT 1 FROM insertion_clauses.insertion_clause c WHERE c.id = clause_id)
);

-- Hours are declared by the owner, its facilitator, the contractor of the lot or the employer; they are taken
-- back by the owner, its facilitator or whoever declared them. A function, because a policy that reads its own
-- table would call itself without end.
CREATE FUNCTION insertion_clauses.has_declared(entry text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT 1 FROM insertion_clauses.hours_entry e
    WHERE e.id = entry AND e.declared_by = current_setting('hub.organisation', true)
  )
$$;
REVOKE ALL ON FUNCTION insertion_clauses.has_declared(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION insertion_clauses.has_declared(text) TO hub_insertion_clauses;

CREATE POLICY declare ON insertion_clauses.hours_entry FOR INSERT TO hub_insertion_clauses WITH CHECK (
  declared_by = (SELECT current_setting('hub.organisation', true))
  AND EXISTS (
    SELECT 1 FROM insertion_clauses.insertion_clause c
    WHERE c.organisation = hours_entry.organisation AND c.id = clause_id AND (
      c.organisation = declared_by
      OR c.organisation = ANY ((SELECT insertion_clauses.mandators())::text[])
      OR (reverses_id IS NULL AND declared_by IN (left(employer_siret, 9), left(c.contractor_siret, 9)))
      OR (reverses_id IS NOT NULL AND insertion_clauses.has_declared(reverses_id))
    )
  )
);
CREATE POLICY declare ON insertion_clauses.hours_participation FOR INSERT TO hub_insertion_clauses WITH CHECK (
  EXISTS (
    SELECT 1 FROM insertion_clauses.hours_entry e
    WHERE e.organisation = hours_participation.organisation AND e.id = entry_id
      AND e.declared_by = (SELECT current_setting('hub.organisation', true))
  )
);

-- Whoever declares does not validate.
CREATE POLICY decide ON insertion_clauses.hours_decision FOR INSERT TO hub_insertion_clauses WITH CHECK (
  decided_by = (SELECT current_setting('hub.organisation', true))
  AND (organisation = decided_by OR organisation = ANY ((SELECT insertion_clauses.mandators())::text[]))
  AND EXISTS (
    SELECT 1 FROM insertion_clauses.hours_entry e
    WHERE e.organisation = hours_decision.organisation AND e.id = entry_id AND e.declared_by <> decided_by
      AND coalesce(e.declared_subject <> decided_subject, true)
  )
);
