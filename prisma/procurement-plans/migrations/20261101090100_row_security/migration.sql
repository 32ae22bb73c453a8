-- Who may see and change what, decided by the database.
-- Requests run under the role hub_procurement_plans, which owns nothing and cannot bypass the policies;
-- the program sets hub.organisation (SIREN of the caller) and hub.pools (SIRENs of its intercommunalities)
-- at the beginning of each transaction. The role that applies migrations keeps full access for maintenance.

DO $$ BEGIN
  CREATE ROLE hub_procurement_plans NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  GRANT hub_procurement_plans TO CURRENT_USER;
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA procurement_plans TO hub_procurement_plans;

-- Public reference data: read by everybody, changed by maintenance only.
GRANT SELECT ON procurement_plans.legal_basis, procurement_plans.procurement_threshold TO hub_procurement_plans;

-- Rows of an organisation. What no request changes yet is not granted.
GRANT SELECT ON procurement_plans.buyer, procurement_plans.purchasing_domain, procurement_plans.purchasing_strategy,
  procurement_plans.strategy_stakeholder, procurement_plans.procurement_plan, procurement_plans.planned_procurement,
  procurement_plans.lot, procurement_plans.contract, procurement_plans.contract_supplier TO hub_procurement_plans;
GRANT UPDATE (status, adopted_on, published_on, closed_on, version) ON procurement_plans.procurement_plan
  TO hub_procurement_plans;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['buyer', 'purchasing_domain', 'purchasing_strategy', 'procurement_plan',
                               'planned_procurement', 'contract'] LOOP
    EXECUTE format('ALTER TABLE procurement_plans.%I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE procurement_plans.%I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY maintenance ON procurement_plans.%I TO CURRENT_USER USING (true) WITH CHECK (true)', owned);
    EXECUTE format($policy$
      CREATE POLICY visible ON procurement_plans.%I FOR SELECT TO hub_procurement_plans USING (
        visibility = 'PUBLIC'
        OR organisation = (SELECT current_setting('hub.organisation', true))
        OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
  END LOOP;
END $$;

CREATE POLICY own_update ON procurement_plans.procurement_plan FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));

-- Parts are seen with the whole that they belong to.
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('strategy_stakeholder', 'purchasing_strategy', 'strategy_id'),
    ('lot', 'planned_procurement', 'planned_procurement_id'),
    ('contract_supplier', 'contract', 'contract_id')
  ) AS parts(name, whole, whole_key) LOOP
    EXECUTE format('ALTER TABLE procurement_plans.%I ENABLE ROW LEVEL SECURITY', part.name);
    EXECUTE format('ALTER TABLE procurement_plans.%I FORCE ROW LEVEL SECURITY', part.name);
    EXECUTE format('CREATE POLICY maintenance ON procurement_plans.%I TO CURRENT_USER USING (true) WITH CHECK (true)', part.name);
    EXECUTE format($policy$
      CREATE POLICY visible ON procurement_plans.%1$I FOR SELECT TO hub_procurement_plans USING (
        EXISTS (SELECT 1 FROM procurement_plans.%2$I AS whole WHERE whole.id = %1$I.%3$I)
      )$policy$, part.name, part.whole, part.whole_key);
  END LOOP;
END $$;
