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

describe("objects whose types a subgraph does not know", () => {
  const itemsSdl = `
    type Query { items: [Item!]! }
    interface Item @key(fields: "id") { id: ID! }
    type Book implements Item @key(fields: "id") { id: ID! pages: Int }
    type Game implements Item @key(fields: "id") { id: ID! }
    type Film implements Item @key(fields: "id") { id: ID! }
  `;
  const socialSdl = `
    type Item @key(fields: "id") @interfaceObject { id: ID! comment: Comment likes(since: Int): Int }
    type Comment { on: Int! text: String }
  `;
  const items: Script = () => ({
    data: { items: ["Book", "Game", "Film"].map((__typename) => ({ __typename, id: __typename })) },
  });
  const onFails: Script = ({ operation, variables }) => {
    const { representations } = variables as { readonly representations: readonly unknown[] };
    if (operation.query.includes("{on}")) {
      return { data: { _entities: [{ comment: null, likes: 1 }] }, errors: [failure] };
    }
    return { data: { _entities: representations.map(() => ({ comment: { text: "t" } })) } };
  };
  const failure = { message: "no on", path: ["_entities", 0, "comment", "on"] } as never;

  test("are asked for what is asked of their types, and not for what is asked of others", async () => {
    const { ask, calls } = await scriptedGraph({
      items: { sdl: itemsSdl, answer: items },
      social: { sdl: socialSdl, answer: onFails },
    });
    const { data, errors = [] } = await ask(
      "query ($since: Int) { items { ... on Book { comment { on } likes(since: $since) } ... on Game { comment { text } } } }",
      { since: 2 },
    );
    const asked = calls.filter(({ subgraph }) => subgraph === "social");
    expect(asked.map(({ variables = {} }) => Object.keys(variables))).toEqual([
      ["since", "representations"],
      ["representations"],
    ]);
    expect(data).toEqual({ items: [{ comment: null, likes: 1 }, { comment: { text: "t" } }, {}] });
    expect(errors.map(({ path }) => path)).toEqual([["items", 0, "comment", "on"]]);
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
