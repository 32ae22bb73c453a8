import { buildSchema, execute, parse, validate, type DocumentNode } from "graphql";
import { serveLean } from "../lean-server";
import { resolveSchema } from "../world/resolve";
import { fourParts, monolithSdl } from "../world/sdl";

const schema = resolveSchema(buildSchema(monolithSdl(fourParts)));
const documents = new Map<string, DocumentNode>();

serveLean(Number(process.env["PORT"]), async ({ query, variables }) => {
  let document = documents.get(query);
  if (document === undefined) {
    document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return JSON.stringify({ errors });
    if (documents.size < 500) documents.set(query, document);
  }
  return JSON.stringify(await execute({ schema, document, variableValues: variables }));
});
