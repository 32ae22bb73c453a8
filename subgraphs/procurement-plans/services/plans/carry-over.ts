import { refuse, unknown } from "../../../../shared/commands/refuse";
import { Refusal, versionConflict } from "../../../../shared/graphql/user-error.type";
import { invalid, refusedTransition } from "../../../../shared/kernel/rule-fault";
import type { Db, Scope } from "../../context";
import { carryLines, openLineIds, type LineCarried } from "../../repositories/plans/carry-over.repository";
import { heldLineIds, lockLines } from "../../repositories/plans/held-line.repository";
import {
  plannedProcurementsById,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";
import { lockPlans, type ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import {
  carriedContent,
  carriedLineFault,
  carryOverFault,
  monthsMovedFault,
} from "../../rules/plans/carry-over";
import { lineChanged, type LineRead } from "./own-line";
import { ownPlan } from "./own-plan";

export interface CarryOverRequest {
  readonly fromPlanId: string;
  readonly toPlanId: string;
  /** Null for every line that is still to be launched. */
  readonly lines: readonly LineRead[] | null;
  /** Null to clear the days. */
  readonly daysMovedByMonths: number | null;
}

export interface CarriedOver {
  /** The plan that the lines came to. */
  readonly id: string;
  readonly fromPlan: ProcurementPlanRow;
  readonly toPlan: ProcurementPlanRow;
  readonly carriedCount: number;
}

/**
 * Carries lines that were not launched over to a later plan of the same buyer: all of them, or none. Throws Refusal with
 * the reason when it cannot.
 */
export async function carryOver(scope: Scope, request: CarryOverRequest): Promise<CarriedOver> {
  const { fromPlanId, toPlanId, daysMovedByMonths } = request;
  refuse(monthsMovedFault(daysMovedByMonths));
  const carriedOver = await scope.session.write(async (db) => {
    // Both at once, in the order of their identifiers: two that carry over do not wait for each other for ever.
    await lockPlans(db, [fromPlanId, toPlanId], "SHARED");
    const fromPlan = await ownPlan(db, scope, fromPlanId, { field: "fromPlanId", mode: "SHARED" });
    const toPlan = await ownPlan(db, scope, toPlanId, { field: "toPlanId", mode: "SHARED" });
    refuse(carryOverFault(fromPlan, toPlan));
    const lines = await linesToCarry(db, fromPlan, request.lines);
    const lineIds = lines.map(({ id }) => id);
    await lockLines(db, lineIds);
    const held = await heldLineIds(db, lineIds);
    const terms = { daysMovedByMonths, pools: scope.caller.pools };
    const carried = lines.map((row): LineCarried => {
      const line = { ...row, isHeld: held.has(row.id) };
      const content = carriedContent(line, terms);
      refuse(carriedLineFault(line, content, toPlan));
      return { id: row.id, version: row.version, ...content };
    });
    if (!(await carryLines(db, carried, toPlan))) throw lineChanged();
    return { id: toPlan.id, fromPlan, toPlan, carriedCount: carried.length };
  });
  scope.loaders.clear();
  return carriedOver;
}

async function linesToCarry(
  db: Db,
  { id: planId }: ProcurementPlanRow,
  chosen: readonly LineRead[] | null,
): Promise<readonly PlannedProcurementRow[]> {
  const ids = chosen?.map((each) => each.plannedProcurementId) ?? (await openLineIds(db, planId));
  if (ids.length === 0) refuse(chosen === null ? nothingOpen : nothingChosen);
  const found = new Map((await plannedProcurementsById(db, ids)).map((line) => [line.id, line]));
  return ids.map((id, index) => {
    const line = found.get(id);
    const path = ["lines", index.toString(), "plannedProcurementId"];
    if (ids.indexOf(id) !== index) {
      refuse(invalid("LINE_TWICE", "Cette ligne est nommée deux fois : nommez-la une seule fois.", ...path));
    }
    if (line?.planId !== planId) throw unknownLine(path);
    if (chosen !== null && chosen[index]?.version !== line.version) throw staleLine(line, index);
    return line;
  });
}

const nothingOpen = {
  ...refusedTransition(
    "NOTHING_TO_CARRY",
    "Cette programmation n'a aucune ligne à lancer : rien n'est à reporter.",
  ),
  path: ["input", "fromPlanId"],
};

const nothingChosen = invalid(
  "NO_LINE_CHOSEN",
  "Choisissez au moins une ligne, ou n'en nommez aucune pour reporter toutes celles à lancer.",
  "lines",
);

function unknownLine(path: readonly string[]): Refusal {
  return unknown(
    "UNKNOWN_LINE",
    "Cette ligne n'est pas de la programmation de départ, ou ne vous est pas accessible.",
    ...path,
  );
}

function staleLine({ need }: PlannedProcurementRow, index: number): Refusal {
  return new Refusal(
    versionConflict({
      code: "LINE_CHANGED",
      message: `« ${need} » a changé entre-temps : relisez cette ligne avant de recommencer.`,
      path: ["input", "lines", index.toString(), "version"],
    }),
  );
}
