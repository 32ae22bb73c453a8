-- Pooling (mutualisation). Opportunities are computed when they are read, from the lines that row security lets the
-- caller see: nothing of them is stored but what an organisation decided about one, and since when each line counts.

-- When a line came to be offered for pooling as it is, and when it last became more interesting to join.
ALTER TABLE procurement_plans.planned_procurement
  ADD COLUMN poolable_since TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN pooling_improved_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD CONSTRAINT planned_procurement_pooling_check CHECK (pooling_improved_at >= poolable_since);

-- Kept by the database, whatever the path of the change: these days must not depend on who remembers to write them.
-- What happened while the line was private or not open leaves no trace: both instants start again when it is offered.
CREATE FUNCTION procurement_plans.keep_pooling_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'OPEN' OR (OLD.visibility = 'PRIVATE' AND NEW.visibility <> 'PRIVATE')
     OR NEW.pool IS DISTINCT FROM OLD.pool OR left(NEW.cpv_code, 4) <> left(OLD.cpv_code, 4) THEN
    NEW.poolable_since := CURRENT_TIMESTAMP;
    NEW.pooling_improved_at := CURRENT_TIMESTAMP;
  ELSIF NEW.value_cents > OLD.value_cents OR NEW.domain_id IS DISTINCT FROM OLD.domain_id
     OR NEW.notice_on IS DISTINCT FROM OLD.notice_on OR NEW.start_on IS DISTINCT FROM OLD.start_on
     OR NEW.latest_needed_on IS DISTINCT FROM OLD.latest_needed_on THEN
    NEW.pooling_improved_at := greatest(CURRENT_TIMESTAMP, NEW.poolable_since);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_pooling_days BEFORE UPDATE OF status, visibility, pool, cpv_code, value_cents, domain_id, notice_on,
  start_on, latest_needed_on ON procurement_plans.planned_procurement
  FOR EACH ROW WHEN (NEW.status = 'OPEN') EXECUTE FUNCTION procurement_plans.keep_pooling_days();

-- The open lines of an intercommunality, which are all that is read to find its opportunities.
CREATE INDEX planned_procurement_open_by_pool ON procurement_plans.planned_procurement (pool) WHERE status = 'OPEN';

CREATE TYPE procurement_plans.pooling_follow_state AS ENUM ('NONE', 'FOLLOWED', 'DISMISSED');

-- What an organisation decided about an opportunity: its own business, which nobody else reads. It keeps the lines of
-- its day, so that it finds the opportunity again when the line that named it has gone.
CREATE TABLE procurement_plans.pooling_follow (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  pool CHAR(9) NOT NULL,
  opportunity_id TEXT NOT NULL,
  line_ids TEXT[] NOT NULL,
  state procurement_plans.pooling_follow_state NOT NULL,
  reason TEXT,
  decided_at TIMESTAMPTZ(3) NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT pooling_follow_pkey PRIMARY KEY (id),
  CONSTRAINT pooling_follow_reason_check CHECK ((state = 'DISMISSED') = (reason IS NOT NULL)),
  CONSTRAINT pooling_follow_lines_check CHECK (cardinality(line_ids) > 0)
);
CREATE UNIQUE INDEX pooling_follow_organisation_opportunity_id_key
  ON procurement_plans.pooling_follow (organisation, opportunity_id);
CREATE INDEX pooling_follow_organisation_pool_idx ON procurement_plans.pooling_follow (organisation, pool);

GRANT SELECT, INSERT ON procurement_plans.pooling_follow TO hub_procurement_plans;
GRANT UPDATE (line_ids, state, reason, decided_at, version) ON procurement_plans.pooling_follow TO hub_procurement_plans;
ALTER TABLE procurement_plans.pooling_follow ENABLE ROW LEVEL SECURITY;
ALTER TABLE procurement_plans.pooling_follow FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON procurement_plans.pooling_follow TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own ON procurement_plans.pooling_follow TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
