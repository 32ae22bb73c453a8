import { formatEurosInFrench, type Cents } from "../../../../shared/kernel/money";

/** An amount excluding VAT as a sentence tells it: `60 000 € HT`, with cents only where there are some. */
export function amountInFrench(cents: Cents): string {
  return `${formatEurosInFrench(cents).replace(",00", "")} HT`;
}
