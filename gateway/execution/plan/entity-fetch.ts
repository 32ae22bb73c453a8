import type { FetchNode, QueryPlanSelectionNode, ResponsePath } from "@apollo/query-planner";
import type { ExecutionResult } from "graphql";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";
import { jsonList } from "../shaping/json-text";
import { askSubgraph, prepareFetch } from "./ask-subgraph";
import { BadSubgraphAnswer } from "./bad-subgraph-answer";
import type { FetchVariant } from "./fetch-variants";
import { renamedKeys, writtenPath, type ErrorPath } from "./error-path";
import type { EntityKeys } from "./entity-keys";
import type { KnownTypes } from "./known-types";
import { mergeInto } from "./merge";
import type { PlanRun, PlanStep, SubgraphFailure } from "./plan-run";
import { representations, type Representation, type RepresentationOf } from "./representations";
import { applyRewrites } from "./rewrites";
import type { SentEntities } from "./sent-entities";
import { commonPath, pathsAt, stepsOf, targetsAt, type PathStep } from "./targets";
import type { TypedObjects } from "./typed-objects";

export interface EntityFetchPlace {
  readonly types: TypedObjects;
  readonly known: KnownTypes;
  readonly keys: EntityKeys;
  /** Where the objects are that the fetch completes. */
  readonly path: ResponsePath;
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly variant: FetchVariant;
}

/** A fetch of entities: each joins the objects that it completes, and is asked for once however many these are. */
export function entityFetch(node: FetchNode, place: EntityFetchPlace): PlanStep {
  const { types, known, path, requires, variant } = place;
  const steps = stepsOf(path);
  const fetch = prepareFetch(node, known, variant.trim);
  const { inputRewrites = [], outputRewrites = [] } = node;
  const represent = representations({
    ...{ requires, inputRewrites, types },
    keysOf: (typeName) => place.keys(typeName, node.serviceName),
    onlyType: known.typeAt(path),
  });
  const keys = renamedKeys(outputRewrites);
  const fail = (run: PlanRun, error: unknown, places: readonly FailurePlace[]) => {
    for (const each of places) run.failures.push({ subgraph: fetch.subgraph, error, ...each });
  };
  const complete = (run: PlanRun, asked: Asked, entities: readonly unknown[]) => {
    if (outputRewrites.length > 0) rewriteEntities(asked, entities);
    asked.targets.forEach((target, index) => {
      const entity = entities[asked.entityOf[index] ?? -1];
      if (isJsonObject(entity)) mergeInto(target, entity, types);
      else run.broken.add(target);
    });
  };
  const rewriteEntities = ({ targets, entityOf }: Asked, entities: readonly unknown[]) => {
    const rewritten = new Set<unknown>();
    targets.forEach((target, index) => {
      const entity = entities[entityOf[index] ?? -1];
      if (!isJsonObject(entity) || rewritten.has(entity)) return;
      rewritten.add(entity);
      entity["__typename"] ??= target["__typename"] ?? known.typeAt(path);
      applyRewrites(entity, outputRewrites, types);
    });
  };
  return async (run) => {
    const objects = targetsAt(run.data, steps).filter((each) => variant.concerns(each["__typename"]));
    const asked = askedEntities(run, objects, represent);
    if (asked.targets.length === 0) return;
    try {
      const answer = await askSubgraph(run, fetch, { representations: asked.representations });
      const entities = entitiesOf(answer, asked.count);
      complete(run, asked, entities ?? []);
      for (const error of answer.errors ?? []) {
        fail(run, error, placesOf(writtenPath(error.path, keys), { run, asked, entities: entities ?? [] }));
      }
    } catch (error) {
      complete(run, asked, []);
      fail(run, error, [{ path: commonPath(path) }]);
    }
  };

  /** An error of one entity concerns every object that it would have completed. */
  function placesOf(
    errorPath: ErrorPath | undefined,
    { run, asked, entities }: PlacesOptions,
  ): readonly FailurePlace[] {
    const [root, entity, ...inside] = errorPath ?? [];
    if (root !== "_entities" || typeof entity !== "number") return [{ path: commonPath(path) }];
    const paths = targetPaths(run.data, steps, asked);
    const places = paths.filter((_, index) => asked.entityOf[index] === entity).slice(0, mostPlaces);
    if (places.length === 0) return [{ path: commonPath(path) }];
    const isLost = !isJsonObject(entities[entity]);
    return places.map((place) => ({
      path: [...place, ...inside],
      ...(isLost ? { incomplete: place } : {}),
    }));
  }
}

type FailurePlace = Pick<SubgraphFailure, "path" | "incomplete">;

interface PlacesOptions {
  readonly run: PlanRun;
  readonly asked: Asked;
  readonly entities: readonly unknown[];
}

/** One error of a subgraph is told for so many objects at most. */
const mostPlaces = 100;

/** The objects to complete and the entities asked for, each once. */
interface Asked {
  readonly targets: readonly JsonObject[];
  /** For each target, the index of its representation. */
  readonly entityOf: readonly number[];
  readonly representations: SentEntities;
  readonly count: number;
}

function askedEntities(
  { broken, transport }: PlanRun,
  candidates: readonly JsonObject[],
  represent: RepresentationOf,
): Asked {
  const targets: JsonObject[] = [];
  const entityOf: number[] = [];
  const isWritten = transport.comesAsBytes === true;
  const written: string[] = [];
  const built: JsonObject[] = [];
  const indexesByType = new Map<Representation, Map<unknown, number>>();
  for (const target of candidates) {
    const representation = represent(target);
    const key = representation?.keyOf(target, broken.size > 0 && broken.has(target)) ?? null;
    if (representation === null || key === null) continue;
    const indexes = indexesByType.get(representation) ?? new Map<unknown, number>();
    if (indexes.size === 0) indexesByType.set(representation, indexes);
    let index = indexes.get(key);
    if (index === undefined) {
      index = isWritten
        ? written.push(representation.write(target, key)) - 1
        : built.push(representation.build(target, key)) - 1;
      indexes.set(key, index);
    }
    targets.push(target);
    entityOf.push(index);
  }
  return isWritten
    ? { targets, entityOf, representations: jsonList(written), count: written.length }
    : { targets, entityOf, representations: built, count: built.length };
}

/** Null when the subgraph sent errors alone. Throws when it did not answer what it was asked. */
function entitiesOf({ data, errors }: ExecutionResult, expected: number): readonly unknown[] | null {
  const entities = isJsonObject(data) ? ownValue(data, "_entities") : undefined;
  if (isList(entities)) {
    if (entities.length === expected) return entities;
    throw new BadSubgraphAnswer("The subgraph answered another number of entities than it was asked for");
  }
  if (errors !== undefined && errors.length > 0) return null;
  throw new BadSubgraphAnswer("The subgraph answered no list of entities");
}

/** Where the targets are: those of the objects at the path that could be represented. */
function targetPaths(data: JsonObject, steps: readonly PathStep[], { targets }: Asked): readonly ErrorPath[] {
  const objects = targetsAt(data, steps);
  const paths = pathsAt(data, steps);
  const places: ErrorPath[] = [];
  let next = 0;
  objects.forEach((object, index) => {
    const place = paths[index];
    if (object !== targets[next] || place === undefined) return;
    places.push(place);
    next += 1;
  });
  return places;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
