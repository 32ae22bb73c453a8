import { isInterfaceType, isObjectType, valueFromASTUntyped, type GraphQLSchema } from "graphql";
import type { TakenNames } from "./distinct-keys";

/** The names of a supergraph that the keys of an answer could be mistaken for. */
export function takenNames(supergraph: GraphQLSchema): TakenNames {
  const fields = new Set<string>();
  const requiredWithArguments = new Set<string>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      fields.add(field.name);
      for (const { arguments: given = [] } of field.astNode?.directives ?? []) {
        const requires = given.find(({ name }) => name.value === "requires");
        const selection: unknown = requires === undefined ? "" : valueFromASTUntyped(requires.value);
        for (const [, name = ""] of String(selection).matchAll(/(\w+)\s*\(/g)) {
          requiredWithArguments.add(name);
        }
      }
    }
  }
  return { fields, requiredWithArguments };
}
