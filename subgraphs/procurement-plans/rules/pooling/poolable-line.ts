import type { Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";

/** An open line of a procurement plan, as far as pooling looks at it. */
export interface PoolableLine {
  readonly id: string;
  /** SIREN of the legal person that buys. */
  readonly organisation: string;
  readonly buyerSiret: string;
  /** Whether others may see it; the caller alone sees the others, its own. */
  readonly isShared: boolean;
  readonly need: string;
  /** Eight digits. */
  readonly cpvCode: string;
  /** Null for none, or none that the caller may see. */
  readonly domainId: string | null;
  readonly domainName: string | null;
  readonly valueCents: Cents;
  readonly quantityHundredths: bigint | null;
  readonly unit: string | null;
  readonly nature: "GOODS" | "SERVICES" | "WORKS";
  readonly year: number;
  readonly noticeOn: Day | null;
  readonly startOn: Day | null;
  readonly latestNeededOn: Day | null;
  readonly durationMonths: number | null;
  readonly considerations: readonly string[];
  /** Since when it is offered for pooling as it is. */
  readonly poolableSince: Date;
  /** When it last became more interesting to join. */
  readonly improvedAt: Date;
}
