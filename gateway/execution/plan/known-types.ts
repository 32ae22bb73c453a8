import type { FetchNode, PlanNode, ResponsePath } from "@apollo/query-planner";
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
import { fetchesIn, pathText, requiredIn } from "./fetches-in";

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
  const fetches = fetchesIn(node);
  // A fetch whose keys are renamed afterwards has other paths than those of the merged data.
  if (fetches.some(({ fetch }) => fetch.outputRewrites !== undefined)) return nothingKnown;
  const types = new Map<string, string | null>();
  // Inside a representation, the name of a type is sent as it came.
  for (const { path, isObject } of fetches.flatMap(requiredIn)) if (isObject) types.set(path, null);
  for (const { fetch, path } of fetches) {
    note(operationOf(fetch), rootOf(fetch, supergraph), { path, types, supergraph });
  }
  const paths = new Map(fetches.map(({ fetch, path }) => [fetch, path]));
  return {
    typeAt: (path) => types.get(pathText(path)) ?? undefined,
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
