import { cpvPrefix, type CpvCode } from "../../../../shared/kernel/cpv-code";
import { groupThousands } from "../../../../shared/kernel/french-digits";
import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "./amount-in-french";
import { countedValue, type StatedValue } from "./counted-value";
import { articleName, type DatedLaw } from "./dated-law";

/** A planned procurement as the sum of homogeneous needs looks at it. */
export interface NeedToEstimate extends StatedValue {
  readonly buyerSiret: string;
  readonly year: number;
  readonly cpvCode: CpvCode;
}

/** Some needs of equal value and duration. */
export interface EqualNeeds {
  readonly valueCents: Cents;
  readonly durationMonths: number | null;
  readonly count: number;
}

/** What was given up, or put off to another year, is no need of its year. */
export const statusesLeftOut: readonly string[] = ["ABANDONED", "CARRIED_OVER"];

export interface Estimation {
  readonly valueCents: Cents;
  /** Which needs are summed, and to how much, in French. */
  readonly explanation: string;
  readonly legalBasisId: string;
}

/**
 * What the needs that are homogeneous with one have in common, as words separated by spaces; null for works, whose
 * value is that of the operation: the line alone. Homogeneous are the goods, or the services, of one CPV class that
 * a buyer plans for one year.
 * @source Code de la commande publique, R2121-6 (goods and services) and R2121-5 (works).
 */
export function homogeneityKey(need: NeedToEstimate): string | null {
  if (need.nature === "WORKS") return null;
  return [need.buyerSiret, need.year, need.nature, cpvPrefix(need.cpvCode, "CLASS")].join(" ");
}

/** The estimated value that decides the procedure: that of the needs homogeneous with one, each counted by its duration. */
export function estimation(need: NeedToEstimate, needs: readonly EqualNeeds[], law: DatedLaw): Estimation {
  if (need.nature === "WORKS") {
    const { countedCents } = countedValue(need, law);
    return {
      valueCents: countedCents,
      explanation: `Travaux : l'opération entière, soit cette ligne seule${quoted(law, worksBasis)}, ${amountInFrench(countedCents)}.`,
      legalBasisId: worksBasis,
    };
  }
  const valueCents = needs.reduce(
    (total, { durationMonths, valueCents: each, count }) =>
      total +
      countedValue({ nature: need.nature, durationMonths, valueCents: each }, law).countedCents *
        BigInt(count),
    0n,
  );
  const count = needs.reduce((total, each) => total + each.count, 0);
  const lines = count === 1 ? "1 ligne" : `${groupThousands(String(count))} lignes`;
  return {
    valueCents,
    explanation: `Besoins homogènes du même acheteur en ${need.year}, de la classe CPV ${cpvPrefix(need.cpvCode, "CLASS")}${quoted(law, goodsBasis)} : ${lines}, ${amountInFrench(valueCents)}.`,
    legalBasisId: goodsBasis,
  };
}

const worksBasis = "ccp-r2121-5";
const goodsBasis = "ccp-r2121-6";

function quoted(law: DatedLaw, legalBasisId: string): string {
  const article = articleName(law, legalBasisId);
  return article === null ? "" : ` (${article})`;
}
