-- Purchasing domains are opened, and the versions of their strategies added and ended, by their own organisation.

ALTER TABLE procurement_plans.strategy_stakeholder
  ADD CONSTRAINT strategy_stakeholder_trade_body_check CHECK (trade_body_id IS NULL OR kind = 'TRADE_BODY');

-- Two versions of a strategy never hold on the same day. All those of a domain are of its organisation, which the
-- foreign key guarantees: whoever writes one sees the others.
CREATE FUNCTION procurement_plans.refuse_overlapping_strategy() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  -- One writer of a domain at a time.
  PERFORM 1 FROM procurement_plans.purchasing_domain WHERE id = NEW.domain_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM procurement_plans.purchasing_strategy AS other
    WHERE other.domain_id = NEW.domain_id AND other.id <> NEW.id
      AND other.valid_from <= coalesce(NEW.valid_until, 'infinity')
      AND NEW.valid_from <= coalesce(other.valid_until, 'infinity')
  ) THEN
    RAISE EXCEPTION 'two versions of the strategy of domain % overlap', NEW.domain_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_overlap BEFORE INSERT OR UPDATE OF domain_id, valid_from, valid_until
  ON procurement_plans.purchasing_strategy
  FOR EACH ROW EXECUTE FUNCTION procurement_plans.refuse_overlapping_strategy();

GRANT INSERT, UPDATE (version) ON procurement_plans.purchasing_domain TO hub_procurement_plans;
GRANT INSERT, UPDATE (valid_until, version) ON procurement_plans.purchasing_strategy TO hub_procurement_plans;
GRANT INSERT ON procurement_plans.strategy_stakeholder TO hub_procurement_plans;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['purchasing_domain', 'purchasing_strategy'] LOOP
    EXECUTE format($policy$
      CREATE POLICY own_insert ON procurement_plans.%I FOR INSERT TO hub_procurement_plans WITH CHECK (
        organisation = (SELECT current_setting('hub.organisation', true))
        AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
    EXECUTE format($policy$
      CREATE POLICY own_update ON procurement_plans.%I FOR UPDATE TO hub_procurement_plans
      USING (organisation = (SELECT current_setting('hub.organisation', true)))
      WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)))$policy$, owned);
  END LOOP;
END $$;
CREATE POLICY own_insert ON procurement_plans.strategy_stakeholder FOR INSERT TO hub_procurement_plans
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
