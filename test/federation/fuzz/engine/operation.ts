import { parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { drawFrom, type Draw } from "./draw";
import { SelectionWriter } from "./selections";
import { Variables } from "./variables";

export interface FuzzOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** A valid operation of a schema, always the same for a seed and a number. */
export function drawOperation(schema: GraphQLSchema, seed: number, index: number): FuzzOperation {
  const draw = drawFrom(seed, index);
  for (;;) {
    const { query, ...operation } = writeOperation(schema, draw);
    const document = parse(query, { noLocation: true });
    if (validate(schema, document).length === 0) return { document, ...operation };
  }
}

function writeOperation(schema: GraphQLSchema, draw: Draw) {
  const isMutation = draw.chance(12);
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  if (root == null) throw new Error("The fuzzed schema has queries and mutations");
  const variables = new Variables(draw);
  const selections = new SelectionWriter(schema, draw, variables, draw.pick([4, 8, 15, 25, 40]));
  const written = selections.writeRoot(root, draw.integer(1, 6));
  const several = draw.chance(5);
  const name = several || draw.chance(40) ? "Asked" : "";
  const operation = `${isMutation ? "mutation" : "query"} ${name}${variables.declarations} ${written}`;
  const other = several ? [`query Other { __typename }`] : [];
  return {
    query: [...other, operation, ...selections.fragmentDefinitions].join("\n"),
    variables: variables.values,
    operationName: several ? name : undefined,
  };
}
