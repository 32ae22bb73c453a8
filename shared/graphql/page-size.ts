import {
  getNullableType,
  isInputObjectType,
  Kind,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type OperationDefinitionNode,
  type ValueNode,
} from "graphql";

/** Page size when a request gives none, or one that cannot be read. */
export const defaultPageSize = 20;

/** The page size that a field asks for; null when it is not a page. */
export type PageSizeReader = (
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
) => number | null;

type PageSizeInput = GraphQLArgument | GraphQLInputField;

/**
 * Builds the reader of page sizes for one operation: arguments `first` and `last`, or fields of those names in an
 * input object, as literals, variables, defaults of variables or defaults of the schema. The largest one counts.
 * @param variables As received, before coercion: nothing is assumed of their form.
 */
export function pageSizeReader(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): PageSizeReader {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const received = (name: string): unknown => (Object.hasOwn(variables, name) ? variables[name] : undefined);

  const sizeIn = (value: ValueNode, fallback: number): number => {
    if (value.kind !== Kind.VARIABLE) {
      return value.kind === Kind.INT ? pageSize(Number(value.value), fallback) : fallback;
    }
    const given = received(value.name.value);
    const byDefault = defaults.get(value.name.value);
    return given === undefined && byDefault?.kind === Kind.INT
      ? pageSize(Number(byDefault.value), fallback)
      : pageSize(given, fallback);
  };

  const sizesOfVariable = memoised((name) => {
    const given = received(name);
    const byDefault = defaults.get(name);
    return given === undefined && byDefault !== undefined ? sizesNestedIn(byDefault) : sizesInJson(given);
  });

  const sizesNestedIn = (value: ValueNode): readonly number[] => {
    switch (value.kind) {
      case Kind.VARIABLE:
        return sizesOfVariable(value.name.value);
      case Kind.LIST:
        return value.values.flatMap(sizesNestedIn);
      case Kind.OBJECT:
        return value.fields.flatMap((field) =>
          isPageSizeName(field.name.value)
            ? [sizeIn(field.value, defaultPageSize)]
            : sizesNestedIn(field.value),
        );
      default:
        return [];
    }
  };

  return (field, definition) => {
    const written = (field.arguments ?? []).flatMap(({ name, value }) =>
      isPageSizeName(name.value)
        ? [sizeIn(value, schemaDefault(definition?.args.find((each) => each.name === name.value)))]
        : sizesNestedIn(value),
    );
    const sizes = written.length > 0 ? written : sizesInSchema(definition);
    return sizes.length > 0 ? largest(sizes) : null;
  };
}

/** Page sizes that a field takes when the document gives none: its own arguments, or those of an input object. */
function sizesInSchema(definition: GraphQLField<unknown, unknown> | undefined): readonly number[] {
  const inputs: readonly PageSizeInput[] = (definition?.args ?? []).flatMap((argument) => {
    const type = getNullableType(argument.type);
    return isInputObjectType(type) ? Object.values(type.getFields()) : [argument];
  });
  const taken = inputs.filter(({ name }) => isPageSizeName(name));
  const declared = taken.filter(({ defaultValue }) => typeof defaultValue === "number");
  return (declared.length > 0 ? declared : taken).map(schemaDefault);
}

function schemaDefault(input: PageSizeInput | undefined): number {
  return pageSize(input?.defaultValue, defaultPageSize);
}

/** Page sizes in a received variable, however deep; without recursion, since nothing bounds how JSON is nested. */
function sizesInJson(value: unknown): readonly number[] {
  const sizes: number[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const current = pending.pop();
    if (typeof current !== "object" || current === null) {
      continue;
    }
    for (const [name, each] of Object.entries(current)) {
      if (isPageSizeName(name)) {
        sizes.push(pageSize(each, defaultPageSize));
      } else {
        pending.push(each);
      }
    }
  }
  return sizes.length > 0 ? [largest(sizes)] : [];
}

/** At least one: a page of none still costs the look-up of the list. Always finite: `1e999` is a literal too. */
function pageSize(value: unknown, fallback: number): number {
  return typeof value === "number" && value >= 0
    ? Math.min(Math.max(1, value), Number.MAX_SAFE_INTEGER)
    : fallback;
}

function isPageSizeName(name: string): boolean {
  return name === "first" || name === "last";
}

function largest(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 1);
}

function memoised<Value>(compute: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const value = known.has(name) ? known.get(name) : undefined;
    if (value !== undefined) {
      return value;
    }
    const computed = compute(name);
    known.set(name, computed);
    return computed;
  };
}
