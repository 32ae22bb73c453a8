import type { Database } from "../../../shared/runtime/database";
import { schemas, type Schema } from "../world/schemas";
import type { Mutant } from "./mutant";

interface Rewriting {
  readonly schema: Schema;
  readonly name: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const withRightsOfOwner = {
  schema: "insertion_clauses",
  what: "avec les droits du propriétaire",
  ...{ from: " STABLE\n", to: " STABLE SECURITY DEFINER\n" },
} as const;

const rewritings: readonly Rewriting[] = [
  ...["seen_operations", "seen_clauses", "seen_work_entries"].map((name) => ({ ...withRightsOfOwner, name })),
  {
    ...{ schema: "supplier_relations", name: "consultations_holding", what: "les contacts de tous" },
    from: "AND naming.supplier_organisation = nullif(current_setting('hub.organisation', true), '')",
    to: "",
  },
  {
    ...{ schema: "organisations", name: "use_key", what: "quelle que soit la clé présentée" },
    ...{ from: "WHERE k.digest = presented", to: "WHERE true" },
  },
  ...schemas.map((schema) => ({
    ...{ schema, name: "append_audit", what: "dans la trace de personne" },
    ...{ from: "nullif(current_setting('hub.organisation', true), '')", to: "nullif('', '')" },
  })),
];

/** Functions that run for requests with other rights than theirs, or that must not, with a part of their text changed. */
export function rewrittenFunctions(database: Database): Promise<readonly Mutant[]> {
  return Promise.all(
    rewritings.map(async ({ schema, name, what, from, to }) => {
      const [found] = await database.query<{ readonly definition: string }>(
        "SELECT pg_get_functiondef($1::regproc) AS definition",
        [`${schema}.${name}`],
      );
      const mending = found?.definition ?? "";
      const breaking = mending.replaceAll(from, to);
      if (breaking === mending) throw new Error(`${schema}.${name} does not hold what was to be changed`);
      return { name: `${schema}.${name} : ${what}`, schema, breaking, mending };
    }),
  );
}
