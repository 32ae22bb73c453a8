-- What an advice on the procedure rests on: the articles that it quotes, the one behind each threshold, and the
-- other figures of the law by effective day. What was not read in its primary source says « à vérifier ».

CREATE TYPE procurement_plans.law_parameter_unit AS ENUM ('MONTHS', 'EURO_CENTS', 'PERCENT');

CREATE TABLE procurement_plans.law_parameter (
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  natures procurement_plans.procurement_nature[],
  value BIGINT NOT NULL,
  unit procurement_plans.law_parameter_unit NOT NULL,
  title TEXT NOT NULL,
  legal_basis_id TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  source TEXT NOT NULL,
  CONSTRAINT law_parameter_pkey PRIMARY KEY (id),
  CONSTRAINT law_parameter_code_check CHECK (code ~ '^[A-Z][A-Z_]+$'),
  CONSTRAINT law_parameter_natures_check CHECK (cardinality(natures) > 0),
  CONSTRAINT law_parameter_value_check CHECK (value > 0),
  CONSTRAINT law_parameter_validity_check CHECK (valid_to >= valid_from)
);
ALTER TABLE procurement_plans.law_parameter ADD CONSTRAINT law_parameter_legal_basis_id_fkey
  FOREIGN KEY (legal_basis_id) REFERENCES procurement_plans.legal_basis (id) ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT ON procurement_plans.law_parameter TO hub_procurement_plans;

INSERT INTO procurement_plans.legal_basis (id, text, article, subject, valid_from, valid_to, successor_id, completes_id, source) VALUES
  ('ccp-r2121-1', 'Code de la commande publique', 'R2121-1', 'Valeur estimée du besoin : durée entière, options comprises', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2121-1.'),
  ('ccp-r2121-5', 'Code de la commande publique', 'R2121-5', 'Valeur estimée des travaux : l''opération entière', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2121-5 ; correspondance à vérifier.'),
  ('ccp-r2121-6', 'Code de la commande publique', 'R2121-6', 'Valeur estimée des fournitures et services : besoins homogènes', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2121-6.'),
  ('ccp-r2121-7', 'Code de la commande publique', 'R2121-7', 'Valeur estimée des fournitures et services réguliers : au plus quarante-huit mois', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2121-7.'),
  ('ccp-r2122-8', 'Code de la commande publique', 'R2122-8', 'Marchés passés sans publicité ni mise en concurrence en raison de leur montant', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2122-8.'),
  ('ccp-r2123-1', 'Code de la commande publique', 'R2123-1', 'Procédure adaptée', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2123-1 ; correspondance à vérifier.'),
  ('ccp-r2131-12', 'Code de la commande publique', 'R2131-12', 'Publicité au BOAMP ou dans un journal d''annonces légales', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2131-12.'),
  ('ccp-l2124-1', 'Code de la commande publique', 'L2124-1', 'Procédures formalisées à partir des seuils européens', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article L2124-1 ; correspondance à vérifier.'),
  ('ccp-r2196-1', 'Code de la commande publique', 'R2196-1', 'Publication des données essentielles des marchés (DECP)', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article R2196-1.'),
  ('ccp-d2111-3', 'Code de la commande publique', 'D2111-3', 'Montant annuel d''achats à partir duquel un SPASER est obligatoire', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article D2111-3.');

INSERT INTO procurement_plans.law_parameter (id, code, natures, value, unit, title, legal_basis_id, valid_from, valid_to, source) VALUES
  ('duree-comptee-2019', 'COUNTED_MONTHS_AT_MOST', '{GOODS,SERVICES}', 48, 'MONTHS', 'Durée au-delà de laquelle la valeur estimée ne compte plus',
   'ccp-r2121-7', '2019-04-01', NULL, 'Code de la commande publique, articles R2121-1, R2121-6 et R2121-7 ; les travaux comptent pour l''opération entière (R2121-5, à vérifier).'),
  ('publication-donnees-essentielles-2019', 'ESSENTIAL_DATA_WITHIN', '{GOODS,SERVICES,WORKS}', 2, 'MONTHS', 'Délai de publication des données essentielles après la notification',
   'ccp-r2196-1', '2019-04-01', NULL, 'Code de la commande publique, article R2196-1 (DECP) ; jour d''effet à vérifier.'),
  ('spaser-2023', 'SPASER_YEARLY_FROM', '{GOODS,SERVICES,WORKS}', 5000000000, 'EURO_CENTS', 'Montant annuel d''achats hors taxes à partir duquel un SPASER est obligatoire',
   'ccp-d2111-3', '2023-01-01', NULL, 'Code de la commande publique, articles L2111-3 et D2111-3 ; jour d''effet à vérifier.');

ALTER TABLE procurement_plans.procurement_threshold ADD COLUMN legal_basis_id TEXT;
UPDATE procurement_plans.procurement_threshold SET legal_basis_id = CASE kind
  WHEN 'NO_ADVERTISING_BELOW' THEN 'ccp-r2122-8'
  WHEN 'ADVERTISING_FROM' THEN 'ccp-r2131-12'
  WHEN 'EU_PROCEDURE_FROM' THEN 'ccp-l2124-1'
  WHEN 'ESSENTIAL_DATA_FROM' THEN 'ccp-r2196-1'
END;
ALTER TABLE procurement_plans.procurement_threshold ALTER COLUMN legal_basis_id SET NOT NULL;
ALTER TABLE procurement_plans.procurement_threshold ADD CONSTRAINT procurement_threshold_legal_basis_id_fkey
  FOREIGN KEY (legal_basis_id) REFERENCES procurement_plans.legal_basis (id) ON DELETE RESTRICT ON UPDATE CASCADE;
