import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse } from "graphql";
import { resolveEntitiesTogether } from "../../../shared/graphql/entities-field";

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
  type Query { town: Town }
  type Town @key(fields: "code") { code: ID! name: String }
  type Label @key(fields: "id") { id: ID! title: String }
  type Money { amount: Int }`);
const document = parse(`query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Town { code name } ... on Label { id title } }
}`);

type Key = Readonly<Record<string, string>>;

const frozen = Object.freeze({ code: "27701", name: "Val-de-Reuil" });

const towns: Readonly<Record<string, unknown>> = {
  "27375": { code: "27375", name: "Louviers" },
  "27701": frozen,
  "27229": { __typename: "PublicBuyer", code: "27229", name: "Évreux" },
  "27001": new Error("a value that is an error"),
  "27002": new Proxy(
    {},
    {
      has: () => {
        throw new Error("a value that cannot be looked at");
      },
    },
  ),
};

function sync({ code = "" }: Key): unknown {
  if (code === "thrown") throw new Error("thrown");
  if (code === "odd") throw "no error at all";
  return towns[code] ?? null;
}

async function later(key: Key): Promise<unknown> {
  await Promise.resolve();
  return sync(key);
}

async function entities(town: (key: Key) => unknown, representations: readonly object[]) {
  const schema = buildSubgraphSchema(typeDefs);
  resolveEntitiesTogether(schema, { Town: town, Label: ({ id = "" }) => ({ id, title: `Label ${id}` }) });
  const { data, errors } = await execute({ schema, document, variableValues: { representations } });
  return { entities: data?.["_entities"], errors: errors?.map(({ message, path }) => [message, path]) };
}

const town = (code: string) => ({ __typename: "Town", code });
const louviers = { __typename: "Town", code: "27375", name: "Louviers" };

describe.each([
  ["at once", sync],
  ["later", later],
])("entities that are answered %s", (_, resolve) => {
  test("come in the order asked, null for what is unknown", async () => {
    const label = { __typename: "Label", id: "7" };
    expect(await entities(resolve, [town("27375"), label, town("99999"), town("27375")])).toEqual({
      entities: [louviers, { ...label, title: "Label 7" }, null, louviers],
      errors: undefined,
    });
  });

  test("are named by the reference, whatever they say and even frozen", async () => {
    const answer = await entities(resolve, [town("27701"), town("27229")]);
    expect(answer.entities).toEqual([
      { __typename: "Town", code: "27701", name: "Val-de-Reuil" },
      { __typename: "Town", code: "27229", name: "Évreux" },
    ]);
    expect(frozen).toEqual({ code: "27701", name: "Val-de-Reuil" });
  });

  test("fail one by one", async () => {
    const asked = ["thrown", "27375", "27001", "odd", "27002"].map(town);
    expect(await entities(resolve, asked)).toEqual({
      entities: [null, louviers, null, null, null],
      errors: [
        ["thrown", ["_entities", 0]],
        ["a value that is an error", ["_entities", 2]],
        ["A reference was refused with no error", ["_entities", 3]],
        ["a value that cannot be looked at", ["_entities", 4]],
      ],
    });
  });

  test.each(["Money", "Nothing", "__proto__", "constructor"])(
    "of type %s are not known",
    async (typeName) => {
      const asked = [{ __typename: typeName, code: "27375" }, town("27375")];
      expect(await entities(resolve, asked)).toEqual({
        entities: [null, louviers],
        errors: [["No entity of that type is known by reference", ["_entities", 0]]],
      });
    },
  );
});

test("entities that nothing has to be waited for are answered at once", () => {
  const schema = buildSubgraphSchema(typeDefs);
  resolveEntitiesTogether(schema, { Town: sync });
  const answer = execute({ schema, document, variableValues: { representations: [town("27375")] } });
  expect(answer).toEqual({ data: { _entities: [louviers] } });
});

test("references of an interface are refused when the schema is made", () => {
  const schema = buildSubgraphSchema(
    parse(
      "interface Place { name: String } type Query { place: Place } type Town implements Place { name: String }",
    ),
  );
  expect(() => resolveEntitiesTogether(schema, { Place: sync })).toThrow(/interfaces/);
});

test("a schema without entities is left as it is", () => {
  const schema = buildSubgraphSchema(parse("type Query { one: Int }"));
  expect(() => resolveEntitiesTogether(schema, {})).not.toThrow();
});
