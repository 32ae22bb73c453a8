import type { Mutant } from "./mutant";
import { isOfRequests, type PolicyRow } from "./policy-row";

/** A policy that lets everything through, for everybody, or that is gone. */
export function policyMutants(row: PolicyRow): readonly Mutant[] {
  const { schema, table, policy, roles, using, check } = row;
  const on = `POLICY "${policy}" ON ${schema}."${table}"`;
  const name = (what: string): string => `${schema}.${table} ${policy} : ${what}`;
  const altered = (what: string, broken: string, whole: string): Mutant => ({
    ...{ name: name(what), schema, breaking: `ALTER ${on} ${broken}`, mending: `ALTER ${on} ${whole}` },
  });
  if (!isOfRequests(row)) {
    return [altered("ouverte à tous les rôles", "TO public", `TO ${quoted(roles)}`)];
  }
  const isUsing = using !== null && using !== "true";
  const isCheck = check !== null && check !== "true";
  const both = "USING (true) WITH CHECK (true)";
  return [
    ...(isUsing ? [altered("USING (true)", "USING (true)", `USING (${using})`)] : []),
    ...(isCheck ? [altered("WITH CHECK (true)", "WITH CHECK (true)", `WITH CHECK (${check})`)] : []),
    ...(isUsing && isCheck
      ? [altered("USING et WITH CHECK (true)", both, `USING (${using}) WITH CHECK (${check})`)]
      : []),
    {
      ...{ name: name("supprimée"), schema, breaking: `DROP ${on}` },
      mending: `CREATE ${on} AS ${row.kind} FOR ${row.command} TO ${quoted(roles)} ${clauses(row)}`,
    },
  ];
}

function clauses({ using, check }: PolicyRow): string {
  return [
    ...(using === null ? [] : [`USING (${using})`]),
    ...(check === null ? [] : [`WITH CHECK (${check})`]),
  ].join(" ");
}

function quoted(roles: readonly string[]): string {
  return roles.map((role) => `"${role}"`).join(", ");
}
