import { scriptedGraph, type Script } from "./support/scripted-graph";

const itemsSdl = `
  type Query { items: [Item!]! }
  interface Item { author: Author }
  type Book implements Item { author: Author }
  type Game implements Item { author: Author }
  type Author @key(fields: "id") { id: ID! }
`;
const peopleSdl = `type Author @key(fields: "id") { id: ID! friends: Int mentor: String! }`;

const items: Script = () => ({
  data: {
    items: ["Book", "Game"].map((__typename) => ({
      ...{ __typename, author: { __typename: "Author", id: "a" } },
    })),
  },
});

const mentorFails: Script = () => ({
  data: { _entities: [null] },
  errors: [{ message: "no mentor", path: ["_entities", 0, "mentor"] } as never],
});

async function asked(text: string) {
  const { ask, calls } = await scriptedGraph({
    items: { sdl: itemsSdl, answer: items },
    people: { sdl: peopleSdl, answer: mentorFails },
  });
  const { data, errors = [] } = await ask(text);
  const queries = calls
    .filter(({ subgraph }) => subgraph === "people")
    .map(({ operation }) => operation.query);
  return { data, paths: errors.map(({ path }) => path), queries };
}

describe("a plan that asks more of an object than the client", () => {
  test("tells what is missing because something unasked failed, where it is missing", async () => {
    const { data, paths, queries } = await asked(
      "{ items { author { friends } ... on Book { author { mentor } } } }",
    );
    expect(queries.map((query) => query.match(/friends|mentor/g))).toEqual([["friends", "mentor"]]);
    expect(data).toEqual({ items: [{ author: null }, { author: { friends: null } }] });
    expect(paths).toEqual([
      ["items", 0, "author", "mentor"],
      ["items", 1, "author"],
    ]);
  });

  test("says nothing of what failed where all that was asked is there", async () => {
    const { data, paths } = await asked("{ items { author { id } ... on Book { author { mentor } } } }");
    expect(data).toEqual({ items: [{ author: null }, { author: { id: "a" } }] });
    expect(paths).toEqual([["items", 0, "author", "mentor"]]);
  });
});
