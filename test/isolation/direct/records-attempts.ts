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

/** Memberships and keys: for the administrators of the organisation. */
export const organisationsAttempts: Attempts = ({ draw, caller, organisations, records }) => {
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
    ...claimAttempts(organisation, organisation === caller.organisation),
  ];
};

/** Claims of retry keys: made for the caller's own organisation alone, and forgotten by nobody while they are recent. */
function claimAttempts(organisation: string, isOwn: boolean): readonly Attempt[] {
  const table = "organisations.idempotency_claim";
  const hash = "0".repeat(64);
  return [
    insertion(
      table,
      {
        ...{ organisation, subject: hash, key: "new", request_digest: hash },
        created_at: "2099-01-01T00:00:00Z",
      },
      isOwn,
    ),
    { sql: `DELETE FROM ${table}`, values: [], expected: "UNSEEN" },
  ];
}

function insertionOfKey(organisation: string) {
  return {
    sql: `INSERT INTO organisations.api_key (id, organisation, name, prefix, digest, scopes, roles, created_at, expires_at)
      VALUES ('new', $1, 'clé', 'newnewne', $2, ARRAY['READ']::organisations.key_scope[], ARRAY[]::text[], '2026-01-01', '2027-01-01')`,
    values: [organisation, "f".repeat(64)],
  };
}
