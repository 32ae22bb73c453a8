-- Who may see and change what, decided by the database.
-- Requests run under the role hub_territorial_labels, which owns nothing and cannot bypass the policies;
-- the program sets hub.organisation (SIREN of the caller) and hub.pools (SIRENs of its intercommunalities)
-- at the beginning of each transaction. The role that applies migrations keeps full access for maintenance.

DO $$ BEGIN
  CREATE ROLE hub_territorial_labels NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  GRANT hub_territorial_labels TO CURRENT_USER;
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA territorial_labels TO hub_territorial_labels;

-- Public reference data: read by everybody, changed by maintenance only.
GRANT SELECT ON territorial_labels.territory, territorial_labels.territory_succession,
  territorial_labels.label_scheme, territorial_labels.label_criterion TO hub_territorial_labels;

-- Rows of an organisation.
GRANT SELECT, INSERT, UPDATE ON territorial_labels.label_award, territorial_labels.council_resolution TO hub_territorial_labels;
GRANT SELECT, INSERT, UPDATE, DELETE ON territorial_labels.evidence, territorial_labels.commitment TO hub_territorial_labels;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['label_award', 'council_resolution', 'evidence'] LOOP
    EXECUTE format('ALTER TABLE territorial_labels.%I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE territorial_labels.%I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY maintenance ON territorial_labels.%I TO CURRENT_USER USING (true) WITH CHECK (true)', owned);
    EXECUTE format($policy$
      CREATE POLICY visible ON territorial_labels.%I FOR SELECT TO hub_territorial_labels USING (
        visibility = 'PUBLIC'
        OR organisation = (SELECT current_setting('hub.organisation', true))
        OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
    EXECUTE format($policy$
      CREATE POLICY own_insert ON territorial_labels.%I FOR INSERT TO hub_territorial_labels WITH CHECK (
        organisation = (SELECT current_setting('hub.organisation', true))
        AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
    EXECUTE format($policy$
      CREATE POLICY own_update ON territorial_labels.%I FOR UPDATE TO hub_territorial_labels
      USING (organisation = (SELECT current_setting('hub.organisation', true)))
      WITH CHECK (
        organisation = (SELECT current_setting('hub.organisation', true))
        AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
    EXECUTE format($policy$
      CREATE POLICY own_delete ON territorial_labels.%I FOR DELETE TO hub_territorial_labels
      USING (organisation = (SELECT current_setting('hub.organisation', true)))$policy$, owned);
  END LOOP;
END $$;

-- A commitment is seen with its resolution.
ALTER TABLE territorial_labels.commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE territorial_labels.commitment FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON territorial_labels.commitment TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visible ON territorial_labels.commitment FOR SELECT TO hub_territorial_labels USING (
  EXISTS (SELECT 1 FROM territorial_labels.council_resolution r WHERE r.id = resolution_id)
);
CREATE POLICY own_write ON territorial_labels.commitment TO hub_territorial_labels
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
