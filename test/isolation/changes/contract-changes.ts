import type { ContractRow, LotRow, NeedRow } from "../world/procurement-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { revisionsAfter } from "./written-line";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";
import { isHeld } from "./held-line";

/** A contract as the store has it, with the history of its line. */
export const contractWithLineHistory = {
  table: `(SELECT contract.id, contract.planned_procurement_id AS line_id, coalesce((
      SELECT jsonb_agg(to_jsonb(revision) ORDER BY sequence)
      FROM procurement_plans.planned_procurement_revision revision
      WHERE revision.planned_procurement_id = contract.planned_procurement_id), '[]')::text AS revisions
    FROM procurement_plans.contract)`,
  key: "id",
} as const;

const buyers = ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"];

/** A contract recorded for a line, or for one of its lots. */
export function recordingChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const line = drawnLine(changing);
  const lots = world.lot.filter((each) => each.planned_procurement_id === line.id);
  const lot = draw.pickOrNull(lots);
  const visibility = draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const);
  const content = drawnContent(changing, (lot ?? line).cpv_code);
  const isHidden = !seen.planned_procurement.some(({ id }) => id === line.id);
  const own = lot === null ? { plannedProcurementId: line.id } : { lotId: lot.id };
  const input = { ...own, visibility, content };
  return {
    field: "recordContract",
    input,
    payload: "contract { id }",
    expected: firstOf(
      gate(caller, buyers),
      caller.organisation === null && "NO_ORGANISATION",
      content.notifiedOn > today && "NOTIFIED_IN_FUTURE",
      visibility === "POOLED" && caller.pools.length === 0 && "NOT_POOLING",
      isSupplierHidden(changing, content) && "UNKNOWN_SUPPLIER",
      isHidden && (lot === null ? "UNKNOWN_LINE" : "UNKNOWN_LOT"),
      line.organisation !== caller.organisation && "NOT_OWN_LINE",
      isClosed(world, line) && "PLAN_CLOSED",
      isHeld(world, line.id) && "LINE_HELD",
      awardedFault(world, line, lot),
      line.status !== "LAUNCHED" && "TRANSITION_NOT_ALLOWED",
      contentFault(content, line, (lot ?? line).cpv_code),
    ),
    effect: (before, written): World => {
      const id = String(written["id"]);
      const row: ContractRow = {
        ...{ id, organisation: line.organisation, visibility, pool: caller.pools[0] ?? null },
        ...{ buyer_siret: line.buyer_siret, planned_procurement_id: line.id, lot_id: lot?.id ?? null },
        joint_procurement_id: null,
        ...{ ...said(content, line.nature), essential_data_published_on: null, version: 1 },
      };
      const isComplete =
        lot === null ||
        lots.every((each) => each.id === lot.id || before.contract.some(({ lot_id }) => lot_id === each.id));
      return {
        ...before,
        contract: [...before.contract, row],
        contract_supplier: [...before.contract_supplier, holder(row, content)],
        planned_procurement_revision: revisionsAfter(before, written),
        planned_procurement: isComplete
          ? replaced(before.planned_procurement, { ...line, status: "AWARDED", version: line.version + 1 })
          : before.planned_procurement,
      };
    },
    ...(isHidden
      ? {
          absentTwin: {
            ...input,
            ...(lot === null ? { plannedProcurementId: absentId } : { lotId: absentId }),
          },
        }
      : {}),
  };
}

export function correctionChange(changing: Changing): Change {
  const { world, seen, caller } = changing;
  const { contract, version } = drawnContract(changing);
  const line = world.planned_procurement.find(({ id }) => id === contract.planned_procurement_id);
  const lot = world.lot.find(({ id }) => id === contract.lot_id);
  const content = drawnContent(changing, (lot ?? line ?? contract).cpv_code);
  const isHidden = !seen.contract.some(({ id }) => id === contract.id);
  const input = { contractId: contract.id, version, content };
  return {
    field: "correctContract",
    input,
    payload: "contract { id }",
    expected: firstOf(
      gate(caller, buyers),
      content.notifiedOn > today && "NOTIFIED_IN_FUTURE",
      isSupplierHidden(changing, content) && "UNKNOWN_SUPPLIER",
      ...standing(changing, { contract, version }),
      world.contract_amendment.some((each) => each.contract_id === contract.id) && "CONTRACT_AMENDED",
      line !== undefined && contentFault(content, line, (lot ?? line).cpv_code),
      content.notifiedOn > (contract.essential_data_published_on ?? "9999") && "NOTIFIED_AFTER_PUBLICATION",
    ),
    effect: (before): World => {
      const row = { ...contract, ...said(content, line?.nature ?? null), version: version + 1 };
      const others = before.contract_supplier.filter((each) => each.contract_id !== contract.id);
      return {
        ...before,
        contract: replaced(before.contract, row),
        contract_supplier: [...others, holder(row, content)],
      };
    },
    ...(isHidden ? { absentTwin: { ...input, contractId: absentId } } : {}),
  };
}

export function amendmentChange(changing: Changing): Change {
  const { draw, world, seen, caller, newId } = changing;
  const { contract, version } = drawnContract(changing);
  const earlier = world.contract_amendment.filter((each) => each.contract_id === contract.id);
  const last = earlier
    .map((each) => each.signed_on)
    .toSorted()
    .at(-1);
  const signedOn = draw.pick([today, today, "2026-11-24", "2024-01-01"]);
  const added = draw.pick([10_000, 0, -1_000_000_000]);
  const durationChangeMonths = draw.pick([0, 0, 1]);
  const isHidden = !seen.contract.some(({ id }) => id === contract.id);
  const text = { object: "objet", reason: "motif" };
  const input = {
    ...{ contractId: contract.id, version, signedOn, durationChangeMonths, ...text },
    valueChange: (added / 100).toFixed(2),
  };
  return {
    field: "amendContract",
    input,
    payload: "contract { id }",
    expected: firstOf(
      gate(caller, buyers),
      ...standing(changing, { contract, version }),
      signedOn > today && "SIGNED_IN_FUTURE",
      signedOn < contract.notified_on && "SIGNED_BEFORE_NOTIFICATION",
      last !== undefined && signedOn < last && "SIGNED_BEFORE_PREVIOUS",
      added < 0 && "VALUE_BELOW_ZERO",
      durationChangeMonths > 0 && contract.duration_months === null && "DURATION_UNKNOWN",
    ),
    effect: (before): World => {
      const number = earlier.length + 1;
      const row = {
        ...{ id: newId("v"), organisation: contract.organisation, contract_id: contract.id, number },
        ...{
          signed_on: signedOn,
          value_change_cents: added,
          duration_change_months: durationChangeMonths,
          ...text,
        },
      };
      return {
        ...before,
        contract: replaced(before.contract, { ...contract, version: version + 1 }),
        contract_amendment: [...before.contract_amendment, row],
      };
    },
    ...(isHidden ? { absentTwin: { ...input, contractId: absentId } } : {}),
  };
}

interface Content {
  readonly title: string;
  readonly cpvCode: string;
  readonly value: string;
  readonly notifiedOn: string;
  readonly supplierSirets: readonly string[];
  readonly considerations: readonly string[];
  readonly absentConsiderations: readonly string[];
  readonly reserved: string;
}

function drawnContent({ draw, world }: Changing, cpvCode: string): Content {
  return {
    title: draw.pick(["Marché", "École d’été"]),
    cpvCode: draw.chance(90) ? cpvCode : "30192000",
    value: draw.pick(["1000.50", "0"]),
    notifiedOn: draw.pick([today, today, today, "2026-11-24", "2020-01-01"]),
    supplierSirets: [draw.pick(world.supplier).siret],
    considerations: draw.some(["SOCIAL"]),
    absentConsiderations: draw.some(["INNOVATION"]),
    reserved: draw.pick(["YES", "UNDECLARED"]),
  };
}

/** The columns that a content fills in. */
function said(content: Content, lineNature: string | null) {
  return {
    ...{ title: content.title, description: "", cpv_code: content.cpvCode },
    ...{ value_cents: Math.round(Number(content.value) * 100), notified_on: content.notifiedOn },
    ...{ duration_months: null, considerations: content.considerations, reserved: content.reserved },
    ...{ absent_considerations: content.absentConsiderations, small_enterprise: "UNDECLARED" },
    nature: content.cpvCode.startsWith("45") ? "WORKS" : lineNature,
  };
}

function holder({ organisation, id: contract_id }: ContractRow, { supplierSirets: [siret = ""] }: Content) {
  return { organisation, contract_id, supplier_siret: siret, position: 1 };
}

function isSupplierHidden({ seen }: Changing, { supplierSirets }: Content): boolean {
  return !supplierSirets.every((each) => seen.supplier.some(({ siret }) => siret === each));
}

function contentFault(content: Content, line: NeedRow, cpvCode: string): string | false {
  if (line.notice_on !== null && content.notifiedOn < line.notice_on) return "NOTIFIED_BEFORE_NOTICE";
  return content.cpvCode.slice(0, 2) !== cpvCode.slice(0, 2) && "CPV_OTHER_DIVISION";
}

function isClosed(world: World, { plan_id: planId }: NeedRow): boolean {
  return world.procurement_plan.some(({ id, status }) => id === planId && status === "CLOSED");
}

function awardedFault(world: World, line: NeedRow, lot: LotRow | null): string | false {
  const awarded = world.contract.filter((each) => each.planned_procurement_id === line.id);
  if (awarded.some((each) => each.lot_id === null)) return "LINE_AWARDED";
  if (lot === null) return awarded.length > 0 && "LOTS_AWARDED";
  return awarded.some((each) => each.lot_id === lot.id) && "LOT_AWARDED";
}

/** Mostly a launched line of one's own. */
function drawnLine({ draw, world, caller }: Changing): NeedRow {
  const own = world.planned_procurement.filter(({ organisation }) => organisation === caller.organisation);
  const launched = own.filter(({ status }) => status === "LAUNCHED");
  if (launched.length > 0 && draw.chance(60)) return draw.pick(launched);
  return draw.pick(own.length > 0 && draw.chance(50) ? own : world.planned_procurement);
}

interface ReadContract {
  readonly contract: ContractRow;
  readonly version: number;
}

function drawnContract({ draw, world, caller }: Changing): ReadContract {
  const own = world.contract.filter(({ organisation }) => organisation === caller.organisation);
  const contract = own.length > 0 && draw.chance(70) ? draw.pick(own) : draw.pick(world.contract);
  return { contract, version: draw.chance(85) ? contract.version : contract.version + 1 };
}

function standing(
  { seen, caller }: Changing,
  { contract, version }: ReadContract,
): readonly (string | false)[] {
  return [
    !seen.contract.some(({ id }) => id === contract.id) && "UNKNOWN_CONTRACT",
    contract.organisation !== caller.organisation && "NOT_OWN_CONTRACT",
    version !== contract.version && "CONTRACT_CHANGED",
  ];
}
