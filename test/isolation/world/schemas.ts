/** PostgreSQL schemas of the hub. */
export const schemas = [
  "territorial_labels",
  "procurement_plans",
  "supplier_relations",
  "insertion_clauses",
  "organisations",
] as const;

export type Schema = (typeof schemas)[number];
