import { dateOf } from "../../../shared/kernel/day";
import { agglomeration, communes } from "../cast";
import { seededRandom, type Random } from "../random";
import { planners } from "./generated";
import { generatedNeed } from "./generated-need";
import { joinPlanRows, type Planner, type PlanRow, type PlanRows } from "./plan-rows";
import { recurringNeeds } from "./recurring-needs";

const year = 2027;

/** Communes whose figures are quoted as everybody sees them: they are still preparing their year. */
const preparing: readonly string[] = [communes.louviers.code, communes.valDeReuil.code];

/**
 * The year that communes are preparing, illustrative: drafts that they share, some adopted and public, in which they
 * can find who buys the same.
 */
export function comingPlans(): PlanRows {
  const random = seededRandom(47);
  return joinPlanRows(planners().map((planner) => comingPlan(random, planner)));
}

function comingPlan(random: Random, planner: Planner): PlanRows {
  const isAdopted = random.chance(35) && !preparing.includes(planner.code);
  const isPrivate = !isAdopted && random.chance(12) && !preparing.includes(planner.code);
  const plan: PlanRow = {
    id: `programmation-${planner.code}-${year.toString()}`,
    organisation: planner.siren,
    visibility: isAdopted ? "PUBLIC" : isPrivate ? "PRIVATE" : "POOLED",
    pool: agglomeration.siren,
    buyerSiret: planner.siret,
    year,
    title: `Programmation ${year.toString()} ${planner.title} (illustrative)`,
    status: isAdopted ? "ADOPTED" : "DRAFT",
    adoptedOn: isAdopted ? dateOf(`2026-11-${(random.below(12) + 5).toString().padStart(2, "0")}`) : null,
    publishedOn: null,
    closedOn: null,
  };
  const first = random.below(recurringNeeds.length);
  const chosen = Array.from({ length: 3 + random.below(4) }, (_, index) =>
    // The same stride as in the years before: no need comes twice in a plan.
    recurringNeeds.at((first + index * 5) % recurringNeeds.length),
  ).filter((need) => need !== undefined);
  return joinPlanRows([
    { plans: [plan], plannedProcurements: [], lots: [], contracts: [], contractSuppliers: [] },
    ...chosen.map((need, index) =>
      shownSince(random, generatedNeed(random, { plan, planner, need, position: index + 1 })),
    ),
  ]);
}

/** On one of the days of the autumn, so that what is new since a day can be asked for. */
function shownSince(random: Random, rows: PlanRows): PlanRows {
  const month = 9 + random.below(3);
  const day = (random.below(20) + 1).toString().padStart(2, "0");
  const since = new Date(`2026-${month.toString().padStart(2, "0")}-${day}T09:00:00.000Z`);
  return {
    ...rows,
    plannedProcurements: rows.plannedProcurements.map((row) => ({
      ...row,
      poolableSince: since,
      poolingImprovedAt: since,
    })),
  };
}
