import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import type { ObjectShape } from "../shaping/shape";
import { entityFetch, type EntityFetchPlace } from "./entity-fetch";
import type { EntityKeys } from "./entity-keys";
import { fetchVariants, type FetchVariants } from "./fetch-variants";
import { knownTypes, type KnownTypes } from "./known-types";
import type { PlanStep } from "./plan-run";
import { rootFetch } from "./root-fetch";
import { keysOf } from "./targets";
import type { TypedObjects } from "./typed-objects";

/** Turns a plan into the steps that execute it. Null for a plan that asks nothing of any subgraph. */
export function compilePlan(
  { node }: QueryPlan,
  { types, keys, supergraphSchema }: PlanTypes,
  shape: ObjectShape,
): PlanStep | null {
  if (node === undefined) return null;
  if (node.kind === "Subscription") throw new TypeError("A plan of a subscription is never asked for");
  const known = knownTypes(node, supergraphSchema);
  return compileNode(node, { types, keys, known, path: [], variantsOf: fetchVariants(node, shape) });
}

export interface PlanTypes {
  readonly types: TypedObjects;
  readonly keys: EntityKeys;
  /** Every type, those hidden from clients included. */
  readonly supergraphSchema: GraphQLSchema;
}

interface Place {
  readonly types: TypedObjects;
  readonly keys: EntityKeys;
  readonly known: KnownTypes;
  /** Path in the merged data that the node's own path is relative to. */
  readonly path: ResponsePath;
  readonly variantsOf: FetchVariants;
}

function compileNode(node: PlanNode, place: Place): PlanStep {
  switch (node.kind) {
    case "Sequence":
      return inSequence(node.nodes.map((each) => compileNode(each, place)));
    case "Parallel":
      return inParallel(node.nodes.map((each) => compileNode(each, place)));
    case "Flatten":
      return compileNode(node.node, { ...place, path: [...place.path, ...node.path] });
    case "Fetch":
      return node.requires === undefined
        ? rootFetch(node, place)
        : entityFetches(node, { ...place, requires: node.requires });
    case "Condition":
      throw new TypeError("Conditions are settled before planning");
    case "Defer":
      throw new TypeError("Answers in several parts are never asked for");
  }
}

function entityFetches(node: FetchNode, place: Place & Pick<EntityFetchPlace, "requires">): PlanStep {
  const variants = place.variantsOf(node, keysOf(place.path));
  const steps = variants.map((variant) => entityFetch(node, { ...place, variant }));
  const [only, ...others] = steps;
  return only !== undefined && others.length === 0 ? only : inParallel(steps);
}

function inSequence(steps: readonly PlanStep[]): PlanStep {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly PlanStep[]): PlanStep {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
