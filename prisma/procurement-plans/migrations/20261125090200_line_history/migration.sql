-- The history of a line, which only grows. Written by the database at the end of each transaction, whoever changes
-- the line, its status or its lots: no path escapes it, and no request writes it.

CREATE TABLE procurement_plans.planned_procurement_revision (
  organisation CHAR(9) NOT NULL,
  planned_procurement_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  version INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  acting_organisation CHAR(9),
  subject CHAR(64),
  changes JSONB NOT NULL,
  CONSTRAINT planned_procurement_revision_pkey PRIMARY KEY (planned_procurement_id, sequence)
);
-- No foreign key: the history of a line that was withdrawn remains.
ALTER TABLE procurement_plans.planned_procurement_revision
  ADD CONSTRAINT planned_procurement_revision_sequence_check CHECK (sequence >= 1),
  ADD CONSTRAINT planned_procurement_revision_changes_check CHECK (jsonb_typeof(changes) = 'object' AND changes <> '{}');

-- What the line said, column by column, is what the last revisions that name each column say.
CREATE FUNCTION procurement_plans.record_revision() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  touched jsonb; line record; said jsonb; says jsonb := '{}'; differences jsonb; last record;
BEGIN
  touched := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  touched := touched || jsonb_build_object('line', touched->>TG_ARGV[0]);
  -- Not what never changes, nor what the database works out by itself.
  SELECT each.version, to_jsonb(each) - ARRAY['id', 'organisation', 'plan_id', 'buyer_siret', 'year', 'version',
      'poolable_since', 'pooling_improved_at']
    || jsonb_build_object('lots', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('number', lot.number, 'title', lot.title, 'cpv_code', lot.cpv_code,
        'value_cents', lot.value_cents) ORDER BY lot.number), '[]')
      FROM procurement_plans.lot WHERE lot.planned_procurement_id = each.id)) AS says
    INTO line FROM procurement_plans.planned_procurement AS each WHERE each.id = touched->>'line';
  IF FOUND THEN says := line.says; END IF;
  SELECT max(revision.sequence) AS sequence, max(revision.version) AS version INTO last FROM procurement_plans.planned_procurement_revision AS revision
    WHERE revision.planned_procurement_id = touched->>'line';
  SELECT coalesce(jsonb_object_agg(latest.key, latest.value), '{}') INTO said FROM (
    SELECT DISTINCT ON (entry.key) entry.key, entry.value->'after' AS value
    FROM procurement_plans.planned_procurement_revision AS revision, jsonb_each(revision.changes) AS entry
    WHERE revision.planned_procurement_id = touched->>'line'
    ORDER BY entry.key, revision.sequence DESC
  ) AS latest;
  SELECT jsonb_object_agg(key, jsonb_build_object('before', coalesce(said->key, 'null'), 'after', coalesce(says->key, 'null')))
    INTO differences FROM jsonb_object_keys(said || says) AS key
    WHERE coalesce(said->key, 'null') <> coalesce(says->key, 'null');
  -- Once for each transaction: whatever else it changed is already told.
  IF differences IS NULL THEN RETURN NULL; END IF;
  INSERT INTO procurement_plans.planned_procurement_revision
    (organisation, planned_procurement_id, sequence, version, at, acting_organisation, subject, changes)
    VALUES (touched->>'organisation', touched->>'line', coalesce(last.sequence, 0) + 1,
      coalesce(line.version, last.version + 1), date_trunc('milliseconds', clock_timestamp()),
      nullif(current_setting('hub.organisation', true), ''),
      encode(sha256(convert_to(nullif(current_setting('hub.subject', true), ''), 'UTF8')), 'hex'), differences);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION procurement_plans.record_revision FROM PUBLIC;
CREATE CONSTRAINT TRIGGER revision AFTER INSERT OR UPDATE OR DELETE ON procurement_plans.planned_procurement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION procurement_plans.record_revision('id');
CREATE CONSTRAINT TRIGGER revision AFTER INSERT OR UPDATE OR DELETE ON procurement_plans.lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION procurement_plans.record_revision('planned_procurement_id');

-- Whoever read a line must be able to tell that it changed.
CREATE FUNCTION procurement_plans.refuse_same_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'a change of a line raises its version' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rising_version BEFORE UPDATE ON procurement_plans.planned_procurement
  FOR EACH ROW WHEN (current_user = 'hub_procurement_plans')
  EXECUTE FUNCTION procurement_plans.refuse_same_version();

CREATE FUNCTION procurement_plans.refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of a line only grows';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_plans.planned_procurement_revision
  FOR EACH STATEMENT EXECUTE FUNCTION procurement_plans.refuse_revision_change();

GRANT SELECT ON procurement_plans.planned_procurement_revision TO hub_procurement_plans;
ALTER TABLE procurement_plans.planned_procurement_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE procurement_plans.planned_procurement_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON procurement_plans.planned_procurement_revision TO CURRENT_USER USING (true) WITH CHECK (true);
-- What was private before a line was shared stays with its organisation.
CREATE POLICY own ON procurement_plans.planned_procurement_revision FOR SELECT TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)));

-- Lines that were there before their history begin it here.
UPDATE procurement_plans.planned_procurement SET version = version;
