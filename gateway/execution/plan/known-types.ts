import type { FetchNode, PlanNode, QueryPlanSelectionNode, ResponsePath } from "@apollo/query-planner";
import {
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { responseKey } from "../planning/response-key";
import { keysOf } from "./targets";

/** What a plan tells of the types of the objects that it merges. */
export interface KnownTypes {
  /** The type of every object at a path, when it can be no other. */
  readonly typeAt: (path: ResponsePath) => string | undefined;
  /** A fetch's document, without asking for the names of types that are known. */
  readonly documentOf: (fetch: FetchNode) => DocumentNode;
}

/**
 * The planner asks for `__typename` wherever an entity may have to be represented. Where the supergraph leaves one type
 * possible, nobody has to send its name: wide answers are a quarter shorter.
 */
export function knownTypes(node: PlanNode, supergraph: GraphQLSchema): KnownTypes {
  const fetches = fetchesIn(node, "");
  // A fetch whose keys are renamed afterwards has other paths than those of the merged data.
  if (fetches.some(({ fetch }) => fetch.outputRewrites !== undefined)) return nothingKnown;
  const types = new Map<string, string | null>();
  for (const { fetch, path } of fetches) {
    for (const selection of fetch.requires ?? []) noteRequired(selection, path, types);
  }
  for (const { fetch, path } of fetches) {
    note(operationOf(fetch), rootOf(fetch, supergraph), { path, types, supergraph });
  }
  const paths = new Map(fetches.map(({ fetch, path }) => [fetch, path]));
  return {
    typeAt: (path) => types.get(keyOf(path)) ?? undefined,
    documentOf: (fetch) => {
      const document = documentOf(fetch);
      const kept = (set: SelectionSetNode) => trimmed(set, { path: paths.get(fetch) ?? "", types });
      return {
        ...document,
        definitions: document.definitions.map((each) =>
          each.kind === Kind.OPERATION_DEFINITION ? { ...each, selectionSet: kept(each.selectionSet) } : each,
        ),
      };
    },
  };
}

const nothingKnown: KnownTypes = { typeAt: () => undefined, documentOf };

interface PlacedFetch {
  readonly fetch: FetchNode;
  readonly path: string;
}

function fetchesIn(node: PlanNode, path: string): readonly PlacedFetch[] {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return node.nodes.flatMap((each) => fetchesIn(each, path));
    case "Flatten":
      return fetchesIn(node.node, path + keyOf(node.path));
    case "Condition":
      return [node.ifClause, node.elseClause].flatMap((each) =>
        each === undefined ? [] : fetchesIn(each, path),
      );
    case "Fetch":
      return [{ fetch: node, path }];
    case "Defer":
      return [];
  }
}

/** A path of the merged data as one text; neither lists nor types leave a trace in it. */
function keyOf(path: ResponsePath): string {
  return keysOf(path)
    .map((key) => `/${key}`)
    .join("");
}

function documentOf({ operationDocumentNode, operation }: FetchNode): DocumentNode {
  return operationDocumentNode ?? parse(operation, { noLocation: true });
}

function operationOf(fetch: FetchNode): SelectionSetNode {
  const operation = documentOf(fetch).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError("A fetch has an operation");
  return operation.selectionSet;
}

/** The type that root fields are looked up in; entities are asked for by a field that no schema here defines. */
function rootOf(
  { requires, operationKind }: FetchNode,
  supergraph: GraphQLSchema,
): GraphQLNamedType | undefined {
  return requires === undefined ? (supergraph.getRootType(operationKind) ?? undefined) : undefined;
}

/** Inside a representation, the name of a type is sent as it came. */
function noteRequired(selection: QueryPlanSelectionNode, path: string, types: Noting["types"]): void {
  const inside = selection.kind === "Field" ? `${path}/${selection.alias ?? selection.name}` : path;
  if (selection.kind === "Field" && selection.selections !== undefined) types.set(inside, null);
  for (const each of selection.selections ?? []) noteRequired(each, inside, types);
}

interface Noting {
  readonly path: string;
  /** The one type at each path, null where several are possible. */
  readonly types: Map<string, string | null>;
  readonly supergraph: GraphQLSchema;
}

function note({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, noting: Noting): void {
  const { path, types, supergraph } = noting;
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      note(selection.selectionSet, condition === undefined ? type : supergraph.getType(condition), noting);
    } else if (selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
      const isEntities = selection.name.value === "_entities";
      const inside = isEntities ? path : `${path}/${responseKey(selection)}`;
      const fieldType = typeOf(type, selection.name.value);
      if (!isEntities) noteType(inside, fieldType, types);
      note(selection.selectionSet, fieldType, { ...noting, path: inside });
    }
  }
}

function typeOf(parent: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined {
  const type = parent !== undefined && "getFields" in parent ? parent.getFields()[field]?.type : undefined;
  return type === undefined ? undefined : getNamedType(type);
}

function noteType(path: string, type: GraphQLNamedType | undefined, types: Noting["types"]): void {
  const name = isObjectType(type) ? type.name : null;
  const known = types.get(path);
  types.set(path, known === undefined || known === name ? name : null);
}

function trimmed(set: SelectionSetNode, place: Pick<Noting, "path" | "types">): SelectionSetNode {
  const { path, types } = place;
  const isKnown = typeof types.get(path) === "string";
  const others = set.selections.filter((selection) => !isTypeName(selection));
  const kept = isKnown && others.length > 0 ? others : set.selections;
  return { ...set, selections: kept.map((selection) => trimmedInside(selection, place)) };
}

function isTypeName(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD || responseKey(selection) !== "__typename") return false;
  // Its condition may be all that uses a variable which the operation declares.
  return (selection.directives ?? []).length === 0;
}

function trimmedInside(selection: SelectionNode, place: Pick<Noting, "path" | "types">): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) return selection;
  const path =
    selection.kind === Kind.FIELD && selection.name.value !== "_entities"
      ? `${place.path}/${responseKey(selection)}`
      : place.path;
  return { ...selection, selectionSet: trimmed(selection.selectionSet, { ...place, path }) };
}
