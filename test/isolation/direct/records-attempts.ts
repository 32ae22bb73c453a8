import { longAgo } from "../world/records";
import { insertion, type Attempt, type Attempts, type Trying } from "./attempt";

/** Retry keys, in every schema: written for the caller's own organisation alone. */
export function keyAttempts(schema: string): Attempts {
  return ({ draw, caller, organisations }: Trying) => {
    const organisation = draw.pick([caller.organisation ?? "000000000", draw.pick(organisations)]);
    const isOwn = organisation === caller.organisation;
    const row = { organisation, key: "new", place: "f", action: "a", request_digest: "0".repeat(64) };
    const table = `${schema}.idempotency_key`;
    return [
      insertion(table, { ...row, created_at: "2026-01-01T00:00:00Z" }, isOwn),
      // Whether the world has a key of that organisation is not known here: what is moved must be one's own.
      {
        sql: `UPDATE ${table} SET organisation = '000000000' WHERE organisation <> $1`,
        values: [caller.organisation ?? ""],
        expected: "UNSEEN",
      },
    ];
  };
}

export const organisationsAttempts: Attempts = (trying) => [...administration(trying), ...claims(trying)];

/** Memberships and keys: for the administrators of the organisation. */
function administration({ draw, caller, organisations, records }: Trying): readonly Attempt[] {
  const organisation = draw.pick([caller.organisation ?? "000000000", draw.pick(organisations)]);
  const isAdministrator = caller.roles.includes("ADMINISTRATOR");
  const isOwn = organisation === caller.organisation && isAdministrator;
  const table = "organisations.api_key";
  const isMember = (records["organisations.membership"] ?? []).some(
    (row) => row["organisation"] === caller.organisation,
  );
  const others = {
    values: [isAdministrator ? (caller.organisation ?? "") : ""],
    expected: "UNSEEN",
  } as const;
  return [
    { ...insertionOfKey(organisation), expected: isOwn ? "WRITTEN" : "REFUSED" },
    { sql: `UPDATE ${table} SET revoked_at = now() WHERE organisation <> $1`, ...others },
    {
      sql: "UPDATE organisations.membership SET valid_until = '2026-12-31' WHERE organisation <> $1",
      ...others,
    },
    {
      sql: "UPDATE organisations.membership SET valid_until = NULL WHERE organisation = $1",
      values: [caller.organisation ?? ""],
      expected: isMember && isAdministrator ? "REFUSED" : "UNSEEN",
    },
  ];
}

/** What each retry key was first sent with: for one's own organisation alone, and forgotten once it is old. */
function claims({ draw, caller, organisations, records }: Trying): readonly Attempt[] {
  const table = "organisations.idempotency_claim";
  const organisation = draw.pick([caller.organisation ?? "000000000", draw.pick(organisations)]);
  const digest = "0".repeat(64);
  const row = { organisation, subject: digest, key: "new", request_digest: digest, created_at: longAgo };
  return [
    insertion(table, row, organisation === caller.organisation),
    ...(records[table] ?? []).map((claim): Attempt => {
      const isOwnOld = claim["organisation"] === caller.organisation && claim["created_at"] === longAgo;
      return {
        sql: `DELETE FROM ${table} WHERE key = $1`,
        ...{ values: [claim["key"]], expected: isOwnOld ? "WRITTEN" : "UNSEEN" },
      };
    }),
  ];
}

function insertionOfKey(organisation: string) {
  return {
    sql: `INSERT INTO organisations.api_key (id, organisation, name, prefix, digest, scopes, roles, created_at, expires_at)
      VALUES ('new', $1, 'clé', 'newnewne', $2, ARRAY['READ']::organisations.key_scope[], ARRAY[]::text[], '2026-01-01', '2027-01-01')`,
    values: [organisation, "f".repeat(64)],
  };
}
