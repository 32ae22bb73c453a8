/** A need that comes back from commune to commune. */
export interface RecurringNeed {
  readonly need: string;
  readonly domainId: string | null;
  readonly cpvCode: string;
  readonly nature: "GOODS" | "SERVICES" | "WORKS";
  /** Usual value for a commune of some 2,000 inhabitants, in whole euros. */
  readonly euros: number;
  readonly durationMonths: number;
  readonly considerations: readonly (
    "SOCIAL" | "ENVIRONMENTAL" | "FAIR_TRADE" | "ORGANIC" | "LOCAL_KNOW_HOW" | "INNOVATION"
  )[];
  /** Titles of the lots into which a large need is cut. */
  readonly parts: readonly string[];
  readonly quantity: { readonly amount: number; readonly unit: string } | null;
  readonly holders: readonly [string, ...string[]];
}
