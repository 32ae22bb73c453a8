import type { Cents } from "../../../../shared/kernel/money";
import { amountInFrench } from "./amount-in-french";
import {
  articleName,
  thresholdFor,
  type BuyerCategory,
  type DatedLaw,
  type LegalThreshold,
  type ProcurementNature,
  type ThresholdKind,
} from "./dated-law";

export interface ValuedPurchase {
  /** Null when not declared: a threshold is told only where those of all natures agree. */
  readonly nature: ProcurementNature | null;
  /** Null where the kind of buyer does not tell. */
  readonly buyerCategory: BuyerCategory | null;
  readonly valueCents: Cents;
}

export interface ThresholdReached {
  readonly position: "REACHED" | "BELOW" | "UNKNOWN";
  /** The threshold as a sentence quotes it; null when it is not known. */
  readonly told: string | null;
}

const natures: readonly ProcurementNature[] = ["GOODS", "SERVICES", "WORKS"];

/** Where a value stands against the threshold of a day; unknown when one that could be the right one is. */
export function thresholdReached(
  law: DatedLaw,
  kind: ThresholdKind,
  { nature, buyerCategory, valueCents }: ValuedPurchase,
): ThresholdReached {
  // Buyers of other kinds have thresholds of their own, even where those known here name no category.
  if (buyerCategory === null) return unknown;
  const possible = (nature === null ? natures : [nature]).map((each) =>
    thresholdFor(law, kind, { nature: each, buyerCategory }),
  );
  const known = possible.filter((each) => each !== null);
  if (known.length < possible.length) return unknown;
  const reached = known.filter((each) => valueCents >= each.valueCents);
  if (reached.length === known.length) return { position: "REACHED", told: quoted(law, known.at(-1)) };
  return reached.length === 0 ? { position: "BELOW", told: quoted(law, known[0]) } : unknown;
}

const unknown: ThresholdReached = { position: "UNKNOWN", told: null };

function quoted(law: DatedLaw, threshold: LegalThreshold | undefined): string | null {
  if (threshold === undefined) return null;
  const article = articleName(law, threshold.legalBasisId);
  return `${amountInFrench(threshold.valueCents)}${article === null ? "" : ` (${article})`}`;
}
