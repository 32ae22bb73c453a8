import { luhnCheckDigit } from "../../../shared/kernel/luhn";
import type { Database } from "../../../shared/runtime/database";

/** A row that its subgraph finds by a key, and that can be hidden from a caller. */
export interface HiddenRow {
  readonly subgraph: string;
  readonly type: string;
  /** Root field that finds it; null for one that is found by reference alone. */
  readonly lookup: string | null;
  readonly key: "id" | "siret";
  /** What is asked of it. */
  readonly selection: string;
  /** A key of no row. */
  readonly unknown: string;
  /** Makes such a row of another organisation private, and gives its key. */
  readonly hide: (database: Database, caller: string) => Promise<string>;
}

interface Holder {
  readonly subgraph: string;
  readonly schema: string;
  /** The table that says who sees the row, and the way from it to the row: joins, then the expression of the key. */
  readonly owner: string;
}

const insertion: Holder = { subgraph: "insertion-clauses", schema: "insertion_clauses", owner: "operation" };
const labels = (owner: string): Holder => ({
  subgraph: "territorial-labels",
  schema: "territorial_labels",
  owner,
});
const procurement = (owner: string): Holder => ({
  subgraph: "procurement-plans",
  schema: "procurement_plans",
  owner,
});
const suppliers = (owner: string): Holder => ({
  subgraph: "supplier-relations",
  schema: "supplier_relations",
  owner,
});

const clauses = "JOIN insertion_clauses.insertion_clause ON operation_id = owner.id";
const entries = `${clauses} JOIN insertion_clauses.hours_entry ON clause_id = insertion_clause.id`;

/** Every entity that its subgraph finds by a key and that may be hidden, and what is found through a key of others. */
export const hiddenRows: readonly HiddenRow[] = [
  hidden(labels("label_award"), { type: "LabelAward", lookup: "labelAward" }),
  hidden(labels("council_resolution"), { type: "CouncilResolution", lookup: "councilResolution" }),
  hidden(procurement("buyer"), { type: "Buyer", lookup: "buyer", key: "siret", found: "owner.siret" }),
  hidden(procurement("purchasing_domain"), { type: "PurchasingDomain", lookup: "purchasingDomain" }),
  hidden(procurement("purchasing_strategy"), { type: "PurchasingStrategy" }),
  hidden(procurement("procurement_plan"), { type: "ProcurementPlan", lookup: "procurementPlan" }),
  hidden(procurement("planned_procurement"), { type: "PlannedProcurement", lookup: "plannedProcurement" }),
  hidden(procurement("planned_procurement"), {
    type: "Lot",
    joins: "JOIN procurement_plans.lot ON planned_procurement_id = owner.id",
    found: "lot.id",
  }),
  hidden(procurement("contract"), { type: "Contract", lookup: "contract" }),
  hidden(suppliers("supplier"), { type: "Supplier", lookup: "supplier", key: "siret", found: "owner.siret" }),
  hidden(suppliers("dialogue_event"), { type: "DialogueEvent", lookup: "dialogueEvent" }),
  hidden(suppliers("pre_market_consultation"), {
    type: "PreMarketConsultation",
    lookup: "preMarketConsultation",
  }),
  hidden(suppliers("pre_market_consultation"), {
    ...{
      type: "PlannedProcurement",
      selection: "consultations { id }",
      found: "owner.planned_procurement_id",
    },
  }),
  hidden(insertion, { type: "Operation", lookup: "operation" }),
  hidden(insertion, {
    type: "InsertionClause",
    lookup: "insertionClause",
    joins: clauses,
    found: "insertion_clause.id",
  }),
  hidden(insertion, { type: "HoursEntry", lookup: "hoursEntry", joins: entries, found: "hours_entry.id" }),
  hidden(insertion, {
    ...{ type: "PerformanceEvaluation", lookup: "performanceEvaluation" },
    joins: "JOIN insertion_clauses.performance_evaluation ON operation_id = owner.id",
    found: "performance_evaluation.id",
  }),
  hidden(
    { ...insertion, owner: "clause_facilitator" },
    { type: "ClauseFacilitator", lookup: "clauseFacilitator" },
  ),
  hidden(insertion, {
    ...{ type: "Lot", selection: "insertionClause { id }", joins: clauses, found: "insertion_clause.lot_id" },
  }),
  hidden(insertion, {
    ...{ type: "PlannedProcurement", selection: "operations { id }", found: "owner.planned_procurement_id" },
  }),
];

interface Found {
  readonly type: string;
  readonly lookup?: string;
  readonly key?: "id" | "siret";
  readonly selection?: string;
  readonly joins?: string;
  readonly found?: string;
}

function hidden(
  { subgraph, schema, owner }: Holder,
  { type, lookup, key = "id", selection = "__typename", joins = "", found = "owner.id" }: Found,
): HiddenRow {
  const unknownSiren = "99999999";
  const siren = unknownSiren + luhnCheckDigit(unknownSiren);
  return {
    ...{ subgraph, type, lookup: lookup ?? null, key, selection },
    unknown:
      key === "siret" ? `${siren}0001${luhnCheckDigit(`${siren}0001`)}` : "no-such-identifier-in-the-hub",
    hide: async (database, caller) => {
      const ofOthers = `owner.organisation <> $1 AND ${found} IS NOT NULL`;
      const [row] = await database.query<{ readonly owner: string; readonly key: string }>(
        `SELECT owner.ctid::text AS owner, ${found} AS key FROM ${schema}.${owner} owner ${joins} WHERE ${ofOthers} ORDER BY 2 LIMIT 1`,
        [caller],
      );
      if (row === undefined) throw new Error(`${type} : aucune ligne d'autrui dans la démonstration`);
      // All that the key leads to is hidden, or something of it would be found.
      await database.query(
        `UPDATE ${schema}.${owner} SET visibility = 'PRIVATE' WHERE ctid IN (
           SELECT owner.ctid FROM ${schema}.${owner} owner ${joins} WHERE ${found} = $1)`,
        [row.key],
      );
      return row.key;
    },
  };
}
