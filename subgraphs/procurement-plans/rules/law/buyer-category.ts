import type { BuyerCategory } from "./dated-law";

export type BuyerKind =
  | "COMMUNE"
  | "INTERCOMMUNALITY"
  | "SOCIAL_LANDLORD"
  | "PRIVATE_LANDLORD"
  | "RAIL_OPERATOR"
  | "STATE_SERVICE"
  | "OTHER";

const categories: Readonly<Record<BuyerKind, BuyerCategory | null>> = {
  COMMUNE: "LOCAL_AUTHORITY",
  INTERCOMMUNALITY: "LOCAL_AUTHORITY",
  // A contracting authority other than the State has the thresholds of local authorities (annexe n° 2 du code).
  SOCIAL_LANDLORD: "LOCAL_AUTHORITY",
  STATE_SERVICE: "STATE",
  // Contracting entities and private persons have thresholds of their own, or none: not known here.
  PRIVATE_LANDLORD: null,
  RAIL_OPERATOR: null,
  OTHER: null,
};

/** How the law sorts a buyer for its thresholds; null where the kind does not tell. */
export function buyerCategoryOf(kind: BuyerKind): BuyerCategory | null {
  return categories[kind];
}
