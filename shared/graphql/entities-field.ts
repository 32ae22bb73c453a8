import { isInterfaceType, type GraphQLSchema } from "graphql";

/** Answers a reference of another subgraph: the entity, or null when there is none that the caller may see. */
export type ReferenceResolver<Context> = (
  reference: Readonly<Record<string, string>>,
  context: Context,
) => unknown;

/**
 * Answers the references of one request as one list, and no promise for each where there is nothing to wait for. What
 * fails for a reference fails for it alone. Changes the schema of a subgraph, which `@apollo/subgraph` made.
 */
export function resolveEntitiesTogether<Context>(
  schema: GraphQLSchema,
  references: Readonly<Record<string, ReferenceResolver<Context>>>,
): void {
  const resolvers = new Map(Object.entries(references));
  if ([...resolvers.keys()].some((name) => isInterfaceType(schema.getType(name)))) {
    throw new TypeError("References of interfaces are not resolved: name their types");
  }
  const field = schema.getQueryType()?.getFields()["_entities"];
  if (field === undefined) return;
  const entityOf = (reference: Reference, context: Context): unknown => {
    const { __typename: typeName } = reference;
    try {
      const resolve = resolvers.get(typeName);
      if (resolve === undefined) throw new TypeError("No entity of that type is known by reference");
      const entity = resolve(reference, context);
      return isPromise(entity)
        ? entity.then((awaited) => named(awaited, typeName), asError)
        : named(entity, typeName);
    } catch (error) {
      return asError(error);
    }
  };
  field.resolve = (_source, { representations }: EntitiesArguments, context: Context) => {
    const entities = representations.map((reference) => entityOf(reference, context));
    return entities.some(isPromise) ? Promise.all(entities) : entities;
  };
}

/** As the gateway sends it: the type's name, and the fields of a key. */
type Reference = Readonly<Record<string, string>> & { readonly __typename: string };

interface EntitiesArguments {
  readonly representations: readonly Reference[];
}

/** An entity with the name of its type, which tells the union of all entities what it is. */
function named(entity: unknown, typeName: string): unknown {
  if (typeof entity !== "object" || entity === null || entity instanceof Error) return entity;
  try {
    if ("__typename" in entity) {
      return entity.__typename === typeName ? entity : { ...entity, __typename: typeName };
    }
    // Not enumerable: what is read from a store stays what it was.
    return Object.isExtensible(entity)
      ? Object.defineProperty(entity, "__typename", { value: typeName })
      : { ...entity, __typename: typeName };
  } catch (error) {
    return asError(error);
  }
}

/** Among the items of a list, an error is a failure of its own item. */
function asError(error: unknown): Error {
  return error instanceof Error
    ? error
    : new Error("A reference was refused with no error", { cause: error });
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
