import { isRole, type Role } from "../../shared/access/roles";
import { isSiren } from "../../shared/kernel/siren";
import { isSiret, sirenOf } from "../../shared/kernel/siret";

/** Where an identity provider says who somebody is. */
export interface ClaimMap {
  /** Claim that holds the SIREN or the SIRET of the organisation: a name, or a path with dots. */
  readonly organisationClaim: string;
  /** Claim that holds the roles, as a list or as words: a name, or a path with dots. */
  readonly rolesClaim: string;
  /** What each role of the provider is here; null when it uses our names. Any other role of the provider is ignored. */
  readonly roleMap: ReadonlyMap<string, readonly Role[]> | null;
}

export interface ClaimedIdentity {
  /** SIREN; null when the claims name no organisation. */
  readonly organisation: string | null;
  readonly roles: readonly Role[];
}

type Claims = Readonly<Record<string, unknown>>;

/** The organisation and the roles that verified claims give. */
export function claimedIdentity(
  claims: Claims,
  { organisationClaim, rolesClaim, roleMap }: ClaimMap,
): ClaimedIdentity {
  const named = wordsOf(claimAt(claims, rolesClaim));
  const held = named.flatMap((name) =>
    roleMap === null ? [name].filter(isRole) : (roleMap.get(name) ?? []),
  );
  return { organisation: sirenIn(claimAt(claims, organisationClaim)), roles: [...new Set(held)] };
}

/** A claim by its whole name first, since names may be addresses with dots, then by its path. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split(".").reduce<unknown>((holder, part) => {
    return isRecord(holder) && Object.hasOwn(holder, part) ? holder[part] : undefined;
  }, claims);
}

/** Who belongs to several organisations must say for which one it acts: a list of one is that one. */
function sirenIn(claim: unknown): string | null {
  const value: unknown = Array.isArray(claim) && claim.length === 1 ? claim[0] : claim;
  if (typeof value !== "string") return null;
  const digits = value.replaceAll(" ", "");
  if (isSiren(digits)) return digits;
  return isSiret(digits) ? sirenOf(digits) : null;
}

function wordsOf(claim: unknown): readonly string[] {
  if (typeof claim === "string") return claim.split(/\s+/).filter(Boolean);
  return Array.isArray(claim) ? claim.filter((each) => typeof each === "string") : [];
}

function isRecord(value: unknown): value is Claims {
  return typeof value === "object" && value !== null;
}
