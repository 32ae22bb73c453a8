-- Contracts recorded, corrected and amended by their buyer; what they declare, in three answers; and the schemes for
-- responsible purchasing (SPASER, L2111-3) with their members and targets.

CREATE TYPE procurement_plans.contract_declaration AS ENUM ('YES', 'NO', 'UNDECLARED');
CREATE TYPE procurement_plans.spaser_indicator AS ENUM ('SOCIAL', 'ENVIRONMENTAL', 'RESERVED', 'INNOVATIVE', 'SMALL_ENTERPRISE');
CREATE TYPE procurement_plans.spaser_measure AS ENUM ('NUMBER', 'VALUE');

-- A consideration is declared present, declared absent, or not declared, which is never a no.
ALTER TABLE procurement_plans.contract
  ADD COLUMN nature procurement_plans.procurement_nature,
  ADD COLUMN absent_considerations procurement_plans.consideration[],
  ADD COLUMN reserved procurement_plans.contract_declaration NOT NULL DEFAULT 'UNDECLARED',
  ADD COLUMN small_enterprise procurement_plans.contract_declaration NOT NULL DEFAULT 'UNDECLARED';
ALTER TABLE procurement_plans.contract
  ADD CONSTRAINT contract_declared_once_check CHECK (NOT considerations && absent_considerations),
  ADD CONSTRAINT contract_works_check CHECK (nature = 'WORKS' OR left(cpv_code, 2) <> '45');
UPDATE procurement_plans.contract SET nature = line.nature
  FROM procurement_plans.planned_procurement AS line
  WHERE line.id = contract.planned_procurement_id AND (line.nature = 'WORKS' OR left(contract.cpv_code, 2) <> '45');
CREATE INDEX contract_organisation_notified_on_idx ON procurement_plans.contract (organisation, notified_on);

CREATE TABLE procurement_plans.contract_amendment (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  contract_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  signed_on DATE NOT NULL,
  value_change_cents BIGINT NOT NULL,
  duration_change_months INTEGER NOT NULL,
  object TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT contract_amendment_pkey PRIMARY KEY (id),
  CONSTRAINT contract_amendment_organisation_contract_id_fkey FOREIGN KEY (organisation, contract_id)
    REFERENCES procurement_plans.contract (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT contract_amendment_number_check CHECK (number >= 1)
);
CREATE UNIQUE INDEX contract_amendment_contract_id_number_key ON procurement_plans.contract_amendment (contract_id, number);

-- An amendment follows the one before it in number and in day, comes after the notification, and leaves neither a value
-- below zero nor a duration below one month.
CREATE FUNCTION procurement_plans.check_contract_amendment() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE amended record; earlier record;
BEGIN
  SELECT value_cents, notified_on, duration_months INTO amended FROM procurement_plans.contract WHERE id = NEW.contract_id;
  SELECT count(*) AS amendments, max(signed_on) AS signed_on, coalesce(sum(value_change_cents), 0) AS cents,
    coalesce(sum(duration_change_months), 0) AS months
    INTO earlier FROM procurement_plans.contract_amendment WHERE contract_id = NEW.contract_id;
  IF NEW.number <> earlier.amendments + 1 OR NEW.signed_on < coalesce(earlier.signed_on, amended.notified_on)
    OR amended.value_cents + earlier.cents + NEW.value_change_cents < 0
    OR (amended.duration_months IS NULL AND NEW.duration_change_months <> 0)
    OR amended.duration_months + earlier.months + NEW.duration_change_months < 1 THEN
    RAISE EXCEPTION 'amendment % does not follow contract %', NEW.number, NEW.contract_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_contract BEFORE INSERT ON procurement_plans.contract_amendment
  FOR EACH ROW EXECUTE FUNCTION procurement_plans.check_contract_amendment();

CREATE FUNCTION procurement_plans.refuse_amendment_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'an amendment is never changed: the next one takes it back';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_plans.contract_amendment
  FOR EACH STATEMENT EXECUTE FUNCTION procurement_plans.refuse_amendment_change();

-- What an amendment was signed upon is corrected no more.
CREATE FUNCTION procurement_plans.refuse_amended_correction() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM procurement_plans.contract_amendment WHERE contract_id = OLD.id) THEN
    RAISE EXCEPTION 'contract % is amended: it is corrected no more', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrected_before_amended
  BEFORE UPDATE OF cpv_code, nature, value_cents, notified_on, duration_months ON procurement_plans.contract
  FOR EACH ROW EXECUTE FUNCTION procurement_plans.refuse_amended_correction();

CREATE TABLE procurement_plans.spaser_scheme (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  visibility procurement_plans.visibility NOT NULL,
  pool CHAR(9),
  name TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT spaser_scheme_pkey PRIMARY KEY (id),
  CONSTRAINT spaser_scheme_pool_check CHECK (visibility <> 'POOLED' OR pool IS NOT NULL),
  CONSTRAINT spaser_scheme_validity_check CHECK (valid_until >= valid_from)
);
CREATE UNIQUE INDEX spaser_scheme_organisation_id_key ON procurement_plans.spaser_scheme (organisation, id);
CREATE INDEX spaser_scheme_name_id_idx ON procurement_plans.spaser_scheme (name, id);

CREATE TABLE procurement_plans.spaser_scheme_member (
  organisation CHAR(9) NOT NULL,
  scheme_id TEXT NOT NULL,
  member_organisation CHAR(9) NOT NULL,
  added_on DATE NOT NULL,
  CONSTRAINT spaser_scheme_member_pkey PRIMARY KEY (scheme_id, member_organisation),
  CONSTRAINT spaser_scheme_member_organisation_scheme_id_fkey FOREIGN KEY (organisation, scheme_id)
    REFERENCES procurement_plans.spaser_scheme (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE procurement_plans.spaser_target (
  organisation CHAR(9) NOT NULL,
  scheme_id TEXT NOT NULL,
  indicator procurement_plans.spaser_indicator NOT NULL,
  measure procurement_plans.spaser_measure NOT NULL,
  share_basis_points INTEGER NOT NULL,
  CONSTRAINT spaser_target_pkey PRIMARY KEY (scheme_id, indicator, measure),
  CONSTRAINT spaser_target_organisation_scheme_id_fkey FOREIGN KEY (organisation, scheme_id)
    REFERENCES procurement_plans.spaser_scheme (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT spaser_target_share_check CHECK (share_basis_points BETWEEN 0 AND 10000)
);

-- A contract is written by its buyer's organisation, and shared with an intercommunality of the caller's identity. Whom
-- it is shared with is changed by no request: an organisation that left its intercommunality goes on amending.
GRANT INSERT ON procurement_plans.contract, procurement_plans.contract_supplier TO hub_procurement_plans;
GRANT UPDATE (title, description, cpv_code, nature, value_cents, notified_on, duration_months,
  considerations, absent_considerations, reserved, small_enterprise, procedure, version)
  ON procurement_plans.contract TO hub_procurement_plans;
GRANT DELETE ON procurement_plans.contract_supplier TO hub_procurement_plans;
GRANT SELECT, INSERT ON procurement_plans.contract_amendment TO hub_procurement_plans;
GRANT SELECT, INSERT ON procurement_plans.spaser_scheme TO hub_procurement_plans;
GRANT UPDATE (version) ON procurement_plans.spaser_scheme TO hub_procurement_plans;
GRANT SELECT, INSERT, DELETE ON procurement_plans.spaser_scheme_member TO hub_procurement_plans;
GRANT SELECT, INSERT, DELETE ON procurement_plans.spaser_target TO hub_procurement_plans;
GRANT UPDATE (share_basis_points) ON procurement_plans.spaser_target TO hub_procurement_plans;

ALTER TABLE procurement_plans.spaser_scheme ENABLE ROW LEVEL SECURITY;
ALTER TABLE procurement_plans.spaser_scheme FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON procurement_plans.spaser_scheme TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visible ON procurement_plans.spaser_scheme FOR SELECT TO hub_procurement_plans USING (
  visibility = 'PUBLIC'
  OR organisation = (SELECT current_setting('hub.organisation', true))
  OR (visibility = 'POOLED' AND pool = ANY ((SELECT string_to_array(current_setting('hub.pools', true), ','))::text[]))
);

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['contract', 'spaser_scheme'] LOOP
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

-- Parts are seen with the whole that they belong to, and written by its organisation.
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('contract_amendment', 'contract', 'contract_id'),
    ('spaser_scheme_member', 'spaser_scheme', 'scheme_id'),
    ('spaser_target', 'spaser_scheme', 'scheme_id')
  ) AS parts(name, whole, whole_key) LOOP
    EXECUTE format('ALTER TABLE procurement_plans.%I ENABLE ROW LEVEL SECURITY', part.name);
    EXECUTE format('ALTER TABLE procurement_plans.%I FORCE ROW LEVEL SECURITY', part.name);
    EXECUTE format('CREATE POLICY maintenance ON procurement_plans.%I TO CURRENT_USER USING (true) WITH CHECK (true)', part.name);
    EXECUTE format($policy$
      CREATE POLICY visible ON procurement_plans.%1$I FOR SELECT TO hub_procurement_plans USING (
        EXISTS (SELECT 1 FROM procurement_plans.%2$I AS whole WHERE whole.id = %1$I.%3$I)
      )$policy$, part.name, part.whole, part.whole_key);
  END LOOP;
  FOR part IN SELECT * FROM (VALUES
    ('contract_supplier', 'INSERT', 'WITH CHECK'), ('contract_supplier', 'DELETE', 'USING'),
    ('contract_amendment', 'INSERT', 'WITH CHECK'),
    ('spaser_scheme_member', 'INSERT', 'WITH CHECK'), ('spaser_scheme_member', 'DELETE', 'USING'),
    ('spaser_target', 'INSERT', 'WITH CHECK'), ('spaser_target', 'UPDATE', 'USING'), ('spaser_target', 'DELETE', 'USING')
  ) AS writings(name, command, clause) LOOP
    EXECUTE format($policy$
      CREATE POLICY own_%1$s ON procurement_plans.%2$I FOR %3$s TO hub_procurement_plans
      %4$s (organisation = (SELECT current_setting('hub.organisation', true)))$policy$,
      lower(part.command), part.name, part.command, part.clause);
  END LOOP;
END $$;

-- The modification of a small amount: under the European threshold and under this part of the value at notification,
-- all amendments together.
INSERT INTO procurement_plans.legal_basis (id, text, article, subject, valid_from, valid_to, successor_id, completes_id, source) VALUES
  ('ccp-r2194-8', 'Code de la commande publique', 'R2194-8', 'Modification de faible montant d''un marché en cours d''exécution', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2194-8 ; à vérifier.');
INSERT INTO procurement_plans.law_parameter (id, code, natures, value, unit, title, legal_basis_id, valid_from, valid_to, source) VALUES
  ('modification-faible-montant-fournitures-services-2019', 'AMENDMENTS_BELOW', '{GOODS,SERVICES}', 10, 'PERCENT',
   'Part du montant initial au-dessous de laquelle le cumul des avenants reste de faible montant', 'ccp-r2194-8', '2019-04-01', NULL,
   'Code de la commande publique, articles R2194-8 et R2194-9 ; à vérifier.'),
  ('modification-faible-montant-travaux-2019', 'AMENDMENTS_BELOW', '{WORKS}', 15, 'PERCENT',
   'Part du montant initial au-dessous de laquelle le cumul des avenants reste de faible montant', 'ccp-r2194-8', '2019-04-01', NULL,
   'Code de la commande publique, articles R2194-8 et R2194-9 ; à vérifier.');
