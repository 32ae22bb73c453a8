-- Purchases that several buyers make together (groupements de commandes), and those that one asks another to carry.
-- Rows of several organisations meet here: each says who leads, so that the policies tell the lead, the member and
-- the others apart without reading anything else.

CREATE TYPE procurement_plans.joint_procurement_status AS ENUM
  ('FORMING', 'CONVENTION_SIGNED', 'LAUNCHED', 'AWARDED', 'ABANDONED');
CREATE TYPE procurement_plans.joint_member_state AS ENUM ('INVITED', 'JOINED', 'DECLINED', 'LEFT', 'WITHDRAWN');
CREATE TYPE procurement_plans.carry_request_state AS ENUM ('ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

CREATE TABLE procurement_plans.joint_procurement (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  visibility procurement_plans.visibility NOT NULL,
  pool CHAR(9),
  lead_buyer_siret VARCHAR(14) NOT NULL,
  handover_siret VARCHAR(14),
  title TEXT NOT NULL,
  need TEXT NOT NULL,
  cpv_code VARCHAR(8) NOT NULL,
  nature procurement_plans.procurement_nature NOT NULL,
  duration_months INTEGER,
  domain_organisation CHAR(9),
  domain_id TEXT,
  status procurement_plans.joint_procurement_status NOT NULL,
  formed_on DATE NOT NULL,
  last_day_to_join DATE,
  convention_reference TEXT,
  convention_signed_on DATE,
  launched_on DATE,
  awarded_on DATE,
  abandoned_on DATE,
  abandon_reason TEXT,
  pooling_opportunity_id TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT joint_procurement_pkey PRIMARY KEY (id),
  CONSTRAINT joint_procurement_organisation_lead_buyer_siret_fkey FOREIGN KEY (organisation, lead_buyer_siret)
    REFERENCES procurement_plans.buyer (organisation, siret) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_domain_organisation_domain_id_fkey FOREIGN KEY (domain_organisation, domain_id)
    REFERENCES procurement_plans.purchasing_domain (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL),
  CONSTRAINT joint_procurement_lead_check CHECK (organisation = left(lead_buyer_siret, 9)),
  CONSTRAINT joint_procurement_handover_check CHECK (left(handover_siret, 9) <> organisation),
  CONSTRAINT joint_procurement_cpv_check CHECK (cpv_code ~ '^[0-9]{8}$'),
  CONSTRAINT joint_procurement_duration_check CHECK (duration_months BETWEEN 1 AND 600),
  CONSTRAINT joint_procurement_domain_check CHECK ((domain_id IS NULL) = (domain_organisation IS NULL)),
  -- It bears the day of each step that it has passed, and no other. Abandoned, it keeps those from before.
  CONSTRAINT joint_procurement_convention_check CHECK (
    (convention_reference IS NULL) = (convention_signed_on IS NULL)
    AND CASE status WHEN 'FORMING' THEN convention_signed_on IS NULL WHEN 'ABANDONED' THEN true
      ELSE convention_signed_on IS NOT NULL END),
  CONSTRAINT joint_procurement_launched_check CHECK (
    CASE WHEN status IN ('LAUNCHED', 'AWARDED') THEN launched_on IS NOT NULL
      WHEN status IN ('FORMING', 'CONVENTION_SIGNED') THEN launched_on IS NULL
      ELSE launched_on IS NULL OR convention_signed_on IS NOT NULL END),
  CONSTRAINT joint_procurement_awarded_check CHECK ((status = 'AWARDED') = (awarded_on IS NOT NULL)),
  CONSTRAINT joint_procurement_abandoned_check CHECK (
    (status = 'ABANDONED') = (abandoned_on IS NOT NULL) AND (abandoned_on IS NULL) = (abandon_reason IS NULL)),
  CONSTRAINT joint_procurement_days_check CHECK (
    convention_signed_on <= launched_on AND launched_on <= awarded_on AND convention_signed_on <= abandoned_on
    AND launched_on <= abandoned_on)
);
CREATE UNIQUE INDEX joint_procurement_organisation_id_key ON procurement_plans.joint_procurement (organisation, id);
CREATE INDEX joint_procurement_lead_buyer_siret_idx ON procurement_plans.joint_procurement (lead_buyer_siret);
CREATE INDEX joint_procurement_cpv_code_idx ON procurement_plans.joint_procurement (cpv_code);
CREATE INDEX joint_procurement_formed_on_id_idx ON procurement_plans.joint_procurement (formed_on, id);

-- A legal person takes part once, with one of its establishments.
CREATE TABLE procurement_plans.joint_procurement_member (
  joint_procurement_id TEXT NOT NULL,
  lead_organisation CHAR(9) NOT NULL,
  organisation CHAR(9) NOT NULL,
  buyer_siret VARCHAR(14) NOT NULL,
  state procurement_plans.joint_member_state NOT NULL,
  invited_on DATE NOT NULL,
  joined_on DATE,
  declined_on DATE,
  left_on DATE,
  withdrawn_on DATE,
  reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT joint_procurement_member_pkey PRIMARY KEY (joint_procurement_id, organisation),
  CONSTRAINT joint_procurement_member_lead_organisation_joint_procureme_fkey
    FOREIGN KEY (lead_organisation, joint_procurement_id)
    REFERENCES procurement_plans.joint_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_member_organisation_buyer_siret_fkey FOREIGN KEY (organisation, buyer_siret)
    REFERENCES procurement_plans.buyer (organisation, siret) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Whoever leads takes part.
  CONSTRAINT joint_procurement_member_lead_check CHECK (organisation <> lead_organisation OR state = 'JOINED'),
  CONSTRAINT joint_procurement_member_days_check CHECK (
    CASE state WHEN 'JOINED' THEN joined_on IS NOT NULL WHEN 'DECLINED' THEN declined_on IS NOT NULL AND reason IS NOT NULL
      WHEN 'LEFT' THEN joined_on IS NOT NULL AND left_on IS NOT NULL WHEN 'WITHDRAWN' THEN withdrawn_on IS NOT NULL
      ELSE true END)
);
CREATE INDEX joint_procurement_member_organisation_idx ON procurement_plans.joint_procurement_member (organisation);
CREATE INDEX joint_procurement_member_buyer_siret_idx ON procurement_plans.joint_procurement_member (buyer_siret);

-- What a member brings: its own to say.
CREATE TABLE procurement_plans.joint_procurement_need (
  joint_procurement_id TEXT NOT NULL,
  lead_organisation CHAR(9) NOT NULL,
  organisation CHAR(9) NOT NULL,
  value_cents BIGINT NOT NULL,
  quantity_hundredths BIGINT,
  unit TEXT,
  CONSTRAINT joint_procurement_need_pkey PRIMARY KEY (joint_procurement_id, organisation),
  CONSTRAINT joint_procurement_need_joint_procurement_id_organisation_fkey
    FOREIGN KEY (joint_procurement_id, organisation)
    REFERENCES procurement_plans.joint_procurement_member (joint_procurement_id, organisation) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_need_lead_organisation_joint_procurement_fkey
    FOREIGN KEY (lead_organisation, joint_procurement_id)
    REFERENCES procurement_plans.joint_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_need_value_check CHECK (value_cents >= 0),
  CONSTRAINT joint_procurement_need_quantity_check CHECK (
    quantity_hundredths > 0 AND (quantity_hundredths IS NULL) = (unit IS NULL))
);

-- What a member pays of the whole: the lead's to say, from the convention and the award.
CREATE TABLE procurement_plans.joint_procurement_share (
  joint_procurement_id TEXT NOT NULL,
  lead_organisation CHAR(9) NOT NULL,
  organisation CHAR(9) NOT NULL,
  share_hundredths INTEGER NOT NULL,
  awarded_cents BIGINT,
  CONSTRAINT joint_procurement_share_pkey PRIMARY KEY (joint_procurement_id, organisation),
  CONSTRAINT joint_procurement_share_joint_procurement_id_organisation_fkey
    FOREIGN KEY (joint_procurement_id, organisation)
    REFERENCES procurement_plans.joint_procurement_member (joint_procurement_id, organisation) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_share_lead_organisation_joint_procuremen_fkey
    FOREIGN KEY (lead_organisation, joint_procurement_id)
    REFERENCES procurement_plans.joint_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_share_hundredths_check CHECK (share_hundredths BETWEEN 0 AND 10000),
  CONSTRAINT joint_procurement_share_awarded_check CHECK (awarded_cents >= 0)
);

CREATE TABLE procurement_plans.joint_procurement_line (
  joint_procurement_id TEXT NOT NULL,
  lead_organisation CHAR(9) NOT NULL,
  organisation CHAR(9) NOT NULL,
  planned_procurement_id TEXT NOT NULL,
  attached_on DATE NOT NULL,
  -- Day on which it was given back; null while it is bought here.
  released_on DATE,
  CONSTRAINT joint_procurement_line_pkey PRIMARY KEY (joint_procurement_id, planned_procurement_id),
  CONSTRAINT joint_procurement_line_joint_procurement_id_organisation_fkey
    FOREIGN KEY (joint_procurement_id, organisation)
    REFERENCES procurement_plans.joint_procurement_member (joint_procurement_id, organisation) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_line_lead_organisation_joint_procurement_fkey
    FOREIGN KEY (lead_organisation, joint_procurement_id)
    REFERENCES procurement_plans.joint_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT joint_procurement_line_organisation_planned_procurement_id_fkey
    FOREIGN KEY (organisation, planned_procurement_id)
    REFERENCES procurement_plans.planned_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX joint_procurement_line_planned_procurement_id_idx
  ON procurement_plans.joint_procurement_line (planned_procurement_id);
-- A line is bought in one place at a time.
CREATE UNIQUE INDEX joint_procurement_line_live ON procurement_plans.joint_procurement_line (planned_procurement_id)
  WHERE released_on IS NULL;

-- "Please carry my purchase", with what the line said that day: whoever is asked may not see the line itself.
CREATE TABLE procurement_plans.carry_request (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  buyer_siret VARCHAR(14) NOT NULL,
  planned_procurement_id TEXT NOT NULL,
  carrier_organisation CHAR(9) NOT NULL,
  carrier_siret VARCHAR(14) NOT NULL,
  need TEXT NOT NULL,
  cpv_code VARCHAR(8) NOT NULL,
  nature procurement_plans.procurement_nature NOT NULL,
  value_cents BIGINT NOT NULL,
  message TEXT NOT NULL,
  state procurement_plans.carry_request_state NOT NULL,
  asked_on DATE NOT NULL,
  answered_on DATE,
  withdrawn_on DATE,
  answer_reason TEXT,
  joint_procurement_id TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT carry_request_pkey PRIMARY KEY (id),
  CONSTRAINT carry_request_organisation_buyer_siret_fkey FOREIGN KEY (organisation, buyer_siret)
    REFERENCES procurement_plans.buyer (organisation, siret) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT carry_request_organisation_planned_procurement_id_fkey FOREIGN KEY (organisation, planned_procurement_id)
    REFERENCES procurement_plans.planned_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT carry_request_carrier_organisation_carrier_siret_fkey FOREIGN KEY (carrier_organisation, carrier_siret)
    REFERENCES procurement_plans.buyer (organisation, siret) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT carry_request_joint_procurement_id_fkey FOREIGN KEY (joint_procurement_id)
    REFERENCES procurement_plans.joint_procurement (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT carry_request_carrier_check CHECK (carrier_organisation <> organisation),
  CONSTRAINT carry_request_value_check CHECK (value_cents >= 0),
  CONSTRAINT carry_request_cpv_check CHECK (cpv_code ~ '^[0-9]{8}$'),
  CONSTRAINT carry_request_answered_check CHECK ((state IN ('ACCEPTED', 'REFUSED')) = (answered_on IS NOT NULL)),
  CONSTRAINT carry_request_withdrawn_check CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL)),
  CONSTRAINT carry_request_reason_check CHECK (state <> 'REFUSED' OR answer_reason IS NOT NULL),
  CONSTRAINT carry_request_joint_check CHECK (joint_procurement_id IS NULL OR state = 'ACCEPTED')
);
CREATE INDEX carry_request_organisation_idx ON procurement_plans.carry_request (organisation);
CREATE INDEX carry_request_carrier_organisation_idx ON procurement_plans.carry_request (carrier_organisation);
CREATE UNIQUE INDEX carry_request_live ON procurement_plans.carry_request (planned_procurement_id)
  WHERE state = 'ASKED';

ALTER TABLE procurement_plans.contract ADD COLUMN joint_procurement_id TEXT;
ALTER TABLE procurement_plans.contract ADD CONSTRAINT contract_joint_procurement_id_fkey FOREIGN KEY (joint_procurement_id)
  REFERENCES procurement_plans.joint_procurement (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX contract_joint_procurement_id_idx ON procurement_plans.contract (joint_procurement_id);

GRANT SELECT ON procurement_plans.joint_procurement, procurement_plans.joint_procurement_member,
  procurement_plans.joint_procurement_need, procurement_plans.joint_procurement_share,
  procurement_plans.joint_procurement_line, procurement_plans.carry_request TO hub_procurement_plans;
GRANT INSERT, UPDATE (
    organisation, lead_buyer_siret, handover_siret, status, convention_reference, convention_signed_on, launched_on,
    awarded_on, abandoned_on, abandon_reason, version
  ) ON procurement_plans.joint_procurement TO hub_procurement_plans;
GRANT INSERT, UPDATE (state, invited_on, joined_on, declined_on, left_on, withdrawn_on, reason, version)
  ON procurement_plans.joint_procurement_member TO hub_procurement_plans;
GRANT INSERT, UPDATE (value_cents, quantity_hundredths, unit) ON procurement_plans.joint_procurement_need
  TO hub_procurement_plans;
GRANT INSERT, UPDATE (share_hundredths, awarded_cents) ON procurement_plans.joint_procurement_share
  TO hub_procurement_plans;
GRANT INSERT, UPDATE (attached_on, released_on) ON procurement_plans.joint_procurement_line TO hub_procurement_plans;
GRANT INSERT, UPDATE (state, answered_on, withdrawn_on, answer_reason, joint_procurement_id, version)
  ON procurement_plans.carry_request TO hub_procurement_plans;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['joint_procurement', 'joint_procurement_member', 'joint_procurement_need',
                               'joint_procurement_share', 'joint_procurement_line', 'carry_request'] LOOP
    EXECUTE format('ALTER TABLE procurement_plans.%I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE procurement_plans.%I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY maintenance ON procurement_plans.%I TO CURRENT_USER USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;

-- Where the caller's organisation was invited, unless the invitation was withdrawn. Asked by the policy of the joint
-- procurements, which the policy of the members asks in turn: hence the rights of the owner.
CREATE FUNCTION procurement_plans.joint_participations() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(m.joint_procurement_id), ARRAY[]::text[])
  FROM procurement_plans.joint_procurement_member m
  WHERE m.organisation = current_setting('hub.organisation', true) AND m.state <> 'WITHDRAWN'
$$;
REVOKE ALL ON FUNCTION procurement_plans.joint_participations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION procurement_plans.joint_participations() TO hub_procurement_plans;

-- The joint procurement: its lead, those invited, and those with whom it is shared.
CREATE POLICY visible ON procurement_plans.joint_procurement FOR SELECT TO hub_procurement_plans USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
  OR id = ANY ((SELECT procurement_plans.joint_participations())::text[])
);
CREATE POLICY lead_insert ON procurement_plans.joint_procurement FOR INSERT TO hub_procurement_plans WITH CHECK (
  organisation = (SELECT current_setting('hub.organisation', true))
  AND (visibility <> 'POOLED' OR pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
  AND status = 'FORMING'
);
CREATE POLICY lead_update ON procurement_plans.joint_procurement FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY take_over ON procurement_plans.joint_procurement FOR UPDATE TO hub_procurement_plans
  USING (left(handover_siret, 9) = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));

-- Nobody leads what was not handed over to it, before the launch and as a member; who takes over changes nothing else.
CREATE FUNCTION procurement_plans.check_joint_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.lead_buyer_siret IS DISTINCT FROM NEW.lead_buyer_siret AND (
    NEW.lead_buyer_siret IS DISTINCT FROM OLD.handover_siret
    OR OLD.status NOT IN ('FORMING', 'CONVENTION_SIGNED')
    OR to_jsonb(NEW) - ARRAY['organisation', 'lead_buyer_siret', 'handover_siret', 'version']
      <> to_jsonb(OLD) - ARRAY['organisation', 'lead_buyer_siret', 'handover_siret', 'version']
    OR NOT EXISTS (
      SELECT 1 FROM procurement_plans.joint_procurement_member m
      WHERE m.joint_procurement_id = NEW.id AND m.organisation = NEW.organisation AND m.state = 'JOINED')
  ) THEN
    RAISE EXCEPTION 'a joint procurement is led by whom it was handed over to' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lead BEFORE UPDATE ON procurement_plans.joint_procurement
  FOR EACH ROW EXECUTE FUNCTION procurement_plans.check_joint_lead();

-- The lines of the members follow the joint procurement, and are given back when it is abandoned. The lead may not
-- write the lines of others: their new status comes from the step that it takes, and from nothing that it sends.
CREATE FUNCTION procurement_plans.move_joint_lines() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE procurement_plans.planned_procurement AS line
  SET version = line.version + 1, status = CASE NEW.status
    WHEN 'LAUNCHED' THEN 'LAUNCHED' WHEN 'AWARDED' THEN 'AWARDED' ELSE 'OPEN' END::procurement_plans.planned_procurement_status
  FROM procurement_plans.joint_procurement_line AS held
  JOIN procurement_plans.joint_procurement_member AS member USING (joint_procurement_id, organisation)
  WHERE held.joint_procurement_id = NEW.id AND held.released_on IS NULL AND member.state = 'JOINED'
    AND line.id = held.planned_procurement_id AND line.organisation = held.organisation
    AND CASE NEW.status WHEN 'LAUNCHED' THEN line.status = 'OPEN'
      WHEN 'AWARDED' THEN line.status = 'LAUNCHED' WHEN 'ABANDONED' THEN line.status = 'LAUNCHED' ELSE false END;
  IF NEW.status = 'ABANDONED' THEN
    UPDATE procurement_plans.joint_procurement_line SET released_on = NEW.abandoned_on
    WHERE joint_procurement_id = NEW.id AND released_on IS NULL;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION procurement_plans.move_joint_lines() FROM PUBLIC;
CREATE TRIGGER lines AFTER UPDATE OF status ON procurement_plans.joint_procurement
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION procurement_plans.move_joint_lines();

-- Who has joined is seen with the joint procurement; who was only asked, or went away, is between it and the lead. The
-- lead invites, invites again and withdraws; an answer is given by whoever was invited, and nobody else.
CREATE POLICY visible ON procurement_plans.joint_procurement_member FOR SELECT TO hub_procurement_plans USING (
  (SELECT current_setting('hub.organisation', true)) IN (organisation, lead_organisation)
  OR (state = 'JOINED'
    AND EXISTS (SELECT 1 FROM procurement_plans.joint_procurement AS joint WHERE joint.id = joint_procurement_id))
);
CREATE POLICY lead_insert ON procurement_plans.joint_procurement_member FOR INSERT TO hub_procurement_plans WITH CHECK (
  lead_organisation = (SELECT current_setting('hub.organisation', true))
  AND state = CASE WHEN organisation = lead_organisation THEN 'JOINED' ELSE 'INVITED' END::procurement_plans.joint_member_state
  AND EXISTS (SELECT 1 FROM procurement_plans.joint_procurement AS joint
    WHERE joint.id = joint_procurement_id AND joint.status = 'FORMING')
);
CREATE POLICY lead_update ON procurement_plans.joint_procurement_member FOR UPDATE TO hub_procurement_plans
  USING (lead_organisation = (SELECT current_setting('hub.organisation', true)) AND state <> 'JOINED')
  WITH CHECK (lead_organisation = (SELECT current_setting('hub.organisation', true)) AND state IN ('INVITED', 'WITHDRAWN'));
CREATE POLICY own_answer ON procurement_plans.joint_procurement_member FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)) AND state IN ('INVITED', 'JOINED'))
  WITH CHECK (
    organisation = (SELECT current_setting('hub.organisation', true))
    AND state IN ('JOINED', 'DECLINED', 'LEFT')
    AND EXISTS (SELECT 1 FROM procurement_plans.joint_procurement AS joint WHERE joint.id = joint_procurement_id
      AND CASE joint.status WHEN 'FORMING' THEN true WHEN 'CONVENTION_SIGNED' THEN state <> 'JOINED'
        ELSE state = 'DECLINED' END)
  );

-- What a member brings and what it pays are between it and the lead.
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['joint_procurement_need', 'joint_procurement_share'] LOOP
    EXECUTE format($policy$
      CREATE POLICY visible ON procurement_plans.%I FOR SELECT TO hub_procurement_plans USING (
        (SELECT current_setting('hub.organisation', true)) IN (organisation, lead_organisation)
      )$policy$, part);
  END LOOP;
END $$;
CREATE POLICY own_insert ON procurement_plans.joint_procurement_need FOR INSERT TO hub_procurement_plans
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY own_update ON procurement_plans.joint_procurement_need FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)) AND EXISTS (
    SELECT 1 FROM procurement_plans.joint_procurement AS joint WHERE joint.id = joint_procurement_id AND joint.status = 'FORMING'));
CREATE POLICY lead_insert ON procurement_plans.joint_procurement_share FOR INSERT TO hub_procurement_plans
  WITH CHECK (lead_organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY lead_update ON procurement_plans.joint_procurement_share FOR UPDATE TO hub_procurement_plans
  USING (lead_organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (lead_organisation = (SELECT current_setting('hub.organisation', true)));

-- That a line is bought together is known to its buyer, to the lead, and to whoever sees both.
CREATE POLICY visible ON procurement_plans.joint_procurement_line FOR SELECT TO hub_procurement_plans USING (
  (SELECT current_setting('hub.organisation', true)) IN (organisation, lead_organisation)
  OR (EXISTS (SELECT 1 FROM procurement_plans.joint_procurement AS joint WHERE joint.id = joint_procurement_id)
    AND EXISTS (SELECT 1 FROM procurement_plans.planned_procurement AS line WHERE line.id = planned_procurement_id))
);
CREATE POLICY own_insert ON procurement_plans.joint_procurement_line FOR INSERT TO hub_procurement_plans WITH CHECK (
  organisation = (SELECT current_setting('hub.organisation', true))
  AND EXISTS (SELECT 1 FROM procurement_plans.joint_procurement AS joint
    WHERE joint.id = joint_procurement_id AND joint.status = 'FORMING')
);
CREATE POLICY own_update ON procurement_plans.joint_procurement_line FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (
    organisation = (SELECT current_setting('hub.organisation', true))
    AND EXISTS (SELECT 1 FROM procurement_plans.joint_procurement AS joint WHERE joint.id = joint_procurement_id
      AND (joint.status = 'FORMING' OR (joint.status = 'CONVENTION_SIGNED' AND released_on IS NOT NULL)))
  );

-- A request to carry a purchase is between who asks and who is asked.
CREATE POLICY visible ON procurement_plans.carry_request FOR SELECT TO hub_procurement_plans USING (
  (SELECT current_setting('hub.organisation', true)) IN (organisation, carrier_organisation)
);
CREATE POLICY own_insert ON procurement_plans.carry_request FOR INSERT TO hub_procurement_plans WITH CHECK (
  organisation = (SELECT current_setting('hub.organisation', true)) AND state = 'ASKED'
);
CREATE POLICY own_withdrawal ON procurement_plans.carry_request FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)) AND state = 'ASKED')
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)) AND state = 'WITHDRAWN');
CREATE POLICY carrier_answer ON procurement_plans.carry_request FOR UPDATE TO hub_procurement_plans
  USING (carrier_organisation = (SELECT current_setting('hub.organisation', true)) AND state = 'ASKED')
  WITH CHECK (carrier_organisation = (SELECT current_setting('hub.organisation', true)) AND state IN ('ACCEPTED', 'REFUSED'));
