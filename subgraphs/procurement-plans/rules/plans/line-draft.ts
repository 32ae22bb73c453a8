import type { CpvCode } from "../../../../shared/kernel/cpv-code";
import type { Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import type { RuleFault } from "../../../../shared/kernel/rule-fault";
import { quantityFaults, valueFaults } from "./line-amounts";
import { codeFaults, type DomainCodes } from "./line-codes";
import { lotFaults, type LotDraft } from "./line-lots";
import { windowFaults } from "./line-window";
import { longestText, longestTitle } from "./planning-bounds";
import { requiredTextFaults, textFaults } from "./text-faults";

/** What a line says, as its buyer means to write it. */
export interface LineDraft {
  readonly need: string;
  readonly description: string;
  /** Eight digits. */
  readonly cpvCode: CpvCode;
  readonly valueCents: Cents;
  readonly quantityHundredths: bigint | null;
  readonly unit: string | null;
  readonly nature: "GOODS" | "SERVICES" | "WORKS";
  readonly noticeOn: Day | null;
  readonly startOn: Day | null;
  readonly latestNeededOn: Day | null;
  readonly durationMonths: number | null;
  readonly lots: readonly LotDraft[];
}

/** What a line is written in. */
export interface LineContext {
  readonly plan: { readonly year: number; readonly lastYear: number };
  /** Null for a line without domain. */
  readonly domain: DomainCodes | null;
}

/** Everything that is wrong with a line, in the order of its form: the first is told. */
export function lineFaults(draft: LineDraft, { plan, domain }: LineContext): readonly RuleFault[] {
  return [
    ...requiredTextFaults({ text: draft.need, longest: longestTitle, path: ["need"] }),
    ...textFaults({ text: draft.description, longest: longestText, path: ["description"] }),
    ...codeFaults(draft, domain),
    ...valueFaults(draft.valueCents, "value"),
    ...quantityFaults(draft),
    ...windowFaults(draft, plan),
    ...lotFaults(draft.lots, draft),
  ];
}
