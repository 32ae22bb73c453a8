import type { Json } from "../engine/graph-model";
import type { NeedRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { euros, sum } from "./values";

type Fields = Readonly<Record<string, (row: NeedRow, view: View) => Json>>;

/** On the day of every question: the thresholds of local authorities, which all the buyers of a world are. */
export const procedureAdvice: Fields = {
  'procedureAdvice(on: "2026-11-23") { estimatedValue { amount currency } homogeneousNeeds { totalCount } advice { procedure } }':
    (row, view) => {
      if (isLeftOut(row)) return null;
      const summed = homogeneousWith(row, view);
      const total = estimatedCents(row, view);
      const isBuyerSeen = view.seen.buyer.some(({ siret }) => siret === row.buyer_siret);
      return {
        estimatedValue: euros(total),
        homogeneousNeeds: { totalCount: summed.length },
        advice: { procedure: isBuyerSeen ? procedure(row.nature, total / 100) : "UNDETERMINED" },
      };
    },
};

/** What the needs homogeneous with one come to, as far as the caller sees them. */
export function estimatedCents(row: NeedRow, view: View): number {
  return sum(homogeneousWith(row, view).map(counted));
}

function homogeneousWith(row: NeedRow, { seen }: View): readonly NeedRow[] {
  if (row.nature === "WORKS") return [row];
  return seen.planned_procurement.filter(
    (each) =>
      each.buyer_siret === row.buyer_siret &&
      each.year === row.year &&
      each.nature === row.nature &&
      each.cpv_code.slice(0, 4) === row.cpv_code.slice(0, 4) &&
      !isLeftOut(each),
  );
}

export function isLeftOut({ status }: NeedRow): boolean {
  return status === "ABANDONED" || status === "CARRIED_OVER";
}

function counted({ nature, duration_months: months, value_cents: value }: NeedRow): number {
  return nature !== "WORKS" && months !== null && months > 48 ? Math.floor((value * 48) / months) : value;
}

function procedure(nature: string, euro: number): string {
  if (euro < (nature === "WORKS" ? 100_000 : 60_000)) return "WITHOUT_ADVERTISING";
  if (euro < 90_000) return "ADAPTED";
  return euro < (nature === "WORKS" ? 5_404_000 : 216_000) ? "ADAPTED_WITH_ADVERTISING" : "FORMALISED";
}
