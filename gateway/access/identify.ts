import type { IncomingHttpHeaders } from "node:http";
import { digestOfApiKey } from "../../shared/access/api-key";
import { anonymousCaller, type Caller } from "../../shared/access/caller";
import type { Log } from "../../shared/runtime/log";
import { claimedIdentity, type ClaimMap } from "./claimed-identity";
import { credentialOf, type Credential } from "./credential";
import { CredentialRefusal } from "./credential-refusal";
import { readDevelopmentToken } from "./development-token";
import type { KeySet } from "./key-set";
import { readOidcToken, type TokenRules } from "./oidc-token";
import { IdentityRefusal, organisationCaller, type VerifiedIdentity } from "./organisation-caller";
import type { OrganisationDirectory } from "./organisation-directory";

export interface IdentifiedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly correlationId: string;
}

/**
 * Tells who sends a request. Rejects with UNAUTHENTICATED for a credential that proves nothing, FORBIDDEN for a
 * genuine one that gives access to nothing, IDENTITY_UNAVAILABLE when that cannot be told now. Only a request
 * without any credential is anonymous.
 */
export type Identify = (request: IdentifiedRequest) => Promise<Caller>;

export interface OidcProvider {
  readonly rules: TokenRules;
  readonly claims: ClaimMap;
  readonly keys: KeySet;
}

export interface IdentificationOptions {
  readonly directory: OrganisationDirectory;
  /** Null where no identity provider is set: people cannot identify themselves. */
  readonly provider: OidcProvider | null;
  /** Asked for at each development token; null where they are not accepted. */
  readonly developmentSecret: (() => string) | null;
  readonly clock: () => Date;
  readonly log: Log;
}

export function identification(options: IdentificationOptions): Identify {
  return async ({ headers, correlationId }) => {
    try {
      const credential = credentialOf(headers);
      if (credential === null) return anonymousCaller([]);
      if (credential.kind === "API_KEY") return await programOf(credential, options, correlationId);
      const identity = await verifiedIdentity(credential, options);
      return await organisationCaller(identity, options.directory, correlationId);
    } catch (error) {
      if (error instanceof CredentialRefusal || error instanceof IdentityRefusal) {
        options.log.info({ correlationId, reason: error.reason }, "Identité refusée");
      }
      throw error;
    }
  };
}

/** An unknown, expired or revoked key takes the same way and gets the same answer. */
async function programOf(
  { text }: Credential,
  { directory }: IdentificationOptions,
  correlationId: string,
): Promise<Caller> {
  const holder = await directory.holderOfKey(digestOfApiKey(text), correlationId);
  if (holder?.status !== "ACTIVE") throw new CredentialRefusal(`KEY_${holder?.status ?? "UNKNOWN"}`);
  const { id, organisation, pools, roles, scopes } = holder;
  return { kind: "PROGRAM", subject: `key:${id}`, organisation, pools, roles, scopes };
}

async function verifiedIdentity(
  { kind, text }: Credential,
  { provider, developmentSecret, clock }: IdentificationOptions,
): Promise<VerifiedIdentity> {
  if (kind === "DEVELOPMENT_TOKEN") {
    if (developmentSecret === null) throw new CredentialRefusal("DEVELOPMENT_TOKENS_REFUSED");
    const identity = await readDevelopmentToken(text, { secret: developmentSecret(), now: clock() });
    return { kind: "DEVELOPMENT", ...identity };
  }
  if (provider === null) throw new CredentialRefusal("NO_PROVIDER");
  const { rules, claims, keys } = provider;
  const payload = await readOidcToken(text, { rules, findKey: keys.find, now: clock() });
  return { kind: "PERSON", subject: payload.sub ?? "", ...claimedIdentity(payload, claims) };
}
