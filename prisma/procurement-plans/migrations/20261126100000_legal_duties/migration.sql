-- What the law asks of a purchase beside its procedure: duties and their exceptions by effective day, the exceptions
-- that a buyer decided, and the day on which the essential data of a contract were published.

CREATE TYPE procurement_plans.legal_duty AS ENUM
  ('SOCIAL_PERFORMANCE_CONDITIONS', 'ENVIRONMENTAL_CONSIDERATIONS', 'ESSENTIAL_DATA_PUBLICATION');

CREATE TABLE procurement_plans.legal_duty_rule (
  id TEXT NOT NULL,
  duty procurement_plans.legal_duty NOT NULL,
  natures procurement_plans.procurement_nature[],
  threshold_kind procurement_plans.threshold_kind,
  title TEXT NOT NULL,
  legal_basis_id TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  source TEXT NOT NULL,
  CONSTRAINT legal_duty_rule_pkey PRIMARY KEY (id),
  CONSTRAINT legal_duty_rule_natures_check CHECK (cardinality(natures) > 0),
  CONSTRAINT legal_duty_rule_validity_check CHECK (valid_to >= valid_from)
);
ALTER TABLE procurement_plans.legal_duty_rule ADD CONSTRAINT legal_duty_rule_legal_basis_id_fkey
  FOREIGN KEY (legal_basis_id) REFERENCES procurement_plans.legal_basis (id) ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT ON procurement_plans.legal_duty_rule TO hub_procurement_plans;

CREATE TABLE procurement_plans.duty_exemption_reason (
  code TEXT NOT NULL,
  duty procurement_plans.legal_duty NOT NULL,
  natures procurement_plans.procurement_nature[],
  below_months INTEGER,
  title TEXT NOT NULL,
  legal_basis_id TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  source TEXT NOT NULL,
  CONSTRAINT duty_exemption_reason_pkey PRIMARY KEY (code),
  CONSTRAINT duty_exemption_reason_code_check CHECK (code ~ '^[A-Z][A-Z_]+$'),
  CONSTRAINT duty_exemption_reason_natures_check CHECK (cardinality(natures) > 0),
  CONSTRAINT duty_exemption_reason_months_check CHECK (below_months > 0),
  CONSTRAINT duty_exemption_reason_validity_check CHECK (valid_to >= valid_from)
);
ALTER TABLE procurement_plans.duty_exemption_reason ADD CONSTRAINT duty_exemption_reason_legal_basis_id_fkey
  FOREIGN KEY (legal_basis_id) REFERENCES procurement_plans.legal_basis (id) ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT ON procurement_plans.duty_exemption_reason TO hub_procurement_plans;

INSERT INTO procurement_plans.legal_basis (id, text, article, subject, valid_from, valid_to, successor_id, completes_id, source) VALUES
  ('loi-2021-1104-art-35', 'Loi n° 2021-1104 du 22 août 2021 portant lutte contre le dérèglement climatique', 'art. 35',
   'L''environnement pris en compte dans tout marché : spécifications techniques, critère d''attribution, conditions d''exécution', '2026-08-22', NULL, NULL, NULL,
   'Loi n° 2021-1104 du 22 août 2021 (Climat et résilience), article 35, III et IV, qui modifie les articles L2111-2, L2112-2 et L2152-7 du code de la commande publique ; correspondance des articles à vérifier.');

-- A duty concerns the consultations that begin on its first day or later (loi n° 2021-1104, article 35, IV).
INSERT INTO procurement_plans.legal_duty_rule (id, duty, natures, threshold_kind, title, legal_basis_id, valid_from, valid_to, source) VALUES
  ('conditions-sociales-2026', 'SOCIAL_PERFORMANCE_CONDITIONS', '{GOODS,SERVICES,WORKS}', 'EU_PROCEDURE_FROM',
   'Conditions d''exécution sociales obligatoires à partir des seuils européens', 'ccp-l2112-2-1', '2026-08-22', NULL,
   'Code de la commande publique, article L2112-2-1 ; consultations lancées à partir du 22 août 2026.'),
  ('considerations-environnementales-2026', 'ENVIRONMENTAL_CONSIDERATIONS', '{GOODS,SERVICES,WORKS}', NULL,
   'Environnement pris en compte dans tout marché', 'loi-2021-1104-art-35', '2026-08-22', NULL,
   'Loi n° 2021-1104 du 22 août 2021, article 35 ; sans seuil, portée à vérifier pour les marchés de faible montant.'),
  ('donnees-essentielles-publication-2020', 'ESSENTIAL_DATA_PUBLICATION', '{GOODS,SERVICES,WORKS}', 'ESSENTIAL_DATA_FROM',
   'Publication des données essentielles du marché (DECP)', 'ccp-r2196-1', '2020-01-01', NULL,
   'Code de la commande publique, article R2196-1 ; jour d''effet à vérifier.');

INSERT INTO procurement_plans.duty_exemption_reason (code, duty, natures, below_months, title, legal_basis_id, valid_from, valid_to, source) VALUES
  ('IMMEDIATELY_AVAILABLE', 'SOCIAL_PERFORMANCE_CONDITIONS', '{GOODS,SERVICES,WORKS}', NULL,
   'Le besoin peut être satisfait par une solution immédiatement disponible', 'ccp-l2112-2-1', '2026-08-22', NULL,
   'Code de la commande publique, article L2112-2-1, II ; rédaction à vérifier.'),
  ('NO_SUFFICIENT_LINK', 'SOCIAL_PERFORMANCE_CONDITIONS', '{GOODS,SERVICES,WORKS}', NULL,
   'De telles conditions n''auraient pas de lien suffisant avec l''objet du marché', 'ccp-l2112-2-1', '2026-08-22', NULL,
   'Code de la commande publique, article L2112-2-1, II ; rédaction à vérifier.'),
  ('COMPETITION_OR_DIFFICULTY', 'SOCIAL_PERFORMANCE_CONDITIONS', '{GOODS,SERVICES,WORKS}', NULL,
   'De telles conditions restreindraient la concurrence, ou rendraient l''exécution techniquement ou économiquement difficile', 'ccp-l2112-2-1', '2026-08-22', NULL,
   'Code de la commande publique, article L2112-2-1, II ; rédaction à vérifier.'),
  ('SHORT_WORKS', 'SOCIAL_PERFORMANCE_CONDITIONS', '{WORKS}', 6,
   'Marché de travaux d''une durée inférieure à six mois', 'ccp-l2112-2-1', '2026-08-22', NULL,
   'Code de la commande publique, article L2112-2-1, II ; rédaction à vérifier.');

-- The exception that a buyer decided for one of its lines. One that is taken back stays, with the day.
CREATE TABLE procurement_plans.duty_exemption (
  id TEXT NOT NULL,
  organisation CHAR(9) NOT NULL,
  planned_procurement_id TEXT NOT NULL,
  duty procurement_plans.legal_duty NOT NULL,
  reason_code TEXT NOT NULL,
  justification TEXT NOT NULL,
  decided_on DATE NOT NULL,
  withdrawn_on DATE,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT duty_exemption_pkey PRIMARY KEY (id),
  CONSTRAINT duty_exemption_organisation_planned_procurement_id_fkey FOREIGN KEY (organisation, planned_procurement_id)
    REFERENCES procurement_plans.planned_procurement (organisation, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT duty_exemption_reason_code_fkey FOREIGN KEY (reason_code)
    REFERENCES procurement_plans.duty_exemption_reason (code) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT duty_exemption_justification_check CHECK (btrim(justification) <> ''),
  CONSTRAINT duty_exemption_withdrawal_check CHECK (withdrawn_on >= decided_on)
);
CREATE INDEX duty_exemption_planned_procurement_id_idx ON procurement_plans.duty_exemption (planned_procurement_id);
CREATE UNIQUE INDEX duty_exemption_standing ON procurement_plans.duty_exemption (planned_procurement_id, duty)
  WHERE withdrawn_on IS NULL;

GRANT SELECT, INSERT ON procurement_plans.duty_exemption TO hub_procurement_plans;
GRANT UPDATE (withdrawn_on, version) ON procurement_plans.duty_exemption TO hub_procurement_plans;
ALTER TABLE procurement_plans.duty_exemption ENABLE ROW LEVEL SECURITY;
ALTER TABLE procurement_plans.duty_exemption FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON procurement_plans.duty_exemption TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY visible ON procurement_plans.duty_exemption FOR SELECT TO hub_procurement_plans USING (
  EXISTS (SELECT 1 FROM procurement_plans.planned_procurement AS line WHERE line.id = duty_exemption.planned_procurement_id)
);
CREATE POLICY own_insert ON procurement_plans.duty_exemption FOR INSERT TO hub_procurement_plans
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));
CREATE POLICY own_update ON procurement_plans.duty_exemption FOR UPDATE TO hub_procurement_plans
  USING (organisation = (SELECT current_setting('hub.organisation', true)))
  WITH CHECK (organisation = (SELECT current_setting('hub.organisation', true)));

-- Null when nobody declared it, which is never a no.
ALTER TABLE procurement_plans.contract ADD COLUMN essential_data_published_on DATE;
ALTER TABLE procurement_plans.contract ADD CONSTRAINT contract_essential_data_check
  CHECK (essential_data_published_on >= notified_on);
GRANT UPDATE (essential_data_published_on) ON procurement_plans.contract TO hub_procurement_plans;
