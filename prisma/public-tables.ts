/**
 * Tables that everybody reads whole and that requests never change, with what makes them nobody's secret. Any other
 * table that requests reach is under row security, or nothing starts.
 */
export const publicTables: Readonly<Record<string, string>> = {
  "insertion_clauses.hours_cap": "caps on a declaration, shipped with the program",
  "insertion_clauses.legal_basis": "articles of law, shipped with the program",
  "procurement_plans.duty_exemption_reason": "exceptions of the law, shipped with the program",
  "procurement_plans.food_target": "targets of the law, shipped with the program",
  "procurement_plans.law_parameter": "figures of the law, shipped with the program",
  "procurement_plans.legal_basis": "articles of law, shipped with the program",
  "procurement_plans.legal_duty_rule": "duties of the law, shipped with the program",
  "procurement_plans.lever_rule": "rules of advice, shipped with the program",
  "procurement_plans.procurement_threshold": "thresholds of the law, shipped with the program",
  "supplier_relations.partner_network": "networks that publish themselves",
  "supplier_relations.partner_network_domain": "what a published network works on",
  "supplier_relations.retention_rule": "for how long data are kept, and why",
  "supplier_relations.trade_body": "federations that publish themselves",
  "territorial_labels.label_criterion": "published criteria of the labels",
  "territorial_labels.label_scheme": "published labels",
  "territorial_labels.territory": "published administrative divisions",
  "territorial_labels.territory_succession": "published mergers",
};
