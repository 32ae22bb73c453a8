import { isAbstractType, isObjectType, type GraphQLSchema } from "graphql";
import { ownValue, type JsonObject } from "../json-object";

/** Tells the types of objects by the names of the supergraph. */
export interface TypedObjects {
  /** Whether an object is of a type, or of one of its subtypes. */
  readonly isOfType: (object: JsonObject, typeName: string) => boolean;
  /** Whether a type is a subtype of another, or that very type. */
  readonly isSubtype: (typeName: string, ofTypeName: string) => boolean;
  readonly isObjectType: (typeName: string) => boolean;
}

/** Remembers what it works out about the types of a supergraph. */
export function typedObjects(schema: GraphQLSchema): TypedObjects {
  const subtypes = new Map<string, ReadonlySet<string>>();
  const subtypesOf = (name: string) => {
    const known = subtypes.get(name);
    if (known !== undefined) return known;
    const type = schema.getType(name);
    const { objects, interfaces } = isAbstractType(type)
      ? {
          objects: schema.getPossibleTypes(type),
          interfaces: "getInterfaces" in type ? schema.getImplementations(type).interfaces : [],
        }
      : { objects: [], interfaces: [] };
    const found = new Set([name, ...objects.map(nameOf), ...interfaces.map(nameOf)]);
    subtypes.set(name, found);
    return found;
  };
  const isSubtype = (typeName: string, ofTypeName: string) =>
    typeName === ofTypeName || subtypesOf(ofTypeName).has(typeName);
  return {
    isSubtype,
    isOfType: (object, typeName) => {
      const own = ownValue(object, "__typename");
      return typeof own === "string" && isSubtype(own, typeName);
    },
    isObjectType: (typeName) => isObjectType(schema.getType(typeName)),
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
