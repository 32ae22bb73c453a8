import type { Caller } from "../../../shared/access/caller";
import type { RecordRow } from "../world/records";
import { schemas } from "../world/schemas";
import type { TableName, World } from "../world/world";

/** What tells a row of each table of a world that policies govern from the others. */
export const worldKeys: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  ...{
    council_resolution: ["id"],
    commitment: ["id"],
    label_award: ["id"],
    evidence: ["id"],
    label_award_request: ["id"],
  },
  ...{ buyer: ["siret"], purchasing_domain: ["id"], purchasing_strategy: ["id"], procurement_plan: ["id"] },
  ...{
    strategy_stakeholder: ["strategy_id", "position"],
    planned_procurement: ["id"],
    planned_procurement_revision: ["planned_procurement_id", "sequence"],
    lot: ["id"],
    contract: ["id"],
    food_spend: ["id"],
  },
  ...{ duty_exemption: ["id"] },
  ...{ contract_amendment: ["contract_id", "number"], spaser_scheme: ["id"] },
  ...{
    spaser_scheme_member: ["scheme_id", "member_organisation"],
    spaser_target: ["scheme_id", "indicator", "measure"],
  },
  ...{ joint_procurement: ["id"], carry_request: ["id"] },
  joint_procurement_member: ["joint_procurement_id", "organisation"],
  joint_procurement_need: ["joint_procurement_id", "organisation"],
  joint_procurement_share: ["joint_procurement_id", "organisation"],
  joint_procurement_line: ["joint_procurement_id", "planned_procurement_id"],
  ...{
    // Its identifier is drawn by the store.
    pooling_follow: ["organisation", "opportunity_id"],
    contract_supplier: ["contract_id", "supplier_siret"],
    supplier: ["siret"],
    supplier_certification: ["id"],
  },
  ...{ supplier_contact: ["id"], dialogue_event: ["id"], event_trade_body: ["event_id", "trade_body_id"] },
  event_partner_network: ["event_id", "partner_network_id"],
  event_purchasing_domain: ["event_id", "purchasing_domain_id"],
  event_planned_procurement: ["event_id", "planned_procurement_id"],
  ...{ event_registration: ["id"], pre_market_consultation: ["id"], consultation_entry: ["id"] },
  consultation_partner_network: ["consultation_id", "partner_network_id"],
  consultation_contact: ["consultation_id", "contact_id"],
  ...{ erased_contact: ["id"], clause_facilitator: ["id"], facilitator_mandate: ["id"], operation: ["id"] },
  ...{ insertion_clause: ["id"], hours_calibration: ["id"], hours_entry: ["id"], hours_decision: ["id"] },
  ...{ hours_participation: ["entry_id", "category"], performance_evaluation: ["id"] },
  evaluation_finding: ["evaluation_id", "position"],
};

/** A table of records: what tells its rows apart, and whether a caller may see one. */
export interface RecordTable {
  readonly keys: readonly string[];
  readonly isSeen: (row: RecordRow, caller: Caller) => boolean;
}

const isOwn = (row: RecordRow, caller: Caller): boolean => row["organisation"] === caller.organisation;
const isOwnAdministrators = (row: RecordRow, caller: Caller): boolean =>
  isOwn(row, caller) && caller.roles.includes("ADMINISTRATOR");

/** By name, their schema included. */
export const recordTables: Readonly<Record<string, RecordTable>> = {
  "organisations.organisation": { keys: ["siren"], isSeen: () => true },
  "organisations.membership": { keys: ["id"], isSeen: () => true },
  "organisations.api_key": { keys: ["id"], isSeen: isOwnAdministrators },
  "organisations.idempotency_claim": { keys: ["organisation", "subject", "key"], isSeen: isOwn },
  ...Object.fromEntries(
    schemas.flatMap((schema) => [
      [`${schema}.idempotency_key`, { keys: ["organisation", "key"], isSeen: isOwn }],
      [`${schema}.audit_entry`, { keys: ["organisation", "sequence"], isSeen: isOwnAdministrators }],
    ]),
  ),
};

/** What a row is told by, as one text. */
export function keyOf(row: object, columns: readonly string[]): string {
  const values = row as Readonly<Record<string, unknown>>;
  return columns.map((column) => String(values[column])).join("|");
}

export function worldTables(
  seen: World,
): readonly { readonly table: TableName; readonly keys: readonly string[] }[] {
  return Object.entries(worldKeys).map(([name, columns]) => {
    const table = name as TableName;
    return { table, keys: seen[table].map((row) => keyOf(row, columns)).toSorted() };
  });
}
