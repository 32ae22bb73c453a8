import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isSpecifiedScalarType,
  Kind,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type ValueNode,
} from "graphql";
import { defaultPageSize, isPageSizeName, largestInJson, literalSize, pageSize } from "./page-size-values";
import type { VariablePageSizes, VariableSizes } from "./variable-page-sizes";

/** How many times what is under a field is counted: a number, or one that variables decide at each request. */
export type PageSize = number | ((sizes: VariableSizes) => number);

type PageSizeInput = GraphQLArgument | GraphQLInputField;

export interface PageSizeOptions {
  readonly variables: VariablePageSizes;
  readonly definition: GraphQLField<unknown, unknown> | undefined;
  /** The size of a field that takes no page size at all. */
  readonly otherwise: number;
}

/**
 * The page size that a field asks for: arguments `first` and `last`, or fields of those names in an input object, as
 * literals, variables, defaults of variables or defaults of the schema. The largest one counts.
 */
export function compilePageSize(
  field: FieldNode,
  { variables, definition, otherwise }: PageSizeOptions,
): PageSize {
  const written: WrittenSizes = { variables, literal: 0, numbers: [] };
  for (const { name, value } of field.arguments ?? []) {
    const argument = definition?.args.find((each) => each.name === name.value);
    if (isPageSizeName(name.value)) addSize(written, value, schemaDefault(argument));
    else if (argument === undefined || mayHoldObjects(argument)) addNested(written, value);
  }
  const { literal, numbers } = written;
  const unwritten = sizeInSchema(definition) ?? otherwise;
  if (numbers.length === 0) return literal > 0 ? literal : unwritten;
  return (sizes) => {
    let largest = literal;
    for (const number of numbers) largest = Math.max(largest, sizes[number] ?? 0);
    return largest > 0 ? largest : unwritten;
  };
}

interface WrittenSizes {
  readonly variables: VariablePageSizes;
  /** The largest one that no variable decides; zero when there is none. */
  literal: number;
  /** Numbers of those that variables decide. */
  readonly numbers: number[];
}

function addSize(written: WrittenSizes, value: ValueNode, fallback: number): void {
  if (value.kind === Kind.VARIABLE) {
    written.numbers.push(written.variables.direct(value.name.value, fallback));
  } else written.literal = Math.max(written.literal, literalSize(value, fallback));
}

function addNested(written: WrittenSizes, value: ValueNode): void {
  if (value.kind === Kind.VARIABLE) written.numbers.push(written.variables.nested(value.name.value));
  if (value.kind === Kind.LIST) value.values.forEach((each) => addNested(written, each));
  if (value.kind !== Kind.OBJECT) return;
  for (const field of value.fields) {
    if (isPageSizeName(field.name.value)) addSize(written, field.value, defaultPageSize);
    else addNested(written, field.value);
  }
}

/** A scalar of a schema's own may be any JSON; those of the language and enums hold no page size. */
function mayHoldObjects({ type }: GraphQLArgument): boolean {
  const named = getNamedType(type);
  return !isEnumType(named) && !isSpecifiedScalarType(named);
}

/** The page size that a field takes when the document gives none: of its own arguments, or of their input objects. */
function sizeInSchema(definition: GraphQLField<unknown, unknown> | undefined): number | null {
  const declared = new Set<number>();
  const takesOne = (definition?.args ?? []).map((argument) => collectDefaults(argument, declared, 0));
  if (declared.size > 0) return Math.max(...declared);
  return takesOne.includes(true) ? defaultPageSize : null;
}

/** Input objects may hold themselves. */
const deepestInput = 4;

/** Whether an input takes a page size, however deep; those that the schema gives by default are added. */
function collectDefaults(input: PageSizeInput, declared: Set<number>, depth: number): boolean {
  if (isPageSizeName(input.name)) {
    if (typeof input.defaultValue === "number") declared.add(schemaDefault(input));
    return true;
  }
  const inValue = largestInJson(input.defaultValue);
  if (inValue > 0) declared.add(inValue);
  const type = getNullableType(input.type);
  if (!isInputObjectType(type) || depth >= deepestInput) return inValue > 0;
  const inFields = Object.values(type.getFields()).map((each) => collectDefaults(each, declared, depth + 1));
  return inValue > 0 || inFields.includes(true);
}

function schemaDefault(input: PageSizeInput | undefined): number {
  return pageSize(input?.defaultValue);
}
