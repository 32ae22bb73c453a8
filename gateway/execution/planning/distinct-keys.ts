import { Kind, print, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { responseKey } from "./response-key";

/** An operation whose response keys can be merged blindly. */
export interface DistinctOperation {
  readonly operation: OperationDefinitionNode;
  /** The key that the client wrote, for each key that replaces one. */
  readonly writtenKeys: ReadonlyMap<string, string>;
}

/** Names that a key cannot take without being mistaken for something else. */
export interface TakenNames {
  /** Every field of the supergraph: an alias equal to the name of another field would hide that field from the planner's own fetches. */
  readonly fields: ReadonlySet<string>;
  /** Fields that some `@requires` asks for with arguments of its own. */
  readonly requiredWithArguments: ReadonlySet<string>;
}

/**
 * The executor merges what subgraphs answer by key, place by place of the answer, whatever the type of the object. Gives
 * keys of their own to the fields for which that would be wrong: those that stand under one key with other arguments in
 * another type, those that hide a key field or a required one, and those named as a property that every object inherits.
 */
export function distinctKeys(inlined: OperationDefinitionNode, taken: TakenNames): DistinctOperation {
  const renamed = new Map<FieldNode, string>();
  const writtenKeys = new Map<string, string>();
  const rename = (fields: readonly FieldNode[], written: string) => {
    const key = `key_${writtenKeys.size}_`;
    writtenKeys.set(key, written);
    for (const field of fields) renamed.set(field, key);
  };
  visitPlace([inlined.selectionSet], taken, rename);
  if (renamed.size === 0) return { operation: inlined, writtenKeys };
  const selectionSet = withKeys(inlined.selectionSet, renamed);
  return { operation: { ...inlined, selectionSet }, writtenKeys };
}

function withKeys({ selections }: SelectionSetNode, keys: ReadonlyMap<FieldNode, string>): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const inside =
        selection.selectionSet === undefined ? undefined : withKeys(selection.selectionSet, keys);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return { ...selection, selectionSet: inside ?? selection.selectionSet };
      }
      const key = keys.get(selection);
      return {
        ...selection,
        ...(key === undefined ? {} : { alias: { kind: Kind.NAME, value: key } }),
        ...(inside === undefined ? {} : { selectionSet: inside }),
      };
    }),
  };
}

type Rename = (fields: readonly FieldNode[], written: string) => void;

/** All the selection sets whose objects end up at one place of the answer. */
function visitPlace(sets: readonly SelectionSetNode[], taken: TakenNames, rename: Rename): void {
  for (const [key, bySignature] of fieldsByKey(sets)) {
    for (const fields of bySignature.values()) {
      if (bySignature.size > 1 || isMistakable(key, fields, taken)) rename(fields, key);
      const inside = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inside.length > 0) visitPlace(inside, taken, rename);
    }
  }
}

type FieldsByKey = Map<string, Map<string, FieldNode[]>>;

function fieldsByKey(sets: readonly SelectionSetNode[], found: FieldsByKey = new Map()): FieldsByKey {
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) fieldsByKey([selection.selectionSet], found);
      if (selection.kind !== Kind.FIELD) continue;
      const key = responseKey(selection);
      const bySignature = found.get(key) ?? new Map<string, FieldNode[]>();
      const signature = `${selection.name.value}(${(selection.arguments ?? []).map(print).sort().join(",")})`;
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), selection]);
      found.set(key, bySignature);
    }
  }
  return found;
}

function isMistakable(key: string, [field]: readonly FieldNode[], taken: TakenNames): boolean {
  const name = field?.name.value;
  if (key in Object.prototype) return true;
  if (key !== name) return key === "__typename" || taken.fields.has(key);
  return taken.requiredWithArguments.has(key);
}
