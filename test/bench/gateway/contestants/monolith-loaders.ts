import DataLoader from "dataloader";
import { buildSchema, isObjectType } from "graphql";
import { bareExecution } from "../bare-execution";
import { serveLean } from "../lean-server";
import { resolveSchema } from "../world/resolve";
import { rowOf, type Row } from "../world/rows";
import { fourParts, monolithSdl } from "../world/sdl";

/** One loader for each part of the data, for the time of a request. */
type Loaders = ReadonlyMap<string, DataLoader<string, Row>>;

// A monolith whose domains keep their data apart, as the four subgraphs do: what is of another domain is loaded by key.
const schema = resolveSchema(buildSchema(monolithSdl(fourParts)));
const [owner, ...others] = fourParts;
const owned = new Set(Object.entries(owner?.entities ?? {}).flatMap(coordinates));
for (const part of others) {
  for (const coordinate of Object.entries(part.entities).flatMap(coordinates)) {
    const [typeName = "", name = ""] = coordinate.split(".");
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (field === undefined || owned.has(coordinate)) continue;
    const { resolve } = field;
    field.resolve = async (source: Row, args, loaders: Loaders, info) => {
      const row = await loaders.get(part.name)?.load(String(source["id"]));
      return resolve === undefined ? row?.[name] : resolve(row, args, loaders, info);
    };
  }
}

serveLean(Number(process.env["PORT"]), bareExecution(schema, loadersOfOneRequest));

function loadersOfOneRequest(): Loaders {
  return new Map(
    others.map(({ name }) => [
      name,
      new DataLoader<string, Row>(async (ids) =>
        ids.map((id) => rowOf({ __typename: id.startsWith("p") ? "Person" : "Thing", id })),
      ),
    ]),
  );
}

function coordinates([typeName, fields]: readonly [string, string]): readonly string[] {
  return [...fields.matchAll(/(\w+)(?:\([^)]*\))?:/g)].map(([, name = ""]) => `${typeName}.${name}`);
}
