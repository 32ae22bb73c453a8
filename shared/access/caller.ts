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
}

export type CallerKind = "ANONYMOUS" | "PERSON" | "PROGRAM" | "DEVELOPMENT";

/** A caller that sees what the given intercommunalities pool, and nothing private. */
export function anonymousCaller(pools: readonly string[]): Caller {
  return { kind: "ANONYMOUS", subject: null, organisation: null, pools, roles: [] };
}

const callerShape = z.strictObject({
  kind: z.enum(["ANONYMOUS", "PERSON", "PROGRAM", "DEVELOPMENT"]),
  subject: z.string().nullable(),
  organisation: z.string().nullable(),
  pools: z.array(z.string()).readonly(),
  roles: z.array(z.string()).readonly(),
});

/** Reads a caller that another process wrote; null for anything that is not one. */
export function callerFromJson(value: unknown): Caller | null {
  const parsed = callerShape.safeParse(value);
  return parsed.success ? parsed.data : null;
}
