-- Who may see and change what, decided by the database.
-- Requests run under the role hub_supplier_relations, which owns nothing and cannot bypass the policies;
-- the program sets hub.organisation (SIREN of the caller) and hub.pools (SIRENs of its intercommunalities)
-- at the beginning of each transaction. The role that applies migrations keeps full access for maintenance.

DO $$ BEGIN
  CREATE ROLE hub_supplier_relations NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  GRANT hub_supplier_relations TO CURRENT_USER;
EXCEPTION WHEN unique_violation OR invalid_grant_operation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA supplier_relations TO hub_supplier_relations;

-- Public reference data: read by everybody, changed by maintenance only.
GRANT SELECT ON supplier_relations.trade_body, supplier_relations.partner_network,
  supplier_relations.partner_network_domain TO hub_supplier_relations;

-- Rows of an organisation. What no mutation changes yet is not granted.
GRANT SELECT ON supplier_relations.supplier, supplier_relations.supplier_certification, supplier_relations.supplier_contact,
  supplier_relations.dialogue_event, supplier_relations.event_trade_body, supplier_relations.event_partner_network,
  supplier_relations.event_purchasing_domain, supplier_relations.event_planned_procurement,
  supplier_relations.pre_market_consultation, supplier_relations.consultation_partner_network TO hub_supplier_relations;
GRANT SELECT, INSERT, UPDATE (queue_number, registered_at, cancelled_at, version)
  ON supplier_relations.event_registration TO hub_supplier_relations;
-- A ledger: read and added to, nothing else.
GRANT SELECT, INSERT ON supplier_relations.consultation_entry TO hub_supplier_relations;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY[
    'supplier', 'supplier_certification', 'supplier_contact', 'dialogue_event', 'event_trade_body',
    'event_partner_network', 'event_purchasing_domain', 'event_planned_procurement', 'event_registration',
    'pre_market_consultation', 'consultation_partner_network', 'consultation_entry'
  ] LOOP
    EXECUTE format('ALTER TABLE supplier_relations.%I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE supplier_relations.%I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY maintenance ON supplier_relations.%I TO CURRENT_USER USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['supplier', 'dialogue_event', 'pre_market_consultation'] LOOP
    EXECUTE format($policy$
      CREATE POLICY visible ON supplier_relations.%I FOR SELECT TO hub_supplier_relations USING (
        visibility = 'PUBLIC'
        OR organisation = (SELECT current_setting('hub.organisation', true))
        OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
      )$policy$, owned);
  END LOOP;
END $$;

-- Seen with the event.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY[
    'event_trade_body', 'event_partner_network', 'event_purchasing_domain', 'event_planned_procurement', 'event_registration'
  ] LOOP
    EXECUTE format($policy$
      CREATE POLICY visible ON supplier_relations.%I FOR SELECT TO hub_supplier_relations USING (
        EXISTS (SELECT 1 FROM supplier_relations.dialogue_event e WHERE e.id = event_id)
      )$policy$, owned);
  END LOOP;
END $$;

-- Seen with the consultation.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['consultation_partner_network', 'consultation_entry'] LOOP
    EXECUTE format($policy$
      CREATE POLICY visible ON supplier_relations.%I FOR SELECT TO hub_supplier_relations USING (
        EXISTS (SELECT 1 FROM supplier_relations.pre_market_consultation c WHERE c.id = consultation_id)
      )$policy$, owned);
  END LOOP;
END $$;

-- Seen with the supplier.
CREATE POLICY visible ON supplier_relations.supplier_certification FOR SELECT TO hub_supplier_relations USING (
  EXISTS (SELECT 1 FROM supplier_relations.supplier s WHERE s.siret = supplier_certification.siret)
);

-- Personal data: seen with the supplier, and only by a caller that acts for an organisation.
CREATE POLICY visible ON supplier_relations.supplier_contact FOR SELECT TO hub_supplier_relations USING (
  (SELECT coalesce(current_setting('hub.organisation', true), '')) <> ''
  AND EXISTS (SELECT 1 FROM supplier_relations.supplier s WHERE s.siret = supplier_contact.siret)
);

-- Whoever registers acts for the participant or for the organiser.
CREATE POLICY participant_or_organiser_insert ON supplier_relations.event_registration FOR INSERT TO hub_supplier_relations
WITH CHECK (
  (SELECT current_setting('hub.organisation', true)) IN (organisation, event_organisation)
  AND EXISTS (SELECT 1 FROM supplier_relations.dialogue_event e WHERE e.id = event_id)
);
CREATE POLICY participant_or_organiser_update ON supplier_relations.event_registration FOR UPDATE TO hub_supplier_relations
USING ((SELECT current_setting('hub.organisation', true)) IN (organisation, event_organisation))
WITH CHECK ((SELECT current_setting('hub.organisation', true)) IN (organisation, event_organisation));

-- Only the buyer's organisation adds to the ledger of its consultation.
CREATE POLICY own_insert ON supplier_relations.consultation_entry FOR INSERT TO hub_supplier_relations
WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
