import { everyOrganisation, type Making } from "./cast";
import { schemas } from "./schemas";

/** Rows that no subgraph of a world holds for its own business: retry keys, audit trails, and who is a member. */
export type Records = Readonly<Record<string, readonly RecordRow[]>>;

export type RecordRow = Readonly<Record<string, string | number | null | readonly string[]>>;

/** When a claim was made that may be forgotten. */
export const longAgo = "2026-01-01T00:00:00Z";

/** By table, its schema included. */
export function drawnRecords({ draw, cast, newId }: Making): Records {
  const owners = everyOrganisation(cast);
  const some = (make: (organisation: string) => RecordRow) =>
    owners.filter(() => draw.chance(60)).map((organisation) => make(organisation));
  const hash = "0".repeat(64);
  const kept = schemas.flatMap((schema) => [
    [
      `${schema}.idempotency_key`,
      some((organisation) => ({
        organisation,
        key: newId("key"),
        place: "f",
        action: "a",
        request_digest: hash,
      })),
    ] as const,
    [
      `${schema}.audit_entry`,
      some((organisation) => ({
        ...{ organisation, sequence: 1, action: "a", outcome: "DONE", subject: "subject-1" },
        ...{ correlation_id: "c", previous_hash: hash, hash },
      })),
    ] as const,
  ]);
  return {
    "organisations.organisation": owners.map((siren) => ({ siren, kind: "OTHER", name: siren })),
    "organisations.membership": cast.communes.flatMap(({ siren, pool }) =>
      pool === null
        ? []
        : [{ id: newId("mm"), organisation: siren, intercommunality: pool, valid_from: "2020-01-01" }],
    ),
    "organisations.api_key": some((organisation) => {
      const id = newId("kk");
      return {
        ...{
          id,
          organisation,
          name: "clé",
          prefix: id.padStart(8, "k"),
          digest: Buffer.from(id).toString("hex").padStart(64, "0"),
        },
        ...{
          scopes: ["READ"],
          roles: [],
          created_at: "2026-01-01T00:00:00Z",
          expires_at: "2027-01-01T00:00:00Z",
        },
      };
    }),
    "organisations.idempotency_claim": some((organisation) => ({
      ...{ organisation, subject: hash, key: newId("claim"), request_digest: hash },
      created_at: draw.pick([longAgo, "2090-01-01T00:00:00Z"]),
    })),
    ...Object.fromEntries(kept),
  };
}
