-- From how many inclusive suppliers a lever is worth looking at: a rule of practice, dated and changed like the law.

CREATE TYPE procurement_plans.procurement_lever AS ENUM ('RESERVE_PROCUREMENT', 'RESERVE_LOT', 'PERFORMANCE_CONDITION');

CREATE TABLE procurement_plans.lever_rule (
  id TEXT NOT NULL,
  lever procurement_plans.procurement_lever NOT NULL,
  suppliers_above INTEGER NOT NULL,
  budget_below_percent INTEGER,
  valid_from DATE NOT NULL,
  valid_to DATE,
  source TEXT NOT NULL,
  CONSTRAINT lever_rule_pkey PRIMARY KEY (id),
  CONSTRAINT lever_rule_suppliers_check CHECK (suppliers_above >= 0),
  CONSTRAINT lever_rule_budget_check CHECK (budget_below_percent > 0),
  CONSTRAINT lever_rule_validity_check CHECK (valid_to >= valid_from)
);
GRANT SELECT ON procurement_plans.lever_rule TO hub_procurement_plans;

INSERT INTO procurement_plans.lever_rule (id, lever, suppliers_above, budget_below_percent, valid_from, valid_to, source) VALUES
  ('reserver-le-marche-2020', 'RESERVE_PROCUREMENT', 30, 30, '2020-01-01', NULL,
   'Règle d''usage du Marché de l''inclusion (plateforme publique), qui n''est pas une règle de droit ; jour d''effet à vérifier.'),
  ('reserver-un-lot-2020', 'RESERVE_LOT', 10, NULL, '2020-01-01', NULL,
   'Règle d''usage du Marché de l''inclusion (plateforme publique), qui n''est pas une règle de droit ; jour d''effet à vérifier.'),
  ('condition-d-execution-2020', 'PERFORMANCE_CONDITION', 1, NULL, '2020-01-01', NULL,
   'Règle d''usage du Marché de l''inclusion (plateforme publique), qui n''est pas une règle de droit ; jour d''effet à vérifier.');

INSERT INTO procurement_plans.legal_basis (id, text, article, subject, valid_from, valid_to, successor_id, completes_id, source) VALUES
  ('ccp-l2113-14', 'Code de la commande publique', 'L2113-14', 'Marchés et lots réservés à la fois au secteur adapté et à l''insertion par l''activité économique', '2019-04-01', NULL, NULL, NULL,
   'Code de la commande publique, article L2113-14 ; rédaction et jour d''effet à vérifier.');
