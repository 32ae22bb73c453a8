import type { Cents } from "../../../../shared/kernel/money";
import { ratio } from "../../../../shared/kernel/ratio";
import type { Answer } from "../contracts/consideration-answer";

/** What a scheme for responsible purchasing counts (L2111-3). */
export const spaserIndicators = [
  "SOCIAL",
  "ENVIRONMENTAL",
  "RESERVED",
  "INNOVATIVE",
  "SMALL_ENTERPRISE",
] as const;

export type SpaserIndicator = (typeof spaserIndicators)[number];

/** Contracts of a period with the same answer about an indicator. */
export interface SpaserCell {
  readonly indicator: SpaserIndicator;
  readonly answer: Answer;
  readonly contractCount: number;
  readonly valueCents: Cents;
}

export type SpaserPart = Pick<SpaserCell, "contractCount" | "valueCents">;

export interface SpaserShares {
  /** Of those who declared: yes among yes and no. Null when nobody declared. */
  readonly shareByNumber: number | null;
  readonly shareByValue: number | null;
  /** Those who declared among all. Null when there is no contract. */
  readonly coverageByNumber: number | null;
  readonly coverageByValue: number | null;
}

/** Contracts by what was declared of one indicator. */
export type SpaserParts = Readonly<Record<Answer, SpaserPart>>;

const nothing: SpaserPart = { contractCount: 0, valueCents: 0n };

export function spaserParts(cells: readonly SpaserCell[], indicator: SpaserIndicator): SpaserParts {
  const partOf = (answer: Answer): SpaserPart =>
    cells.find((each) => each.indicator === indicator && each.answer === answer) ?? nothing;
  return { YES: partOf("YES"), NO: partOf("NO"), UNDECLARED: partOf("UNDECLARED") };
}

/** All contracts, whatever was declared of them. */
export function spaserWhole({ YES, NO, UNDECLARED }: SpaserParts): SpaserPart {
  return {
    contractCount: YES.contractCount + NO.contractCount + UNDECLARED.contractCount,
    valueCents: YES.valueCents + NO.valueCents + UNDECLARED.valueCents,
  };
}

/** What was not declared is never counted as a no: it lowers the coverage, not the share. */
export function spaserShares(parts: SpaserParts): SpaserShares {
  const { YES, NO } = parts;
  const whole = spaserWhole(parts);
  const declaredCount = YES.contractCount + NO.contractCount;
  const declaredCents = YES.valueCents + NO.valueCents;
  return {
    shareByNumber: ratio(YES.contractCount, declaredCount),
    shareByValue: ratio(YES.valueCents, declaredCents),
    coverageByNumber: ratio(declaredCount, whole.contractCount),
    coverageByValue: ratio(declaredCents, whole.valueCents),
  };
}
