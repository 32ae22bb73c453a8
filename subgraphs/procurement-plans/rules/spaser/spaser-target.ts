import type { LegalOutcome } from "../law/legal-outcome";
import { spaserWhole, type SpaserPart, type SpaserParts } from "./spaser-figure";

export type SpaserMeasure = "NUMBER" | "VALUE";

export interface SpaserTargetShare {
  readonly measure: SpaserMeasure;
  /** Hundredths of a percent of all contracts. */
  readonly shareBasisPoints: number;
}

/** Hundredths of a percent in a whole. */
export const wholeBasisPoints = 10_000n;

/**
 * Whether a target is reached whatever the contracts of which nothing was declared turn out to be: met when it is
 * although all of them count as a no, not met when it is not although all of them count as a yes. Between the two
 * nothing can be told; nor without any contract.
 */
export function targetOutcome(
  { measure, shareBasisPoints }: SpaserTargetShare,
  parts: SpaserParts,
): LegalOutcome {
  const whole = weightOf(spaserWhole(parts), measure);
  if (whole === 0n) return "UNDETERMINED";
  const wanted = whole * BigInt(shareBasisPoints);
  const least = weightOf(parts.YES, measure) * wholeBasisPoints;
  const most = least + weightOf(parts.UNDECLARED, measure) * wholeBasisPoints;
  if (least >= wanted) return "MET";
  return most < wanted ? "NOT_MET" : "UNDETERMINED";
}

function weightOf({ contractCount, valueCents }: SpaserPart, measure: SpaserMeasure): bigint {
  return measure === "NUMBER" ? BigInt(contractCount) : valueCents;
}
