import { jwtVerify, SignJWT } from "jose";
import type { ClaimMap } from "./claimed-identity";
import { TokenRefusal, tokenRefusal } from "./token-refusal";

/** For whom a development token speaks. */
export interface DevelopmentIdentity {
  readonly subject: string;
  /** SIREN. */
  readonly organisation: string;
  readonly roles: readonly string[];
}

export interface IssueOptions {
  readonly secret: string;
  readonly now: Date;
  /** How long it is good for. */
  readonly days: number;
}

/** Sets these tokens apart from those of an identity provider before anything of them is believed. */
const mark = "hubdev_";
const claims = { issuer: "urn:hub:development", audience: "hub", typ: "hubdev+jwt" } as const;

/** Where these tokens say who they are for. */
export const developmentClaims: ClaimMap = {
  organisationClaim: "organisation",
  rolesClaim: "roles",
  roleMap: null,
};

export function isDevelopmentToken(text: string): boolean {
  return text.startsWith(mark);
}

/** Signs a token of this machine, for trials: it gives whatever it says to whoever holds the secret. */
export async function issueDevelopmentToken(
  { subject, organisation, roles }: DevelopmentIdentity,
  { secret, now, days }: IssueOptions,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const token = await new SignJWT({ organisation, roles })
    .setProtectedHeader({ alg: "HS256", typ: claims.typ })
    .setIssuer(claims.issuer)
    .setAudience(claims.audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + days * 86_400)
    .sign(Buffer.from(secret));
  return `${mark}${token}`;
}

/** Throws TokenRefusal for a token that this secret did not sign or that is over. */
export async function readDevelopmentToken(
  text: string,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<DevelopmentIdentity> {
  try {
    const { payload } = await jwtVerify(text.slice(mark.length), Buffer.from(secret), {
      ...claims,
      algorithms: ["HS256"],
      requiredClaims: ["exp", "sub"],
      currentDate: now,
    });
    const { sub = "", organisation, roles } = payload;
    if (typeof organisation !== "string" || !isListOfTexts(roles)) throw new TokenRefusal("MALFORMED");
    return { subject: sub, organisation, roles };
  } catch (error) {
    throw tokenRefusal(error);
  }
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
