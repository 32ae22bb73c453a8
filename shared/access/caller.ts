import { z } from "zod";

/** Who is asking, as the gateway established it and as every subgraph receives it. Holds no personal data. */
export interface Caller {
  readonly kind: CallerKind;
  /** Opaque identifier of the person or program; null for an anonymous caller. */
  readonly subject: string | null;
  /** SIREN of the organisation that the caller acts for; null for an anonymous caller. */
  readonly organisation: string | null;
  /** SIRENs of the intercommunalities whose pooled rows the caller may read. */
  readonly pools: readonly string[];
  readonly roles: readonly string[];
  /** What an API key was made for; absent for callers that are not limited to a scope. */
  readonly scopes?: readonly CallerScope[] | undefined;
}

export const callerKinds = ["ANONYMOUS", "PERSON", "PROGRAM", "DEVELOPMENT", "GATEWAY"] as const;

/** GATEWAY is our own gateway asking for itself: nobody outside can be one. */
export type CallerKind = (typeof callerKinds)[number];

export const callerScopes = ["READ", "WRITE"] as const;

export type CallerScope = (typeof callerScopes)[number];

/** A caller that sees what the given intercommunalities pool, and nothing private. */
export function anonymousCaller(pools: readonly string[]): Caller {
  return { kind: "ANONYMOUS", subject: null, organisation: null, pools, roles: [] };
}

/** The gateway, when it asks who somebody is. It sees nothing that is not public. */
export const gatewayCaller: Caller = {
  kind: "GATEWAY",
  subject: "gateway",
  organisation: null,
  pools: [],
  roles: [],
};

/** Whether the caller's scopes, when it is limited to some, let it change anything. */
export function mayChange({ scopes }: Caller): boolean {
  return scopes === undefined || scopes.includes("WRITE");
}

const callerShape = z.strictObject({
  kind: z.enum(callerKinds),
  subject: z.string().nullable(),
  organisation: z.string().nullable(),
  pools: z.array(z.string()).readonly(),
  roles: z.array(z.string()).readonly(),
  scopes: z.array(z.enum(callerScopes)).readonly().optional(),
});

/** Reads a caller that another process wrote; null for anything that is not one. */
export function callerFromJson(value: unknown): Caller | null {
  const parsed = callerShape.safeParse(value);
  return parsed.success ? parsed.data : null;
}
