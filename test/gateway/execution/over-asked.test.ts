import { scriptedGraph, type Script } from "./support/scripted-graph";

describe("objects of different types at one place", () => {
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
  const mentorFails: Script = ({ operation, variables }) => {
    const { representations } = variables as { readonly representations: readonly unknown[] };
    if (!operation.query.includes("mentor")) {
      return { data: { _entities: representations.map(() => ({ friends: 3 })) } };
    }
    return {
      data: { _entities: [null] },
      errors: [{ message: "no mentor", path: ["_entities", 0, "mentor"] } as never],
    };
  };

  test("are asked for apart, each for its own fields", async () => {
    const { ask, calls } = await scriptedGraph({
      items: { sdl: itemsSdl, answer: items },
      people: { sdl: peopleSdl, answer: mentorFails },
    });
    const { data, errors = [] } = await ask(
      "{ items { author { friends } ... on Book { author { mentor } } } }",
    );
    const asked = calls.filter(({ subgraph }) => subgraph === "people");
    expect(asked.map(({ operation }) => operation.query.match(/friends|mentor/g))).toEqual([
      ["friends"],
      ["mentor"],
    ]);
    expect(data).toEqual({ items: [{ author: null }, { author: { friends: 3 } }] });
    expect(errors.map(({ path }) => path)).toEqual([["items", 0, "author", "mentor"]]);
  });
});

describe("what the plan alone asks for, another subgraph requiring it", () => {
  const parcelSdl = `type Query { parcel: Parcel } type Parcel @key(fields: "id") { id: ID! }`;
  const scalesSdl = `type Parcel @key(fields: "id") { id: ID! weight: Int! colour: String }`;
  const postSdl = `
    type Parcel @key(fields: "id") {
      id: ID! weight: Int! @external cost: Int @requires(fields: "weight") stamp: String
    }
  `;
  const answering = (entity: object | null, error?: string): Script => {
    const data = { _entities: [entity] };
    return () =>
      error === undefined
        ? { data }
        : { data, errors: [{ message: error, path: ["_entities", 0, error] } as never] };
  };

  async function asked(text: string) {
    const { ask } = await scriptedGraph({
      items: { sdl: parcelSdl, answer: () => ({ data: { parcel: { __typename: "Parcel", id: "p" } } }) },
      scales: { sdl: scalesSdl, answer: answering(null, "weight") },
      post: { sdl: postSdl, answer: answering({ cost: null, stamp: "a" }) },
    });
    const { data, errors = [] } = await ask(text);
    return { data, paths: errors.map(({ path }) => path) };
  }

  test("is told, when it fails, where it takes along what is asked for", async () => {
    expect(await asked("{ parcel { colour cost } }")).toEqual({
      data: { parcel: { colour: null, cost: null } },
      paths: [["parcel"]],
    });
  });

  test("is not told where all that was asked for is there", async () => {
    expect(await asked("{ parcel { cost stamp } }")).toEqual({
      data: { parcel: { cost: null, stamp: "a" } },
      paths: [],
    });
  });
});
