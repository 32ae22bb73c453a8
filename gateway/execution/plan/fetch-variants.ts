import type { FetchNode, PlanNode } from "@apollo/query-planner";
import { Kind, print, visit, type DocumentNode, type SelectionNode, type SelectionSetNode } from "graphql";
import { responseKey } from "../planning/response-key";
import { objectIn, type FieldShape, type FieldsByType, type ObjectShape } from "../shaping/shape";
import { fetchesIn, pathText, requiredIn } from "./fetches-in";

/** What a fetch asks of the objects of some types. */
export interface FetchVariant {
  /** Whether it is for the objects of a type, or for those that do not tell theirs. */
  readonly concerns: (typeName: unknown) => boolean;
  readonly trim: (document: DocumentNode) => DocumentNode;
}

/** The ways of asking a fetch at a path; more than one where what it asks does not concern all objects there. */
export type FetchVariants = (fetch: FetchNode, keys: readonly string[]) => readonly FetchVariant[];

const asItIs: readonly FetchVariant[] = [{ concerns: () => true, trim: (document) => document }];

/**
 * A subgraph that knows an interface as an object (`@interfaceObject`) cannot be asked one thing for the objects of one
 * type and another for those of another: the planner asks it everything for all, and what fails where it was not asked for
 * would take the rest along. Such a fetch is asked in as many ways as the types differ.
 */
export function fetchVariants(plan: PlanNode, shape: ObjectShape): FetchVariants {
  return (fetch, keys) => {
    const { inputRewrites = [], operationDocumentNode: document } = fetch;
    const fields = inputRewrites.length === 0 ? null : fieldsAt(keys, shape);
    if (fields?.only !== null || document === undefined) return asItIs;
    const required = fetchesIn(plan).flatMap(requiredIn);
    const trimming = new Trimming(new Set(required.map((each) => each.path)));
    const path = pathText([...keys]);
    const trimmed = (whole: DocumentNode, name: string) =>
      trimming.document(whole, fields.of(name) ?? [], path);
    const byText = new Map<string, string[]>();
    for (const name of fields.typeNames) {
      const asked = trimmed(document, name);
      const text = asksSomething(asked) ? print(asked) : nothing;
      byText.set(text, [...(byText.get(text) ?? []), name]);
    }
    if (byText.size < 2) return asItIs;
    const known = new Set<unknown>(fields.typeNames);
    // Where objects have but the interface's name yet, the fetch may be what tells their types.
    const others = { concerns: (name: unknown) => !known.has(name), trim: (whole: DocumentNode) => whole };
    byText.delete(nothing);
    const ofTypes = [...byText.values()].map((names): FetchVariant => {
      const own = new Set<unknown>(names);
      return {
        concerns: (name) => own.has(name),
        trim: (whole) => trimmed(whole, names[0] ?? ""),
      };
    });
    return [...ofTypes, others];
  };
}

const nothing = "";

/** Whether a document asks more of entities than the names of their types. */
function asksSomething({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.selectionSet.selections.some(
        (entities) => entities.kind === Kind.FIELD && selectsField(entities.selectionSet?.selections ?? []),
      ),
  );
}

function selectsField(selections: readonly SelectionNode[]): boolean {
  return selections.some((each) => {
    if (each.kind === Kind.FIELD) return responseKey(each) !== "__typename";
    return each.kind === Kind.FRAGMENT_SPREAD || selectsField(each.selectionSet.selections);
  });
}

/** Leaves out of a document what nobody needs of the objects for which some fields are asked. */
class Trimming {
  constructor(private readonly required: ReadonlySet<string>) {}

  document(document: DocumentNode, asked: readonly FieldShape[], path: string): DocumentNode {
    const trimmed: DocumentNode = {
      ...document,
      definitions: document.definitions.map((each) =>
        each.kind === Kind.OPERATION_DEFINITION
          ? { ...each, selectionSet: this.entities(each.selectionSet, asked, path) }
          : each,
      ),
    };
    return withoutUnusedVariables(trimmed);
  }

  private entities(set: SelectionSetNode, asked: readonly FieldShape[], path: string): SelectionSetNode {
    const selections = set.selections.map((each) =>
      each.kind === Kind.FIELD && each.selectionSet !== undefined
        ? { ...each, selectionSet: this.set(each.selectionSet, asked, path) }
        : each,
    );
    return { ...set, selections };
  }

  private set(set: SelectionSetNode, asked: readonly FieldShape[], path: string): SelectionSetNode {
    const selections = set.selections.flatMap((each) => this.selection(each, asked, path));
    return { ...set, selections: selections.length === 0 ? [typeNameField] : selections };
  }

  private selection(
    selection: SelectionNode,
    asked: readonly FieldShape[],
    path: string,
  ): readonly SelectionNode[] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [{ ...selection, selectionSet: this.set(selection.selectionSet, asked, path) }];
    }
    const key = responseKey(selection);
    const place = `${path}/${key}`;
    if (key === "__typename" || this.required.has(place)) return [selection];
    const field = asked.find((each) => each.kind === "value" && each.from === key);
    if (field?.kind !== "value") return [];
    const inside = objectIn(field.value)?.fields.only ?? null;
    // Inside an interface or a union, what is asked depends on the type again.
    if (selection.selectionSet === undefined || inside === null) return [selection];
    return [{ ...selection, selectionSet: this.set(selection.selectionSet, inside, place) }];
  }
}

const typeNameField: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** A variable that is declared and not used makes an operation invalid. */
function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return {
    ...document,
    definitions: document.definitions.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? {
            ...each,
            variableDefinitions: (each.variableDefinitions ?? []).filter(({ variable }) =>
              used.has(variable.name.value),
            ),
          }
        : each,
    ),
  };
}

/** What is asked at a path; null where that depends on types before its end. */
function fieldsAt(keys: readonly string[], shape: ObjectShape): FieldsByType | null {
  let { fields } = shape;
  for (const key of keys) {
    const field = (fields.only ?? []).find((each) => each.kind === "value" && each.from === key);
    const inside = field?.kind === "value" ? objectIn(field.value) : null;
    if (inside === null) return null;
    ({ fields } = inside);
  }
  return fields;
}
