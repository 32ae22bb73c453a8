import { dateOf } from "../../../shared/kernel/day";
import type { PlanStatus } from "../../procurement-plans/client/client";
import { agglomeration } from "../cast";
import { memberCommunes } from "../member-communes";
import { seededRandom, type Random } from "../random";
import { generatedNeed } from "./generated-need";
import { joinPlanRows, type Planner, type PlanRow, type PlanRows } from "./plan-rows";
import { recurringNeeds } from "./recurring-needs";

const years = [2024, 2025, 2026] as const;

/** Three years of plans of every member commune and of the agglomeration: illustrative, every visibility. */
export function generatedPlans(): PlanRows {
  const random = seededRandom(31);
  return joinPlanRows(planners().flatMap((planner) => years.map((year) => planOf(random, planner, year))));
}

export function planners(): readonly Planner[] {
  const communes = memberCommunes();
  const population = communes.reduce((sum, commune) => sum + commune.population, 0);
  return [
    ...communes.map((commune) => ({ ...commune, title: `de la commune de ${commune.name}` })),
    { ...agglomeration, code: agglomeration.siren, title: "de l'agglomération", population },
  ];
}

function planOf(random: Random, planner: Planner, year: number): PlanRows {
  const status = statusOf(random, year);
  const plan: PlanRow = {
    id: `programmation-${planner.code}-${year.toString()}`,
    organisation: planner.siren,
    visibility: visibilityOf(random, status),
    pool: agglomeration.siren,
    buyerSiret: planner.siret,
    year,
    title: `Programmation ${year.toString()} ${planner.title}`,
    status,
    adoptedOn: status === "DRAFT" ? null : dateOf(`${(year - 1).toString()}-12-${dayOfMonth(random)}`),
    publishedOn: status === "DRAFT" || status === "ADOPTED" ? null : dateOf(`${year.toString()}-01-31`),
    closedOn: status === "CLOSED" ? dateOf(`${(year + 1).toString()}-01-31`) : null,
  };
  const first = random.below(recurringNeeds.length);
  const chosen = Array.from({ length: 4 + random.below(5) }, (_, index) =>
    // A stride without common divisor with the length: no need comes twice in a plan.
    recurringNeeds.at((first + index * 5) % recurringNeeds.length),
  ).filter((need) => need !== undefined);
  const lines = chosen.map((need, index) =>
    generatedNeed(random, { plan, planner, need, position: index + 1 }),
  );
  return joinPlanRows([
    { plans: [plan], plannedProcurements: [], lots: [], contracts: [], contractSuppliers: [] },
    ...lines,
  ]);
}

function statusOf(random: Random, year: number): PlanStatus {
  if (year === 2024) return "CLOSED";
  if (year === 2025) return "PUBLISHED";
  return random.chance(50) ? "DRAFT" : "ADOPTED";
}

/** Drafts are shown to nobody but those with whom they are pooled. */
function visibilityOf(random: Random, status: PlanStatus): "PUBLIC" | "POOLED" | "PRIVATE" {
  const draw = random.below(100);
  if (status === "DRAFT") return draw < 70 ? "POOLED" : "PRIVATE";
  if (draw < 65) return "PUBLIC";
  return draw < 90 ? "POOLED" : "PRIVATE";
}

function dayOfMonth(random: Random): string {
  return (random.below(20) + 1).toString().padStart(2, "0");
}
