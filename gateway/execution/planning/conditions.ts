import { Kind, visit, type DirectiveNode, type OperationDefinitionNode, type SelectionNode } from "graphql";

/** Values of the variables that `@skip` and `@include` name. */
export type ConditionValues = Readonly<Record<string, unknown>>;

/** Whether a directive is one of those that let selections in or out. */
export function isCondition(directiveName: string): boolean {
  return directiveName === "skip" || directiveName === "include";
}

/** Whether `@skip` and `@include` let a selection in. */
export function isSelected({ directives }: SelectionNode, values: ConditionValues): boolean {
  return (directives ?? []).every((directive) => {
    switch (directive.name.value) {
      case "skip":
        return !isTrue(directive, values);
      case "include":
        return isTrue(directive, values);
      default:
        return true;
    }
  });
}

function isTrue({ arguments: given = [] }: DirectiveNode, values: ConditionValues): boolean {
  const condition = given.find(({ name }) => name.value === "if")?.value;
  if (condition?.kind === Kind.VARIABLE) return values[condition.name.value] === true;
  return condition?.kind === Kind.BOOLEAN && condition.value;
}

/** Names of the variables that `@skip` and `@include` name. */
export function conditionNames(operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  visit(operation, {
    Directive: ({ name, arguments: given = [] }) => {
      if (!isCondition(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
