import { memberCommunes } from "../../../../prisma/demo/member-communes";
import type { QueryRunner } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";

export const communes = memberCommunes().map(({ code }) => code);
export const agglomeration = territory("200089456", ["200089456", "200035665", ...communes]);

export function territory(code: string, perimeter: readonly string[]): object {
  return { __typename: "Territory", code, perimeter };
}

export async function askTerritories(
  ask: QueryRunner,
  references: readonly object[],
  selection: string,
): Promise<readonly unknown[]> {
  const { data, errors } = await ask(
    `query Of($references: [_Any!]!) { _entities(representations: $references) { ... on Territory { ${selection} } } }`,
    { references },
  );
  expect(errors).toBeUndefined();
  return data?.["_entities"] as readonly unknown[];
}

export interface Sums {
  readonly count: number;
  readonly cents: string;
}

/** Sums of rows that the pool may see, by a query of its own. */
export async function sums(store: TestStore, table: string, condition = "true"): Promise<Sums> {
  const [row] = await store.database.query<Sums>(`
    SELECT count(*)::int AS count, coalesce(sum(value_cents), 0)::text AS cents FROM procurement_plans.${table}
    WHERE visibility <> 'PRIVATE' AND buyer_siret IN (
      SELECT siret FROM procurement_plans.buyer WHERE territory_code IS NOT NULL) AND (${condition})`);
  if (row === undefined) throw new Error("An aggregate always has a row");
  return row;
}

export const amountOf = ({ cents }: Sums): string => `${cents.slice(0, -2)}.${cents.slice(-2)}`;
