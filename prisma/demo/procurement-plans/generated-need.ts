import { addDays, addMonths, dateOf, type Day } from "../../../shared/kernel/day";
import type { PlannedProcurementStatus, ProcurementProcedure } from "../../procurement-plans/client/client";
import { agglomeration } from "../cast";
import type { Random } from "../random";
import { generatedAward } from "./generated-award";
import type { LotRow, NeedRow, Planner, PlanRow, PlanRows } from "./plan-rows";
import type { RecurringNeed } from "./recurring-need";

interface NeedContext {
  readonly plan: PlanRow;
  readonly planner: Planner;
  readonly need: RecurringNeed;
  readonly position: number;
}

/** How much a commune of so many inhabitants buys, beside the usual one. */
const sizes = [
  { below: 1_000, percent: 40 },
  { below: 3_000, percent: 90 },
  { below: 10_000, percent: 200 },
  { below: 50_000, percent: 400 },
] as const;

/** One line of a plan, cut into lots when it is large, with its contracts when it was awarded. */
export function generatedNeed(random: Random, { plan, planner, need, position }: NeedContext): PlanRows {
  const id = `besoin-${planner.code}-${plan.year.toString()}-${position.toString()}`;
  const euros = scaled(random, need.euros, planner.population);
  const noticeOn = addDays(`${plan.year.toString()}-01-10`, random.below(240));
  const startOn = addMonths(noticeOn, 2 + random.below(3));
  const status = statusOf(random, plan);
  const considerations = random.chance(60) ? [...need.considerations] : [];
  const row: NeedRow = {
    id,
    organisation: planner.siren,
    visibility: visibilityOf(random, plan),
    pool: agglomeration.siren,
    planId: plan.id,
    buyerSiret: planner.siret,
    year: plan.year,
    domainOrganisation: need.domainId === null ? null : agglomeration.siren,
    domainId: need.domainId,
    need: need.need,
    description: `${need.need} : besoin illustratif de la démonstration.`,
    cpvCode: need.cpvCode,
    valueCents: BigInt(euros) * 100n,
    ...quantityOf(need, euros),
    nature: need.nature,
    ...windowOf(random, { noticeOn, startOn, isDraft: plan.status === "DRAFT" }),
    durationMonths: need.durationMonths,
    considerations,
    legalBasisId: considerations.includes("SOCIAL") ? "ccp-l2112-2" : null,
    procedure: status === "OPEN" ? null : procedureOf(need.nature, euros),
    status,
  };
  const lots = euros >= 60_000 ? lotsOf(row, need.parts) : [];
  const awards = generatedAward(random, { row, lots, need, notifiedOn: addDays(startOn, -20) });
  return { plans: [], plannedProcurements: [row], lots, ...awards };
}

/** Whole hundreds of euros: by population, give or take a third. */
function scaled(random: Random, euros: number, population: number): number {
  const percent = sizes.find(({ below }) => population < below)?.percent ?? 600;
  const spread = 70 + random.below(61);
  return Math.round((euros * percent * spread) / 1_000_000) * 100;
}

/** Nine lines of ten are as visible as their plan; the others less, save that a need of a private plan may be pooled. */
function visibilityOf(random: Random, plan: PlanRow): "PUBLIC" | "POOLED" | "PRIVATE" {
  if (random.chance(90)) return plan.visibility;
  return plan.visibility === "PRIVATE" || random.chance(70) ? "POOLED" : "PRIVATE";
}

function statusOf(random: Random, { year, status }: PlanRow): PlannedProcurementStatus {
  const draw = random.below(100);
  if (year === 2024) return draw < 85 ? "AWARDED" : "ABANDONED";
  if (year > 2026) return "OPEN";
  if (year === 2026) return status === "ADOPTED" && draw < 30 ? "LAUNCHED" : "OPEN";
  if (draw < 65) return "AWARDED";
  if (draw < 85) return "LAUNCHED";
  return draw < 92 ? "ABANDONED" : "OPEN";
}

function quantityOf({ quantity, euros: usual }: RecurringNeed, euros: number) {
  if (quantity === null) return { quantityHundredths: null, unit: null };
  const amount = Math.max(1, Math.round((quantity.amount * euros) / usual));
  return { quantityHundredths: BigInt(amount) * 100n, unit: quantity.unit };
}

/** In a draft, some needs have no day yet. */
function windowOf(
  random: Random,
  {
    noticeOn,
    startOn,
    isDraft,
  }: { readonly noticeOn: Day; readonly startOn: Day; readonly isDraft: boolean },
) {
  const latestNeededOn = addMonths(startOn, 1 + random.below(4));
  return isDraft && random.chance(20)
    ? { noticeOn: null, startOn: null, latestNeededOn: null }
    : { noticeOn: dateOf(noticeOn), startOn: dateOf(startOn), latestNeededOn: dateOf(latestNeededOn) };
}

/** What a buyer of the demonstration chose: plausible, not a rule of law. */
function procedureOf(nature: RecurringNeed["nature"], euros: number): ProcurementProcedure {
  if (euros < (nature === "WORKS" ? 100_000 : 40_000)) return "WITHOUT_PRIOR_PUBLICATION";
  return nature !== "WORKS" && euros >= 221_000 ? "OPEN" : "ADAPTED";
}

/** Equal lots; the first takes the cents that cannot be shared. */
function lotsOf(row: NeedRow, parts: readonly string[]): readonly LotRow[] {
  const count = BigInt(parts.length);
  return parts.map((title, index) => ({
    id: `${row.id}-lot-${(index + 1).toString()}`,
    organisation: row.organisation,
    plannedProcurementId: row.id,
    number: index + 1,
    title,
    cpvCode: row.cpvCode,
    valueCents: row.valueCents / count + (index === 0 ? row.valueCents % count : 0n),
  }));
}
