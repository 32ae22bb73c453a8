/** One thing of the data; `__typename` says what it is. */
export type Row = Readonly<Record<string, unknown>>;

const titles = ["Germinal", null, "L’Étranger", "", 'Bel-Ami "\\\u2028\n'];
/** Written as JSON so that `__proto__` is a property like any other. */
const metas = [
  JSON.parse('{"__proto__":{"a":1},"constructor":[null,{"b":[]}],"length":0}'),
  null,
  [1, "deux", { trois: [3.5, null] }],
  "texte",
];

function cycled<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[index % values.length];
}

function numbered(prefix: string, count: number, row: (index: number, id: string) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, index) => row(index + 1, `${prefix}${index + 1}`));
}

function itemRow(index: number, id: string): Row {
  return { id, title: cycled(titles, index), tags: cycled([["a", "b"], [], null], index) };
}

function dims(index: number): Row | null {
  return index % 4 === 3 ? null : { w: index * 10, h: index % 2 === 0 ? null : index };
}

const books = numbered("b", 5, (index, id) => ({
  __typename: "Book",
  ...itemRow(index, id),
  isbn: `isbn-${index}`,
  format: cycled(["PAPER", "VELLUM", "AUDIO", null], index),
  weight: index * 100,
  dims: dims(index),
  grid: cycled([[[1, null], [], [2]], null, [null, [3]]], index),
  // The second one breaks its promise inside the inner list.
  strictGrid: cycled([[[1, 2], []], [[3, null], [4]], null], index),
  meta: cycled(metas, index),
}));

const films = numbered("f", 4, (index, id) => ({
  __typename: "Film",
  ...itemRow(index + 1, id),
  minutes: index === 3 ? null : 80 + index,
  weight: index === 2 ? null : index,
  dims: dims(index),
}));

const games = numbered("g", 2, (index, id) => ({ __typename: "Game", ...itemRow(index + 2, id) }));

export const items: readonly Row[] = [...books, ...films, ...games].sort((left, right) =>
  String(left["id"]).slice(1).localeCompare(String(right["id"]).slice(1)),
);

export const authors: readonly Row[] = numbered("a", 4, (index, id) => ({
  __typename: "Author",
  id,
  ref: `ref-${index}`,
  name: `Auteur ${index}`,
  born: cycled(["1902-02-26", "never", null], index),
  rating: index === 4 ? null : index,
}));

export const posters: readonly Row[] = numbered("p", 2, (index) => ({
  __typename: "Poster",
  number: index,
  size: dims(index + 1),
}));

const places: readonly Row[] = ["NORD", "SUD"].map((name, index) => ({
  __typename: "Place",
  code: `place-${index}`,
  zone: { __typename: "Zone", name },
}));

export const zones: readonly unknown[] = places.map(({ zone }) => zone);

export const depots: readonly Row[] = numbered("d", 2, (index, name) => ({
  __typename: "Depot",
  name: index === 2 ? null : name,
  place: cycled([null, places[0]], index),
}));

/** One article may lie in two places: neither its number nor its place alone tells it apart. */
export const stocks: readonly Row[] = numbered("s", 6, (index) => ({
  __typename: "Stock",
  sku: `s${Math.ceil(index / 2)}`,
  place: cycled(places, index),
  level: index === 5 ? null : index,
  number: index,
}));

export const reviews: readonly Row[] = numbered("r", 6, (index, id) => ({
  __typename: "Review",
  id,
  number: index,
  body: cycled(["bon", null], index),
  stars: index === 6 ? null : index,
}));

export const comments: readonly Row[] = numbered("c", 4, (index, id) => ({
  __typename: "Comment",
  id,
  number: index,
  text: index === 2 ? null : `commentaire ${index}`,
}));

/** The first `first` of them, in an order that differs from one owner to another. */
export function someOf(rows: readonly Row[], owner: unknown, first: unknown): readonly Row[] {
  const count = typeof first === "number" ? Math.max(0, Math.min(first, 3)) : 2;
  const start = numberOf(owner) % rows.length;
  return Array.from({ length: Math.min(count, rows.length) }, (_, index) =>
    cycled(rows, start + index * 2),
  ).filter((row) => row !== undefined);
}

export function find(rows: readonly Row[], key: string, value: unknown): Row | null {
  return rows.find((row) => row[key] === value) ?? null;
}

/** The number at the end of an identifier. */
export function numberOf(id: unknown): number {
  return Number(/\d+$/.exec(String(id))?.[0] ?? 0);
}
