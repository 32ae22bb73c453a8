import type { Database } from "../../../shared/runtime/database";
import { schemas } from "../world/schemas";
import { commandMutants } from "./command-mutants";
import { expressionMutants } from "./expression-mutants";
import { functionMutants } from "./function-mutants";
import { grantMutants } from "./grant-mutants";
import type { Mutant } from "./mutant";
import { policyMutants } from "./policy-mutants";
import { everyPolicy } from "./policy-row";
import { rewrittenFunctions } from "./rewritten-functions";
import { roleMutants } from "./role-mutants";
import { tableMutants } from "./table-mutants";
import { triggerMutants } from "./trigger-mutants";

/** Every policy, right, trigger, table and role that keeps organisations apart, broken in turn. */
export async function everyMutant(database: Database): Promise<readonly Mutant[]> {
  const policies = await everyPolicy(database);
  const tables = [...new Map(policies.map((row) => [`${row.schema}.${row.table}`, row])).values()];
  const [login] = await database.query<{ readonly name: string }>("SELECT current_user AS name");
  return [
    ...policies.flatMap(policyMutants),
    ...policies.flatMap(expressionMutants),
    ...(await commandMutants(database)),
    ...(await grantMutants(database)),
    ...(await triggerMutants(database)),
    ...tables.flatMap(tableMutants),
    ...schemas.flatMap((schema) => roleMutants(schema, login?.name ?? "")),
    ...(await functionMutants(database)),
    ...(await rewrittenFunctions(database)),
  ];
}
