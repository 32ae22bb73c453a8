import type { FetchDataRewrite } from "@apollo/query-planner";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";
import { mergeInto } from "./merge";
import type { TypedObjects } from "./typed-objects";

const typeCondition = "... on ";

/** Applies in place what a plan changes in the data that a subgraph sends or receives. */
export function applyRewrites(
  data: unknown,
  rewrites: readonly FetchDataRewrite[],
  types: TypedObjects,
): void {
  for (const rewrite of rewrites) applyAt(data, rewrite.path, { rewrite, types });
}

interface Rewriting {
  readonly rewrite: FetchDataRewrite;
  readonly types: TypedObjects;
}

function applyAt(value: unknown, path: readonly string[], rewriting: Rewriting): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(item, path, rewriting);
    return;
  }
  const [step, ...rest] = path;
  if (!isJsonObject(value) || step === undefined) return;
  if (step.startsWith(typeCondition)) {
    if (mayBe(value, step.slice(typeCondition.length), rewriting.types)) applyAt(value, rest, rewriting);
  } else if (rest.length > 0) {
    applyAt(ownValue(value, step), rest, rewriting);
  } else {
    rewriteKey(value, step, rewriting);
  }
}

/** An object that does not tell its type is taken for what the plan expects there. */
function mayBe(object: JsonObject, typeName: string, types: TypedObjects): boolean {
  return ownValue(object, "__typename") === undefined || types.isOfType(object, typeName);
}

function rewriteKey(object: JsonObject, key: string, { rewrite, types }: Rewriting): void {
  if (rewrite.kind === "ValueSetter") {
    object[key] = rewrite.setValueTo;
  } else if (Object.hasOwn(object, key)) {
    // Two conditions may have had the same field asked for twice: what each brought is one value.
    const renamed = { [rewrite.renameKeyTo]: object[key] };
    mergeInto(object, renamed, types);
    // Deleting would turn the object into a slow one; what is undefined counts as absent everywhere.
    object[key] = undefined;
  }
}
