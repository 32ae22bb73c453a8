import type { IncomingHttpHeaders } from "node:http";
import { isApiKey } from "../../shared/access/api-key";
import { CredentialRefusal } from "./credential-refusal";
import { isDevelopmentToken } from "./development-token";

/** What a request shows to say who it comes from. */
export interface Credential {
  readonly kind: "API_KEY" | "DEVELOPMENT_TOKEN" | "OIDC_TOKEN";
  readonly text: string;
}

/** Longer than any token that an identity provider issues, and too short to weigh on the verification. */
const longestCredential = 8192;

/** The credential of a request; null when it shows none. Throws CredentialRefusal for anything else than exactly one. */
export function credentialOf({ authorization, "x-api-key": key }: IncomingHttpHeaders): Credential | null {
  if (authorization === undefined && key === undefined) return null;
  if (authorization !== undefined && key !== undefined) throw new CredentialRefusal("TWO_CREDENTIALS");
  const text = key ?? /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (typeof text !== "string" || text.length > longestCredential) throw new CredentialRefusal("MALFORMED");
  if (isApiKey(text)) return { kind: "API_KEY", text };
  if (key !== undefined || text.startsWith("hub_")) throw new CredentialRefusal("MALFORMED");
  return { kind: isDevelopmentToken(text) ? "DEVELOPMENT_TOKEN" : "OIDC_TOKEN", text };
}
