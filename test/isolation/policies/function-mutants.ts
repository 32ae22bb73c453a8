import type { Database } from "../../../shared/runtime/database";
import type { Mutant } from "./mutant";

/** Functions that policies call, each with a body that lets too much through. */
const loosened: readonly { readonly name: string; readonly what: string; readonly body: string }[] = [
  {
    name: "mandators()",
    what: "quel que soit le jour",
    body: `SELECT coalesce(array_agg(DISTINCT m.organisation::text), ARRAY[]::text[]) FROM insertion_clauses.facilitator_mandate m
      WHERE m.facilitator_organisation = current_setting('hub.organisation', true)`,
  },
  {
    name: "mandators()",
    what: "quel que soit le facilitateur",
    body: `SELECT coalesce(array_agg(DISTINCT m.organisation::text), ARRAY[]::text[]) FROM insertion_clauses.facilitator_mandate m
      WHERE (now() AT TIME ZONE 'Europe/Paris')::date BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity')`,
  },
  {
    name: "work_clauses()",
    what: "toutes les clauses, à tous",
    body: "SELECT array_agg(id) FROM insertion_clauses.insertion_clause",
  },
  {
    name: "work_clauses()",
    what: "le titulaire voit les clauses privées",
    body: `SELECT coalesce(array_agg(id), ARRAY[]::text[]) FROM insertion_clauses.insertion_clause
      WHERE left(contractor_siret, 9) = current_setting('hub.organisation', true)`,
  },
  {
    name: "work_operations()",
    what: "toutes les opérations, à tous",
    body: "SELECT array_agg(id) FROM insertion_clauses.operation",
  },
  { name: "has_declared(entry text)", what: "toujours vrai", body: "SELECT true" },
];

export async function functionMutants(database: Database): Promise<readonly Mutant[]> {
  const schema = "insertion_clauses" as const;
  return Promise.all(
    loosened.map(async ({ name, what, body }) => {
      const signature = `${schema}.${name.replace("entry ", "")}`;
      const [found] = await database.query<{ readonly definition: string; readonly result: string }>(
        `SELECT pg_get_functiondef($1::regprocedure) AS definition, pg_get_function_result($1::regprocedure) AS result`,
        [signature],
      );
      const returns = found?.result ?? "boolean";
      const rights = found?.definition.includes("SECURITY DEFINER") === true ? "SECURITY DEFINER" : "";
      return {
        ...{ name: `${schema}.${name} : ${what}`, schema },
        breaking: `CREATE OR REPLACE FUNCTION ${schema}.${name} RETURNS ${returns} LANGUAGE sql STABLE ${rights} SET search_path = '' AS $loose$ ${body} $loose$`,
        mending: found?.definition ?? "",
      };
    }),
  );
}
