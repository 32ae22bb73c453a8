-- Personal contacts: who reads them, how long they are kept, and what is left of one that was erased.

-- For how long data are kept, and why: dated data that an administrator changes, never a constant of the program.
CREATE TYPE supplier_relations.retention_category AS ENUM ('SUPPLIER_CONTACT', 'CONSULTATION_CONTACT');
CREATE TABLE supplier_relations.retention_rule (
  id TEXT NOT NULL,
  category supplier_relations.retention_category NOT NULL,
  months INTEGER NOT NULL,
  legal_basis TEXT NOT NULL,
  source TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  CONSTRAINT retention_rule_pkey PRIMARY KEY (id),
  CONSTRAINT retention_rule_is_positive CHECK (months > 0),
  CONSTRAINT retention_rule_ends_after_start CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX retention_rule_category_valid_from_key ON supplier_relations.retention_rule (category, valid_from);
INSERT INTO supplier_relations.retention_rule (id, category, months, legal_basis, source, valid_from) VALUES
  ('contact-de-fournisseur', 'SUPPLIER_CONTACT', 36,
   'Contact professionnel d''un fournisseur référencé, gardé trois ans après son inscription.',
   'Usage recommandé pour les contacts professionnels ; durée à confirmer par le responsable de traitement.', '2019-04-01'),
  ('contact-de-sourcage', 'CONSULTATION_CONTACT', 60,
   'Pièces de la préparation d''un marché public, gardées cinq ans.',
   'Conservation des pièces de la passation des marchés publics ; durée à confirmer par le responsable de traitement.', '2019-04-01');
GRANT SELECT ON supplier_relations.retention_rule TO hub_supplier_relations;

ALTER TABLE supplier_relations.supplier_contact
  ADD COLUMN recorded_on DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE UNIQUE INDEX supplier_contact_organisation_id_key ON supplier_relations.supplier_contact (organisation, id);

-- Who was spoken to at a supplier's during a consultation. Belongs to the buyer, and holds the contact.
CREATE TABLE supplier_relations.consultation_contact (
  organisation CHAR(9) NOT NULL,
  consultation_id TEXT NOT NULL,
  supplier_organisation CHAR(9) NOT NULL,
  contact_id TEXT NOT NULL,
  CONSTRAINT consultation_contact_pkey PRIMARY KEY (organisation, consultation_id, contact_id),
  CONSTRAINT consultation_contact_organisation_consultation_id_fkey FOREIGN KEY (organisation, consultation_id)
    REFERENCES supplier_relations.pre_market_consultation (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT consultation_contact_supplier_organisation_contact_id_fkey FOREIGN KEY (supplier_organisation, contact_id)
    REFERENCES supplier_relations.supplier_contact (organisation, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX consultation_contact_contact_id_idx ON supplier_relations.consultation_contact (contact_id);

-- What is left of an erased contact: that there was one.
CREATE TYPE supplier_relations.erasure_reason AS ENUM ('REQUESTED_BY_PERSON', 'LEFT_SUPPLIER', 'INACCURATE', 'RETENTION_ENDED');
CREATE TABLE supplier_relations.erased_contact (
  organisation CHAR(9) NOT NULL,
  id TEXT NOT NULL,
  reason supplier_relations.erasure_reason NOT NULL,
  erased_on DATE NOT NULL,
  CONSTRAINT erased_contact_pkey PRIMARY KEY (organisation, id)
);

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['consultation_contact', 'erased_contact'] LOOP
    EXECUTE format('ALTER TABLE supplier_relations.%I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE supplier_relations.%I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY maintenance ON supplier_relations.%I TO CURRENT_USER USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;

-- Personal data: the supplier itself, and whoever buys for a public or private buyer. Only such organisations have
-- buyers, specifiers, coordinators, facilitators and owners of operations; suppliers and networks have administrators
-- too, so that an administrator must belong to a pool to count as one of a local authority.
DROP POLICY visible ON supplier_relations.supplier_contact;
CREATE POLICY visible ON supplier_relations.supplier_contact FOR SELECT TO hub_supplier_relations USING (
  (SELECT coalesce(current_setting('hub.organisation', true), '')) <> ''
  AND (
    organisation = (SELECT current_setting('hub.organisation', true))
    OR (SELECT string_to_array(current_setting('hub.roles', true), ','))
      && ARRAY['BUYER', 'SPECIFIER', 'COORDINATOR', 'FACILITATOR', 'CONTRACTING_OWNER']
    OR ('ADMINISTRATOR' = ANY ((SELECT string_to_array(current_setting('hub.roles', true), ','))::text[])
      AND (SELECT coalesce(current_setting('hub.pools', true), '')) <> '')
  )
  AND EXISTS (SELECT 1 FROM supplier_relations.supplier s WHERE s.siret = supplier_contact.siret)
);
GRANT DELETE ON supplier_relations.supplier_contact TO hub_supplier_relations;
CREATE POLICY own_erasure ON supplier_relations.supplier_contact FOR DELETE TO hub_supplier_relations
USING (organisation = (SELECT current_setting('hub.organisation', true)));

GRANT SELECT ON supplier_relations.consultation_contact TO hub_supplier_relations;
CREATE POLICY visible ON supplier_relations.consultation_contact FOR SELECT TO hub_supplier_relations USING (
  organisation = (SELECT current_setting('hub.organisation', true))
);
GRANT SELECT, INSERT ON supplier_relations.erased_contact TO hub_supplier_relations;
CREATE POLICY own ON supplier_relations.erased_contact FOR SELECT TO hub_supplier_relations
USING (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY own_insert ON supplier_relations.erased_contact FOR INSERT TO hub_supplier_relations
WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));

-- When the consultations that hold the supplier's own contacts were closed; null for one still open. It runs with the
-- rights of its owner, since a private consultation of a buyer holds a contact without being seen by the supplier.
CREATE FUNCTION supplier_relations.consultations_holding(contacts TEXT[])
RETURNS TABLE (contact_id TEXT, closed_on DATE)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT naming.contact_id, consultation.closed_on
  FROM supplier_relations.consultation_contact naming
  JOIN supplier_relations.pre_market_consultation consultation
    ON consultation.organisation = naming.organisation AND consultation.id = naming.consultation_id
  WHERE naming.contact_id = ANY (contacts)
    AND naming.supplier_organisation = nullif(current_setting('hub.organisation', true), '')
$$;
REVOKE ALL ON FUNCTION supplier_relations.consultations_holding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION supplier_relations.consultations_holding TO hub_supplier_relations;

-- Whoever deletes a contact, nothing of it stays in the answers kept for retries, whichever organisation keeps them:
-- hence the rights of the owner. Outcomes are JSON text, so that values are looked for as JSON writes them.
CREATE FUNCTION supplier_relations.forget_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held text; written text;
BEGIN
  FOREACH held IN ARRAY array_remove(ARRAY[OLD.full_name, OLD.email, OLD.phone, OLD.role], NULL) LOOP
    written := substr(to_json(held)::text, 2, length(to_json(held)::text) - 2);
    -- What somebody does there names nobody by itself: it is forgotten beside the contact's identifier alone.
    UPDATE supplier_relations.idempotency_key SET outcome = replace(outcome, written, '[effacé]')
    WHERE written <> '' AND position(written IN outcome) > 0
      AND (held IS DISTINCT FROM OLD.role OR position(OLD.id IN outcome) > 0);
  END LOOP;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION supplier_relations.forget_contact FROM PUBLIC;
CREATE TRIGGER forget_contact AFTER DELETE ON supplier_relations.supplier_contact
FOR EACH ROW EXECUTE FUNCTION supplier_relations.forget_contact();
