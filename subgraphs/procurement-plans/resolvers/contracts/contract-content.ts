import type { ContractContent } from "../../repositories/contracts/contract-writing.repository";
import type { ContractContentInput } from "../../schema/contracts/contract-content.input";

export interface WrittenContract {
  readonly content: ContractContent;
  readonly supplierSirets: readonly string[];
}

/** What was typed, as the store holds it: texts without the spaces around them, absent things null. */
export function writtenContract({ value, supplierSirets, ...input }: ContractContentInput): WrittenContract {
  const { nature = null, durationMonths = null, procedure = null } = input;
  return {
    supplierSirets,
    content: {
      ...input,
      title: input.title.trim(),
      description: input.description.trim(),
      valueCents: value,
      ...{ nature, durationMonths, procedure },
      // A consideration said twice is said once.
      considerations: [...new Set(input.considerations)],
      absentConsiderations: [...new Set(input.absentConsiderations)],
    },
  };
}
