/** What one subgraph says of the benchmark's graph. */
export interface Part {
  readonly name: string;
  readonly query?: string;
  /** Fields of the entities, besides their key. */
  readonly entities: Readonly<Record<string, string>>;
  readonly values?: string;
}

const things: Part = {
  name: "things",
  query: `
    things(first: Int!, from: Int!): [Thing!]!
    thing(id: ID!): Thing
    groups(first: Int!, from: Int!): [Group!]!`,
  entities: { Thing: "name: String! place: String! owner: Person", Person: "" },
  values: "type Group { id: ID! title: String! members(first: Int!): [Thing!]! }",
};

const prices: Part = {
  name: "prices",
  entities: { Thing: "price: Money", Person: "nick: String" },
  values: "type Money { amount: Float! currency: String! }",
};

const hours: Part = { name: "hours", entities: { Thing: "committed: Int realised: Int" } };

const reviews: Part = {
  name: "reviews",
  entities: { Thing: "labels: [Label!] reviews(first: Int!): [Review!]", Person: "name: String" },
  values: `
    type Label { name: String! year: Int }
    type Review { id: ID! text: String stars: Int author: Person }`,
};

/** The four subgraphs of most questions. */
export const fourParts: readonly Part[] = [things, prices, hours, reviews];

/** Thirty subgraphs, of which a question may reach as many as it likes. */
export const thirtyParts: readonly Part[] = [
  things,
  ...Array.from({ length: 29 }, (_, number) => ({
    name: `facet-${number}`,
    entities: { Thing: `facet${number}: Int` },
  })),
];

/** The SDL of a subgraph of federation 2. */
export function subgraphSdl(part: Part): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    ${rootAndValues(part)}
    ${Object.entries(part.entities)
      .map(([type, fields]) => `type ${type} @key(fields: "id") { id: ID! ${fields} }`)
      .join("\n")}`;
}

/** The same in the words of federation 1, the only one that some gateways know. */
export function firstSubgraphSdl(part: Part, parts: readonly Part[]): string {
  const isOwner = (type: string) => parts.find(({ entities }) => type in entities) === part;
  return `${rootAndValues(part).replace("type Query", "extend type Query")}
    ${Object.entries(part.entities)
      .map(([type, fields]) =>
        isOwner(type)
          ? `type ${type} @key(fields: "id") { id: ID! ${fields} }`
          : `extend type ${type} @key(fields: "id") { id: ID! @external ${fields} }`,
      )
      .join("\n")}`;
}

/** One schema that holds all the parts. */
export function monolithSdl(parts: readonly Part[]): string {
  const fields = new Map<string, string>();
  for (const [type, added] of parts.flatMap(({ entities }) => Object.entries(entities))) {
    fields.set(type, `${fields.get(type) ?? "id: ID!"} ${added}`);
  }
  return `${parts.map(rootAndValues).join("\n")}
    ${[...fields].map(([type, all]) => `type ${type} { ${all} }`).join("\n")}`;
}

function rootAndValues({ query, values = "" }: Part): string {
  return `${query === undefined ? "" : `type Query { ${query} }`} ${values}`;
}
