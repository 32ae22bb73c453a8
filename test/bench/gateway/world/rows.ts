/** One thing or person of the benchmark's data: all of it follows from its number. */
export type Row = Readonly<Record<string, unknown>>;

const mostThings = 5000;
const mostPeople = 500;

const people: readonly Row[] = Array.from({ length: mostPeople }, (_, number) => ({
  __typename: "Person",
  id: `p${number}`,
  name: `Personne ${number}`,
  nick: `surnom-${number}`,
}));

const things: readonly Row[] = Array.from({ length: mostThings }, (_, number) => ({
  __typename: "Thing",
  id: `t${number}`,
  name: `Marché numéro ${number} de la commune`,
  place: `Commune ${number % 60}`,
  owner: people[number % mostPeople],
  price: { __typename: "Money", amount: (number * 37) % 100_000, currency: "EUR" },
  committed: number % 900,
  realised: number % 13 === 0 ? null : number % 700,
  labels: [2012, 2015].slice(0, number % 3).map((year) => ({
    __typename: "Label",
    name: "Territoire de commerce équitable",
    year: year + (number % 7),
  })),
  reviews: Array.from({ length: 3 }, (__, index) => ({
    __typename: "Review",
    id: `r${number}-${index}`,
    text: `Livraison ${index === 0 ? "conforme" : "en retard"}, échange ${number}`,
    stars: (number + index) % 6,
    author: people[(number * 3 + index) % mostPeople],
  })),
  ...Object.fromEntries(Array.from({ length: 29 }, (__, facet) => [`facet${facet}`, number + facet])),
}));

/** So many things from one on, beginning again after the last. */
export function thingsFrom(from: number, first: number): readonly Row[] {
  return Array.from({ length: first }, (_, index) => rowAt(things, from + index));
}

/** Groups of things in the order of their numbers. */
export function groupsFrom(from: number, first: number): readonly Row[] {
  return Array.from({ length: first }, (_, index) => ({
    __typename: "Group",
    id: `g${from + index}`,
    title: `Groupement ${from + index}`,
    start: from + index * 10,
  }));
}

export function rowOf({ __typename, id }: Row): Row {
  return rowAt(__typename === "Person" ? people : things, Number(String(id).slice(1)));
}

function rowAt(rows: readonly Row[], index: number): Row {
  const row = rows[index % rows.length];
  if (row === undefined) throw new RangeError("No such row");
  return row;
}
