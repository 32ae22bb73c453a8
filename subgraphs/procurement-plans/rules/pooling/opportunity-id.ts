import type { PoolingBasis } from "./pooling-groups";

/** What names an opportunity. Its lines come and go: the oldest of them, its anchor, makes the name last. */
export interface OpportunityName {
  /** SIREN of the intercommunality within which it was found. */
  readonly pool: string;
  readonly basis: PoolingBasis;
  /** CPV class, or identifier of the purchasing domain. */
  readonly key: string;
  readonly anchorId: string;
}

export function opportunityId({ pool, basis, key, anchorId }: OpportunityName): string {
  return Buffer.from(JSON.stringify([pool, basis, key, anchorId]), "utf8").toString("base64url");
}

/** Reads back an identifier; null for a text that is none. */
export function opportunityName(id: string): OpportunityName | null {
  const parts = parsed(id);
  if (parts?.length !== 4 || !parts.every((part) => typeof part === "string")) return null;
  const [pool = "", basis, key = "", anchorId = ""] = parts;
  if (!/^\d{9}$/.test(pool) || (basis !== "CPV_CLASS" && basis !== "PURCHASING_DOMAIN")) return null;
  return { pool, basis, key, anchorId };
}

function parsed(id: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(id, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
