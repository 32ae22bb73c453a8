import { CodedError } from "./coded-error";

/** One limit, and what was measured against it. */
export interface LimitCheck {
  /** In French: `profondeur`. */
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
}

/** DOCUMENT_TOO_COMPLEX for the first limit exceeded; null when none is. */
export function firstExcess(checks: readonly LimitCheck[]): CodedError | null {
  const exceeded = checks.find(({ measured, limit }) => measured > limit);
  return exceeded === undefined ? null : tooComplex(inFrench(exceeded));
}

export function tooComplex(reasonInFrench: string): CodedError {
  return new CodedError("DOCUMENT_TOO_COMPLEX", `Document trop complexe (${reasonInFrench}).`);
}

function inFrench({ name, measured, limit }: LimitCheck): string {
  const value = measured >= Number.MAX_SAFE_INTEGER ? "démesuré" : String(measured);
  return `${name} : ${value}, maximum ${limit}`;
}
