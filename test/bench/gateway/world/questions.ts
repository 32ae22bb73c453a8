export type QuestionName = "dashboard" | "nested" | "small";

export interface Question {
  readonly title: string;
  readonly query: string;
  /** Other variables for each number, so that no two requests in flight are the same. */
  readonly variables: (number: number) => Readonly<Record<string, unknown>>;
}

export const questions: Readonly<Record<QuestionName, Question>> = {
  dashboard: {
    title: "tableau de bord (4 appels, 20 marchés)",
    query: `query Dashboard($from: Int!) {
      things(first: 20, from: $from) {
        id name place
        price { amount currency }
        committed realised
        labels { name year }
      }
    }`,
    variables: (number) => ({ from: number * 7 }),
  },
  nested: {
    title: "imbriquée (2 000 feuilles)",
    query: `query Nested($from: Int!) {
      groups(first: 10, from: $from) {
        id title
        members(first: 10) {
          id name
          price { amount }
          owner { id name }
          reviews(first: 3) { id text stars author { id nick } }
        }
      }
    }`,
    variables: (number) => ({ from: number * 11 }),
  },
  small: {
    title: "petite (une entité, 2 appels)",
    query: `query Small($id: ID!) { thing(id: $id) { name price { amount } } }`,
    variables: (number) => ({ id: `t${(number * 13) % 5000}` }),
  },
};

/** So many things, three leaves each. */
export function wideQuestion(first: number): Question {
  const query = `query Wide($from: Int!) { things(first: ${first}, from: $from) { id name price { amount } } }`;
  return { title: `${first} entités`, query, variables: (number) => ({ from: number * 7 }) };
}

/** Twenty things, each asked of so many subgraphs. */
export function facetQuestion(subgraphs: number): Question {
  const facets = Array.from({ length: subgraphs - 1 }, (_, number) => `facet${number}`).join(" ");
  const query = `query Facets($from: Int!) { things(first: 20, from: $from) { name ${facets} } }`;
  return { title: `${subgraphs} sous-graphes`, query, variables: (number) => ({ from: number * 7 }) };
}
