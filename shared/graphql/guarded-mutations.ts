import type { GraphQLFieldResolver, GraphQLResolveInfo } from "graphql";
import type { ActionRule } from "../access/access-rules";
import type { Caller } from "../access/caller";
import { roleNames } from "../access/roles";
import type { IdempotencyClaim } from "../commands/command";
import type { CommandGuard } from "../commands/command-guard";
import { CodedError } from "./coded-error";

interface GuardedScope {
  readonly caller: Caller;
  readonly guard: CommandGuard;
  readonly idempotency: IdempotencyClaim | null;
}

type Resolver = GraphQLFieldResolver<unknown, GuardedScope>;

/** A mutation that only the roles of its rule may run, as a command: once for its retry key, and audited. */
export function guardedMutation(action: string, rule: ActionRule, resolve: Resolver): Resolver {
  return async (root, args, scope, info) => {
    const { caller, guard, idempotency } = scope;
    if (!rule.roles.some((role) => caller.roles.includes(role))) {
      guard.note({ action: `Mutation.${action}`, outcome: "REFUSED", code: "FORBIDDEN", entity: null });
      throw new CodedError(
        "FORBIDDEN",
        `Action réservée : ${rule.roles.map((role) => roleNames[role]).join(", ")}.`,
      );
    }
    const result: unknown = await guard.run({ action, place: placeOf(info), idempotency }, () =>
      Promise.resolve(resolve(root, args, scope, info)),
    );
    const code = refusalCode(result);
    if (code !== null) guard.note({ action: `Mutation.${action}`, outcome: "REFUSED", code, entity: null });
    return result;
  };
}

/** A mutation that the gateway alone asks for, on behalf of an organisation: it keeps records, and is none itself. */
export function gatewayMutation(action: string, resolve: Resolver): Resolver {
  return (root, args, scope, info) => {
    if (scope.caller.kind === "GATEWAY") return resolve(root, args, scope, info);
    scope.guard.note({ action: `Mutation.${action}`, outcome: "REFUSED", code: "FORBIDDEN", entity: null });
    throw new CodedError("FORBIDDEN");
  };
}

function placeOf({ path }: GraphQLResolveInfo): string {
  return path.key.toString();
}

/** Code of a typed refusal: an answer with a code, a message and a path. */
function refusalCode(result: unknown): string | null {
  const isRefusal =
    typeof result === "object" &&
    result !== null &&
    "code" in result &&
    "message" in result &&
    "path" in result;
  return isRefusal && typeof result.code === "string" ? result.code : null;
}
