import type { LegalOutcome } from "../law/legal-outcome";

/** How much of a whole has a quality: what is declared to have it, and what nobody has declared either way. */
export interface ShareMeasure {
  readonly partCents: bigint;
  readonly undeclaredCents: bigint;
  readonly wholeCents: bigint;
}

const wholeInHundredths = 10_000n;

/**
 * Whether a share reaches a target, to the cent. What is not declared is never held against anybody: it is met when
 * the declared part suffices, not met when even all that is undeclared would not make it, undetermined in between.
 * There is nothing to judge where nothing was bought.
 * @param targetHundredths Target in hundredths of a percent: 2000 is 20 %.
 */
export function shareOutcome(
  { partCents, undeclaredCents, wholeCents }: ShareMeasure,
  targetHundredths: number,
): LegalOutcome {
  if (wholeCents === 0n) return "NOT_APPLICABLE";
  const needed = BigInt(targetHundredths) * wholeCents;
  if (partCents * wholeInHundredths >= needed) return "MET";
  return (partCents + undeclaredCents) * wholeInHundredths < needed ? "NOT_MET" : "UNDETERMINED";
}

/** A part of a whole, from 0 to 1; null when nothing was bought. Cut to four decimals: what falls short never reads as reached. */
export function cutShare(partCents: bigint, wholeCents: bigint): number | null {
  return wholeCents === 0n ? null : Number((partCents * wholeInHundredths) / wholeCents) / 10_000;
}

/** The declared part in percent; null when nothing was bought. Cut to two decimals: what falls short never reads as reached. */
export function measuredPercent({ partCents, wholeCents }: ShareMeasure): number | null {
  return wholeCents === 0n ? null : Number((partCents * wholeInHundredths) / wholeCents) / 100;
}

/** Euros still to be bought with the quality, for the same whole, to reach a target; zero when it is reached. */
export function missingCents({ partCents, wholeCents }: ShareMeasure, targetHundredths: number): bigint {
  const needed = BigInt(targetHundredths) * wholeCents;
  const missing = needed - partCents * wholeInHundredths;
  // A part of a cent is still missing: rounded up.
  return missing <= 0n ? 0n : (missing + wholeInHundredths - 1n) / wholeInHundredths;
}
