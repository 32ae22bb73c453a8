import {
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLSchema,
} from "graphql";

/** The fields of each key by which a subgraph knows the entities of a type; only the outermost names of composite ones. */
export type EntityKeys = (typeName: string, subgraph: string) => readonly (readonly string[])[];

/** Reads the keys that composition wrote into a supergraph. */
export function entityKeys(supergraph: GraphQLSchema): EntityKeys {
  const names = subgraphNames(supergraph);
  const keys = new Map<string, string[][]>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const directive of type.astNode?.directives ?? []) {
      const { graph, key } = argumentsOf(directive);
      if (directive.name.value !== "join__type" || typeof graph !== "string" || typeof key !== "string") {
        continue;
      }
      const place = `${type.name} ${names.get(graph) ?? graph}`;
      keys.set(place, [...(keys.get(place) ?? []), outermostNames(key)]);
    }
  }
  return (typeName, subgraph) => keys.get(`${typeName} ${subgraph}`) ?? [];
}

/** Subgraphs by the names that composition gave them in the enum of its directives. */
function subgraphNames(supergraph: GraphQLSchema): ReadonlyMap<string, string> {
  const graphs = supergraph.getType("join__Graph");
  const values = graphs !== undefined && "getValues" in graphs ? graphs.getValues() : [];
  return new Map(
    values.flatMap(({ name, astNode }) => {
      const directive = astNode?.directives?.find((each) => each.name.value === "join__graph");
      const written = directive === undefined ? undefined : argumentsOf(directive)["name"];
      return typeof written === "string" ? [[name, written] as const] : [];
    }),
  );
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

function outermostNames(fieldSet: string): string[] {
  let depth = 0;
  const names: string[] = [];
  for (const [token] of fieldSet.matchAll(/\w+|[{}]/g)) {
    if (token === "{") depth += 1;
    else if (token === "}") depth -= 1;
    else if (depth === 0) names.push(token);
  }
  return names;
}
