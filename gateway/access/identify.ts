import type { IncomingHttpHeaders } from "node:http";
import { digestOfApiKey } from "../../shared/access/api-key";
import { anonymousCaller, type Caller } from "../../shared/access/caller";
import type { Log } from "../../shared/runtime/log";
import { claimedIdentity, type ClaimMap } from "./claimed-identity";
import { credentialOf, type Credential } from "./credential";
import { CredentialRefusal } from "./credential-refusal";
import { developmentClaims, readDevelopmentToken } from "./development-token";
import type { KeySet } from "./key-set";
import { readOidcToken, type TokenRules } from "./oidc-token";
import { IdentityRefusal, organisationCaller, type VerifiedIdentity } from "./organisation-caller";
import type { OrganisationDirectory } from "./organisation-directory";
import type { NotedRefusal } from "./refusal-trail";
import { TokenRefusal } from "./token-refusal";

export interface IdentifiedRequest {
  readonly headers: IncomingHttpHeaders;
  /** Where it came from: by it alone is known who presents wrong credentials. */
  readonly address: string;
  readonly correlationId: string;
}

/**
 * Tells who sends a request. Rejects with UNAUTHENTICATED for a credential that proves nothing, FORBIDDEN for a
 * genuine one that gives access to nothing, RATE_LIMITED to who presents too many wrong ones, IDENTITY_UNAVAILABLE
 * when that cannot be told now. Only a request without any credential is anonymous.
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
  /** Told of what is refused to an organisation, for its audit trail. */
  readonly onRefusal: (refusal: NotedRefusal) => void;
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
        const { reason, party } = error;
        options.log.info({ correlationId, reason }, "Identité refusée");
        if (party !== null) {
          const code = reason.replaceAll(/\W+/g, "_").toUpperCase();
          options.onRefusal({ party, action: "Hub.identify", code, correlationId });
        }
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
  if (holder === null) throw new CredentialRefusal("KEY_UNKNOWN");
  const { id, organisation, pools, roles, scopes, status } = holder;
  const party = { kind: "PROGRAM", subject: `key:${id}`, organisation, entity: id } as const;
  if (status !== "ACTIVE") throw new CredentialRefusal(`KEY_${status}`, party);
  return { kind: party.kind, subject: party.subject, organisation, pools, roles, scopes };
}

async function verifiedIdentity(
  { kind, text }: Credential,
  { provider, developmentSecret, clock }: IdentificationOptions,
): Promise<VerifiedIdentity> {
  if (kind === "DEVELOPMENT_TOKEN") {
    if (developmentSecret === null) throw new CredentialRefusal("DEVELOPMENT_TOKENS_REFUSED");
    const read = readDevelopmentToken(text, { secret: developmentSecret(), now: clock() });
    return {
      kind: "DEVELOPMENT",
      ...(await read.catch(asCredentialRefusal("DEVELOPMENT", developmentClaims))),
    };
  }
  if (provider === null) throw new CredentialRefusal("NO_PROVIDER");
  const { rules, claims, keys } = provider;
  const read = readOidcToken(text, { rules, findKey: keys.find, now: clock() });
  const payload = await read.catch(asCredentialRefusal("PERSON", claims));
  return { kind: "PERSON", subject: payload.sub ?? "", ...claimedIdentity(payload, claims) };
}

/** Names whose token was refused, where its claims are genuine and name an organisation. */
function asCredentialRefusal(kind: VerifiedIdentity["kind"], claims: ClaimMap) {
  return (error: unknown): never => {
    if (!(error instanceof TokenRefusal)) throw error;
    const { reason, genuineClaims } = error;
    const organisation = genuineClaims === null ? null : claimedIdentity(genuineClaims, claims).organisation;
    const subject = genuineClaims?.sub ?? null;
    throw new CredentialRefusal(
      reason,
      organisation === null ? null : { kind, subject, organisation, entity: null },
    );
  };
}
