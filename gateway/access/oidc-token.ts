import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { CodedError } from "../../shared/graphql/coded-error";
import { TokenRefusal, tokenRefusal } from "./token-refusal";

/** Algorithms that an identity provider may sign with: asymmetric ones, so that no public key can pass for a secret. */
export const tokenAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
] as const;

export type TokenAlgorithm = (typeof tokenAlgorithms)[number];

export interface TokenRules {
  readonly issuer: string;
  /** One of them must be among those that the token is for. */
  readonly audiences: readonly string[];
  readonly algorithms: readonly TokenAlgorithm[];
}

export interface ReadTokenOptions {
  readonly rules: TokenRules;
  readonly findKey: JWTVerifyGetKey;
  readonly now: Date;
}

/** How far the clock of the provider may be from ours. */
const toleratedSeconds = 30;
/** An access token says what it is: a logout token, or whatever else the provider signs, is none (RFC 9068, RFC 8725). */
const tokenTypes: ReadonlySet<string> = new Set(["jwt", "at+jwt"]);

/**
 * The claims of a token of the identity provider. Throws TokenRefusal for one that is not good here and now,
 * IDENTITY_UNAVAILABLE when that cannot be told.
 */
export async function readOidcToken(
  text: string,
  { rules, findKey, now }: ReadTokenOptions,
): Promise<JWTPayload> {
  const { issuer, audiences, algorithms } = rules;
  try {
    const { payload, protectedHeader } = await jwtVerify(text, findKey, {
      issuer,
      audience: [...audiences],
      algorithms: [...algorithms],
      requiredClaims: ["exp", "sub"],
      clockTolerance: toleratedSeconds,
      currentDate: now,
    });
    const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, "") ?? "";
    if (!tokenTypes.has(type)) throw new TokenRefusal("WRONG_TYPE", payload);
    return payload;
  } catch (error) {
    throw error instanceof CodedError ? error : tokenRefusal(error);
  }
}
