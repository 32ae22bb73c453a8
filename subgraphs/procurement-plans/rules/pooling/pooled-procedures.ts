import type { Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import type { BuyerCategory, DatedLaw, ProcurementNature } from "../law/dated-law";
import { procedureFor, type ProcedureAdvice, type ProcedureAdvised } from "../law/procedure-for";
import type { PoolableLine } from "./poolable-line";

type BoughtLine = Pick<PoolableLine, "valueCents" | "nature" | "durationMonths">;

/** From the lightest to the heaviest; what is not known weighs most, since no lighter answer could be relied upon. */
export const procedures: readonly ProcedureAdvised[] = [
  "WITHOUT_ADVERTISING",
  "ADAPTED",
  "ADAPTED_WITH_ADVERTISING",
  "FORMALISED",
  "UNDETERMINED",
];

/** The day whose law is applied: that of the first notice planned, or else the day on which one asks. */
export function lawDay(lines: readonly Pick<PoolableLine, "noticeOn">[], on: Day): Day {
  const [first] = lines.flatMap(({ noticeOn }) => noticeOn ?? []).toSorted();
  return first ?? on;
}

/**
 * The procedure that lines ask for when they are bought as one purchase. Buyers of several categories are advised the
 * heaviest of their procedures: which one holds depends on who leads.
 * @param categories Those of the buyers; null where the kind of one is not known.
 */
export function pooledProcedure(
  lines: readonly BoughtLine[],
  categories: readonly (BuyerCategory | null)[],
  law: DatedLaw,
): ProcedureAdvice {
  const purchase = {
    valueCents: lines.reduce((total, { valueCents }) => total + valueCents, 0n),
    nature: mainNature(lines),
    durationMonths: shortestDuration(lines),
  };
  const [first = null, ...others] = [...new Set(categories)];
  const heaviestAdvice = others
    .map((buyerCategory) => procedureFor({ ...purchase, buyerCategory }, law))
    .reduce(heaviest, procedureFor({ ...purchase, buyerCategory: first }, law));
  return categories.length > 1 && categories.includes(null)
    ? { ...heaviestAdvice, reason: someUnknown }
    : heaviestAdvice;
}

const someUnknown =
  "Un acheteur au moins n'est ni une collectivité ni l'État, ou on ne le sait pas : ses seuils ne sont pas connus ici, pas d'avis.";

function heaviest(left: ProcedureAdvice, right: ProcedureAdvice): ProcedureAdvice {
  return procedures.indexOf(right.procedure) > procedures.indexOf(left.procedure) ? right : left;
}

/** The nature of most of the value: that of the main object of a mixed purchase. */
function mainNature(lines: readonly BoughtLine[]): ProcurementNature {
  const values = new Map<ProcurementNature, Cents>();
  for (const { nature, valueCents } of lines) values.set(nature, (values.get(nature) ?? 0n) + valueCents);
  const [main] = [...values].toSorted(([left, leftCents], [right, rightCents]) =>
    leftCents === rightCents ? (left < right ? -1 : 1) : leftCents > rightCents ? -1 : 1,
  );
  return main?.[0] ?? "GOODS";
}

/** Values are counted over the shortest duration stated, so that none is counted for less than it is; null when one is not. */
function shortestDuration(lines: readonly BoughtLine[]): number | null {
  return lines.reduce<number | null>(
    (shortest, { durationMonths }) =>
      shortest === null || durationMonths === null ? null : Math.min(shortest, durationMonths),
    lines[0]?.durationMonths ?? null,
  );
}
