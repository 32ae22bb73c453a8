-- Plans and their lines are written by requests: created, edited, launched, abandoned, carried over.

-- Null for a plan of one year.
ALTER TABLE procurement_plans.procurement_plan ADD COLUMN last_year INTEGER;
-- No law bounds the years of a plan: this is where a plan stops being one and becomes a mistake of typing.
ALTER TABLE procurement_plans.procurement_plan
  ADD CONSTRAINT procurement_plan_last_year_check CHECK (last_year BETWEEN year + 1 AND year + 3);

ALTER TABLE procurement_plans.planned_procurement
  ADD COLUMN abandonment_reason TEXT,
  ADD COLUMN carried_from_id TEXT;
ALTER TABLE procurement_plans.planned_procurement
  ADD CONSTRAINT planned_procurement_abandonment_check CHECK (abandonment_reason IS NULL OR status = 'ABANDONED'),
  ADD CONSTRAINT planned_procurement_carried_from_check CHECK (carried_from_id <> id),
  ADD CONSTRAINT planned_procurement_organisation_carried_from_id_fkey FOREIGN KEY (organisation, carried_from_id)
    REFERENCES procurement_plans.planned_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- A line is carried over once.
CREATE UNIQUE INDEX planned_procurement_organisation_carried_from_id_key
  ON procurement_plans.planned_procurement (organisation, carried_from_id);

GRANT INSERT, UPDATE (title, visibility, pool, last_year) ON procurement_plans.procurement_plan
  TO hub_procurement_plans;
GRANT INSERT, DELETE, UPDATE (
    visibility, pool, domain_organisation, domain_id, need, description, cpv_code, value_cents, quantity_hundredths,
    unit, nature, notice_on, start_on, latest_needed_on, duration_months, considerations, legal_basis_id, procedure,
    status, abandonment_reason, version
  ) ON procurement_plans.planned_procurement TO hub_procurement_plans;
GRANT INSERT, DELETE, UPDATE (title, cpv_code, value_cents) ON procurement_plans.lot TO hub_procurement_plans;

-- Own rows, pooled with an intercommunality of the identity.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['procurement_plan', 'planned_procurement'] LOOP
    EXECUTE format($policy$
      CREATE POLICY own_insert ON procurement_plans.%I FOR INSERT TO hub_procurement_plans WITH CHECK (
        organisation = (SELECT current_setting('hub.organisation', true))
        AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
  END LOOP;
END $$;
CREATE POLICY own_update ON procurement_plans.planned_procurement FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
-- Only from a draft, and nothing that was carried on: its plan and what became of it would lack a line.
CREATE POLICY own_delete ON procurement_plans.planned_procurement FOR DELETE TO hub_procurement_plans USING (
  organisation = (SELECT current_setting('hub.organisation', true))
  AND status = 'OPEN'
  AND EXISTS (SELECT 1 FROM procurement_plans.procurement_plan AS plan WHERE plan.id = plan_id AND plan.status = 'DRAFT')
);
CREATE POLICY own_write ON procurement_plans.lot TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));

-- A row that was pooled stays so with the intercommunality of that time; none becomes pooled with another one.
CREATE FUNCTION procurement_plans.refuse_foreign_pool() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.visibility = 'POOLED' AND (OLD.visibility, OLD.pool) IS DISTINCT FROM (NEW.visibility, NEW.pool)
    AND NEW.pool <> ALL (string_to_array(current_setting('hub.pools', true), ',')) THEN
    RAISE EXCEPTION 'a row is pooled with an intercommunality of the identity alone' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER own_pool BEFORE UPDATE ON procurement_plans.procurement_plan
  FOR EACH ROW WHEN (current_user = 'hub_procurement_plans')
  EXECUTE FUNCTION procurement_plans.refuse_foreign_pool();
CREATE TRIGGER own_pool BEFORE UPDATE ON procurement_plans.planned_procurement
  FOR EACH ROW WHEN (current_user = 'hub_procurement_plans')
  EXECUTE FUNCTION procurement_plans.refuse_foreign_pool();
