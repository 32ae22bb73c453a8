import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from "graphql";
import type { PlanTypes } from "../plan/compile-plan";
import type { KnownTypes } from "../plan/known-types";
import { responseKey } from "../planning/response-key";
import { objectIn, type FieldShape, type ObjectShape } from "../shaping/shape";
import type { PlacedFetch } from "./placed-fetches";
import { unfit, unfitted } from "./unfit";

/** Objects of one type at one place of the answer, and who sends what of them. */
export interface Place {
  readonly number: number;
  readonly type: GraphQLObjectType;
  readonly asked: readonly FieldShape[];
  /** Null for the root, which nobody sends. */
  readonly base: Sender | null;
  readonly additions: Sender[];
  /** Keys of the values by which the objects are represented before other subgraphs. */
  readonly kept: Set<string>;
  /** Places inside, by key. */
  readonly inside: Map<string, Place>;
}

/** One fetch, as the sender of fields at one place. */
export interface Sender {
  readonly fetch: PlacedFetch;
  readonly fields: readonly FieldNode[];
  /** Keys of the values by which it asks for entities. */
  readonly required: readonly string[];
}

export interface SurveyOptions {
  readonly fetches: readonly PlacedFetch[];
  readonly shape: ObjectShape;
  readonly root: GraphQLObjectType;
  readonly known: KnownTypes;
  readonly planTypes: PlanTypes;
}

/** Finds who sends what at each place; tells the root. Throws `unfit` where anything has to be decided at run time. */
export function survey({ fetches, shape, root, known, planTypes }: SurveyOptions): Place {
  const surveyor = new Surveyor();
  const rootPlace = surveyor.place(root, shape, null);
  for (const fetch of fetches) {
    const place = fetch.path.reduce((at: Place, key) => at.inside.get(key) ?? unfitted(), rootPlace);
    const set = selectionsOf(fetch, known);
    const required = requiredBy(fetch, place, planTypes);
    for (const key of required) keep(key, place);
    place.additions.push({ ...surveyor.sender(fetch, set, place), required });
  }
  return rootPlace;
}

/** A place and all those inside, by their numbers. */
export function placesIn(place: Place): readonly Place[] {
  const all = [place, ...[...place.inside.values()].flatMap(placesIn)];
  return all.sort((one, other) => one.number - other.number);
}

/** Whoever sends something of the objects at a place. */
export function sendersAt({ base, additions }: Place): readonly Sender[] {
  return base === null ? additions : [base, ...additions];
}

class Surveyor {
  private places = 0;

  place(type: GraphQLObjectType, { fields }: ObjectShape, base: Sender | null): Place {
    const number = this.places;
    this.places += 1;
    const asked = fields.only ?? unfitted();
    return { number, type, asked, base, additions: [], kept: new Set(), inside: new Map() };
  }

  /** Takes note of what a fetch sends of the objects at a place, and of the places inside. */
  sender(fetch: PlacedFetch, set: SelectionSetNode, place: Place): Sender {
    const fields = flattened(set, place.type.name);
    const keys = fields.map(responseKey);
    const others = sendersAt(place).flatMap((each) => each.fields.map(responseKey));
    const known = new Set(others.filter((key) => key !== "__typename"));
    if (new Set(keys).size < keys.length || keys.some((key) => known.has(key))) throw unfit;
    for (const field of fields) this.look(field, { fetch, place });
    return { fetch, fields, required: [] };
  }

  private look(
    field: FieldNode,
    { fetch, place }: { readonly fetch: PlacedFetch; readonly place: Place },
  ): void {
    if (field.selectionSet === undefined) return;
    const key = responseKey(field);
    const asked = askedAt(place, key);
    const shape = asked?.kind === "value" ? objectIn(asked.value) : null;
    const type = getNamedType(place.type.getFields()[field.name.value]?.type);
    if (shape === null || !isObjectType(type)) throw unfit;
    // Its own sender is known once the fields inside have been looked at.
    const inside = this.place(type, shape, null);
    const base = this.sender(fetch, field.selectionSet, inside);
    place.inside.set(key, { ...inside, base });
  }
}

export function askedAt({ asked }: Place, key: string): FieldShape | undefined {
  return asked.find((each) => each.kind === "value" && each.from === key);
}

/** The selections of a fetch at its place. */
function selectionsOf({ node }: PlacedFetch, known: KnownTypes): SelectionSetNode {
  const [operation, ...others] = known.documentOf(node).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) throw unfit;
  if (node.requires === undefined) return operation.selectionSet;
  const [entities, ...more] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || more.length > 0) throw unfit;
  return entities.selectionSet ?? unfitted();
}

/** The fields selected of objects of one type, whatever fragments they stand in. */
function flattened({ selections }: SelectionSetNode, typeName: string): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if ((selection.directives ?? []).length > 0) throw unfit;
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw unfit;
    const condition = selection.typeCondition?.name.value;
    if (condition !== undefined && condition !== typeName) throw unfit;
    return flattened(selection.selectionSet, typeName);
  });
}

/** The keys of the values by which a fetch asks for entities; none for a fetch of root fields. */
function requiredBy({ node }: PlacedFetch, place: Place, planTypes: PlanTypes): readonly string[] {
  const { requires, serviceName } = node;
  if (requires === undefined) return [];
  const keys = [...new Set(requires.flatMap((selection) => requiredKeys(selection, place, planTypes)))];
  const isKnown = planTypes
    .keys(place.type.name, serviceName)
    .some((key) => key.every((each) => keys.includes(each)));
  return isKnown ? keys : unfitted();
}

type Required = NonNullable<PlacedFetch["node"]["requires"]>[number];

/** The keys of the plain values that a fetch requires of objects of a type. */
function requiredKeys(
  selection: Required,
  place: Place,
  { types }: Pick<PlanTypes, "types">,
): readonly string[] {
  if (selection.kind === "Field") {
    if (selection.selections !== undefined) throw unfit;
    const key = selection.alias ?? selection.name;
    return key === "__typename" ? [] : [key];
  }
  const { typeCondition, selections } = selection;
  if (typeCondition !== undefined && !types.isSubtype(place.type.name, typeCondition)) return [];
  return selections.flatMap((each) => requiredKeys(each, place, { types }));
}

function keep(key: string, place: Place): void {
  const isSent = sendersAt(place).some(({ fields }) => fields.some((field) => responseKey(field) === key));
  if (!isSent) throw unfit;
  place.kept.add(key);
}
