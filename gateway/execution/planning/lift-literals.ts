import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  parseType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";

/** An operation whose arguments are all variables, as far as that is safe. */
export interface LiftedOperation {
  readonly operation: OperationDefinitionNode;
  /** The value of each variable that replaces a literal. */
  readonly literals: Readonly<Record<string, unknown>>;
}

/** What a literal cannot be turned into without a risk of changing it. */
const notLifted = Symbol("not lifted");

/**
 * Replaces the literal arguments of fields by variables, so that two texts that differ by their literals alone share one
 * plan. Literals of a custom scalar stay, unless they are strings: only its subgraph knows how to read the others.
 */
export function liftLiterals(inlined: OperationDefinitionNode, schema: GraphQLSchema): LiftedOperation {
  const taken = new Set((inlined.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  const literals: Record<string, unknown> = {};
  const definitions = new Map<string, VariableDefinitionNode>();
  const variableFor = (value: unknown, type: GraphQLInputType): string => {
    const signature = `${String(type)} ${JSON.stringify(value)}`;
    const known = definitions.get(signature);
    if (known !== undefined) return known.variable.name.value;
    const name = freshName(definitions.size, taken);
    literals[name] = value;
    definitions.set(signature, variableDefinition(name, type));
    return name;
  };
  const typeInfo = new TypeInfo(schema);
  const operation = visit(
    inlined,
    visitWithTypeInfo(typeInfo, {
      // What a directive is given decides of the plan itself.
      Directive: () => false,
      VariableDefinition: () => false,
      Argument: (argument) => {
        const type = typeInfo.getInputType();
        const value = type === null || type === undefined ? notLifted : jsonOf(argument.value, type);
        if (value === notLifted || type === null || type === undefined) return false;
        return { ...argument, value: variableNode(variableFor(value, type)) };
      },
    }),
  );
  if (definitions.size === 0) return { operation: inlined, literals };
  const variableDefinitions = [...(inlined.variableDefinitions ?? []), ...definitions.values()];
  return { operation: { ...operation, variableDefinitions }, literals };
}

function freshName(index: number, taken: ReadonlySet<string>): string {
  let name = `literal_${index}`;
  while (taken.has(name)) name += "_";
  return name;
}

function variableDefinition(name: string, type: GraphQLInputType): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableNode(name),
    type: parseType(String(type), { noLocation: true }),
  };
}

function variableNode(name: string) {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
}

/** The JSON that stands for a literal in variables. `null` stays a literal: a variable may be null only where its type allows. */
function jsonOf(literal: ValueNode, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (literal.kind === Kind.NULL || literal.kind === Kind.VARIABLE) return notLifted;
  if (isListType(nullable)) {
    // A single value stands for a list of one, in variables too.
    if (literal.kind !== Kind.LIST) return jsonOf(literal, nullable.ofType);
    const items = literal.values.map((each) => jsonOf(each, nullable.ofType));
    return items.includes(notLifted) ? notLifted : items;
  }
  if (isInputObjectType(nullable)) {
    if (literal.kind !== Kind.OBJECT) return notLifted;
    const fields = nullable.getFields();
    const entries = literal.fields.map(({ name, value }) => {
      const field = fields[name.value];
      return [name.value, field === undefined ? notLifted : jsonOf(value, field.type)] as const;
    });
    return entries.some(([, value]) => value === notLifted) ? notLifted : Object.fromEntries(entries);
  }
  if (isEnumType(nullable)) return literal.kind === Kind.ENUM ? literal.value : notLifted;
  const named = getNamedType(nullable);
  return scalarJson(literal, named.name, isSpecifiedScalarType(named));
}

function scalarJson(literal: ValueNode, typeName: string, isSpecified: boolean): unknown {
  switch (literal.kind) {
    case Kind.STRING:
      return literal.value;
    case Kind.BOOLEAN:
      return isSpecified ? literal.value : notLifted;
    case Kind.INT:
    case Kind.FLOAT:
      if (!isSpecified) return notLifted;
      return typeName === "ID" ? literal.value : Number(literal.value);
    default:
      return notLifted;
  }
}
