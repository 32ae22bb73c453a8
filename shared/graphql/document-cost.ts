import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { CostProgram, type CostForm } from "./cost-program";
import { fragmentsByName } from "./document-measures";
import { compositeType, fieldDefinition, type Definition, type Parent } from "./field-types";
import { compilePageSize } from "./page-size";
import { VariablePageSizes } from "./variable-page-sizes";

/** Fields that an answer could hold, pages and lists counted at their size, by the variables as received. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number;

export interface CostOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema?: GraphQLSchema | undefined;
}

/** Length assumed for a list that takes no page size: such lists are short by design, or they would be connections. */
const assumedListSize = 10;

interface Compiling {
  readonly schema: GraphQLSchema | undefined;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: VariablePageSizes;
  readonly program: CostProgram;
  /** A fragment weighs the same wherever it is spread: its type condition, not its place, gives its fields their type. */
  readonly fragmentForms: Map<string, CostForm>;
}

/**
 * Compiles the cost of an operation: what does not depend on variables is added up once, and each request computes the
 * rest. The caller has refused fragment cycles and what is too long. Unknown fragments, fields and types weigh what can
 * be known of them: validation reports them.
 */
export function compileCost({ document, operation, schema }: CostOptions): CostOf {
  const variables = new VariablePageSizes(operation);
  const program = new CostProgram();
  const compiling: Compiling = {
    ...{ schema, variables, program },
    fragments: fragmentsByName(document),
    fragmentForms: new Map(),
  };
  const root = schema?.getRootType(operation.operation) ?? undefined;
  const form = selectionSetForm(compiling, operation.selectionSet, root);
  if (program.isConstant) return () => form.constant;
  return (given) => program.run(form, variables.read(given));
}

function selectionSetForm(compiling: Compiling, { selections }: SelectionSetNode, parent: Parent): CostForm {
  return compiling.program.sum(selections.map((each) => selectionForm(compiling, each, parent)));
}

function selectionForm(compiling: Compiling, selection: SelectionNode, parent: Parent): CostForm {
  switch (selection.kind) {
    case Kind.FIELD:
      return fieldForm(compiling, selection, parent);
    case Kind.INLINE_FRAGMENT: {
      const condition = selection.typeCondition?.name.value;
      const type = condition === undefined ? parent : compositeType(compiling.schema, condition);
      return selectionSetForm(compiling, selection.selectionSet, type);
    }
    case Kind.FRAGMENT_SPREAD:
      return fragmentForm(compiling, selection.name.value);
  }
}

function fragmentForm(compiling: Compiling, name: string): CostForm {
  const known = compiling.fragmentForms.get(name);
  const fragment = compiling.fragments.get(name);
  if (known !== undefined || fragment === undefined) {
    return known ?? compiling.program.sum([]);
  }
  const type = compositeType(compiling.schema, fragment.typeCondition.name.value);
  const form = selectionSetForm(compiling, fragment.selectionSet, type);
  compiling.fragmentForms.set(name, form);
  return form;
}

function fieldForm(compiling: Compiling, field: FieldNode, parent: Parent): CostForm {
  const { program, variables } = compiling;
  if (field.selectionSet === undefined) return program.one;
  const definition = fieldDefinition(parent, field.name.value);
  const type = definition === undefined ? undefined : getNamedType(definition.type);
  const children = selectionSetForm(compiling, field.selectionSet, isCompositeType(type) ? type : undefined);
  const otherwise = listSize(parent, definition);
  const size = compilePageSize(field, { variables, definition, otherwise });
  return program.sum([program.one, program.times(size, children)]);
}

/**
 * Length assumed for a field that takes no page size. The nodes of a connection are counted by the connection.
 * Introspection is not multiplied: it reads the schema, and graphql-js bounds its own nesting (MaxIntrospectionDepthRule).
 */
function listSize(parent: Parent, definition: Definition): number {
  if (parent === undefined || definition === undefined || isIntrospectionType(parent)) {
    return 1;
  }
  if (isConnection(getNamedType(definition.type))) {
    return assumedListSize;
  }
  const countedAbove = isConnection(parent) && ["nodes", "edges"].includes(definition.name);
  return !countedAbove && isListType(getNullableType(definition.type)) ? assumedListSize : 1;
}

function isConnection(type: unknown): boolean {
  return isObjectType(type) && type.name.endsWith("Connection");
}
