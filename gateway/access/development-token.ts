import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { anonymousCaller, type Caller } from "../../shared/access/caller";
import { roles } from "../../shared/access/roles";
import { CodedError } from "../../shared/graphql/coded-error";
import { isSiren } from "../../shared/kernel/siren";

export interface DevelopmentAccess {
  readonly token: string;
  /** SIREN of the intercommunality whose pool is read, and for which the token's bearer acts unless told otherwise. */
  readonly intercommunality: string;
}

/** Tells who sends a request, from its headers. Throws UNAUTHENTICATED for credentials that prove nothing. */
export type CallerReader = (headers: IncomingHttpHeaders) => Caller;

/**
 * The access of a trial: without a token one reads what the intercommunality pools and publishes; with the token
 * printed at start one acts for any organisation, named by its SIREN in `x-hub-organisation`.
 */
export function developmentAccess({ token, intercommunality }: DevelopmentAccess): CallerReader {
  const anonymous = anonymousCaller([intercommunality]);
  return ({ authorization, "x-hub-organisation": organisation }) => {
    if (authorization === undefined) return anonymous;
    const presented = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (presented === undefined || !sameSecret(presented, token)) {
      throw new CodedError("UNAUTHENTICATED", "Le jeton présenté n’est pas reconnu.");
    }
    return {
      kind: "DEVELOPMENT",
      subject: "development-token",
      organisation: organisation === undefined ? intercommunality : checkedSiren(organisation),
      pools: [intercommunality],
      roles,
    };
  };
}

/** Digests have one length, and are compared in a time that tells nothing of where they differ. */
function sameSecret(presented: string, expected: string): boolean {
  return timingSafeEqual(digest(presented), digest(expected));
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function checkedSiren(value: string | string[]): string {
  if (typeof value === "string" && isSiren(value)) return value;
  throw new CodedError("BAD_REQUEST", "L’en-tête « x-hub-organisation » n’est pas un SIREN.");
}
