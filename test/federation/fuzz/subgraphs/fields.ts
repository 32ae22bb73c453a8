import {
  authors,
  comments,
  depots,
  find,
  items,
  numberOf,
  posters,
  reviews,
  someOf,
  stocks,
  zones,
  type Row,
} from "./rows";

/** What one request has changed so far: the order of its mutations shows in it. */
export interface FuzzContext {
  readonly journal: string[];
}

type Resolve = (source: Row, args: Row, context: FuzzContext) => unknown;

const ofType = (name: string) => items.filter(({ __typename }) => __typename === name);
const books = ofType("Book");
const priced = [...books, ...ofType("Film")].sort((a, b) => numberOf(a["id"]) - numberOf(b["id"]));
const money = (amount: number, currency: unknown) => ({ amount, currency: currency ?? "EUR" });

function fail(): never {
  throw new Error("panne voulue");
}

function log({ entry }: Row, { journal }: FuzzContext): Row {
  const before = [...journal];
  journal.push(String(entry));
  return { seq: journal.length, text: String(entry), before };
}

/** How every field that is not a property of its row is answered, by the subgraphs and by the monolith alike. */
export const fields: Readonly<Record<string, Readonly<Record<string, Resolve>>>> = {
  Query: {
    items: (_, { first }) => someOf(items, "0", first),
    item: (_, { id }) => find(items, "id", id),
    book: (_, { id }) => find(books, "id", id),
    author: (_, { id }) => find(authors, "id", id),
    works: (_, { first }) => [...someOf([...priced, ...posters], "5", first), null, posters[0]],
    matrix: (_, { rows }) => [someOf(items, "3", rows), [null, items[0]], []],
    creators: () => authors.slice(0, 2),
    version: () => "v1",
    echo: (_, args) => JSON.stringify(args),
    priced: (_, { first }) => [...someOf(priced, "1", first), null],
    cheapest: () => priced[2],
    priceOf: (_, { isbn }) => find(books, "isbn", isbn),
    stocks: (_, { zone }) => (zone === null ? stocks : stocks.slice(0, 3)),
    stock: (_, { sku }) => find(stocks, "sku", sku),
    namedThings: () => [depots[0], zones[0], null, zones[1]],
    lastChecked: (_, { first }) => someOf(stocks, "2", first),
    reviews: (_, { stars }) => (Array.isArray(stars) ? reviews.slice(0, 2) : reviews.slice(1, 5)),
    me: () => authors[0],
    subjects: () => [authors[1], ...priced.slice(0, 3)],
    trending: (_, { first }) => someOf(items, "4", first),
    comments: () => [null, ...comments.slice(0, 3)],
  },
  Mutation: {
    renameItem: (_, { id, title }, context) => {
      log({ entry: title }, context);
      const item = find(items, "id", id);
      return item === null ? null : { ...item, title };
    },
    setPrice: (_, { isbn, money: given }, context) => {
      log({ entry: JSON.stringify(given) }, context);
      const book = find(books, "isbn", isbn);
      return book === null ? null : { ...book, given };
    },
    like: (_, { id, times }, context) => {
      log({ entry: `like ${String(times)}` }, context);
      return find(items, "id", id);
    },
    logCatalog: (_, args, context) => log(args, context),
    logPricing: (_, args, context) => log(args, context),
    logSocial: (_, args, context) => log(args, context),
    failCatalog: fail,
  },
  Item: {
    pair: ({ id }) => (numberOf(id) === 4 ? null : [...someOf(items, id, 1), null]),
    likes: ({ id }) => numberOf(id) * 7,
    comments: ({ id }, { first }) => (numberOf(id) === 3 ? null : someOf(comments, id, first)),
    headline: ({ title }, { suffix }) =>
      `${String(title)}${suffix === undefined ? "" : JSON.stringify(suffix)}`,
  },
  Book: {
    pages: ({ id }, { plus }) => numberOf(id) * 50 + Number(plus),
    authors: ({ id }, { first }) => (numberOf(id) === 5 ? null : someOf(authors, id, first)),
    price: ({ isbn, given }, { in: currency, vat }) =>
      given ?? (numberOf(isbn) === 4 ? null : money(numberOf(isbn) + (vat === true ? 0.2 : 0), currency)),
    shipping: ({ weight }, { fast }) => Number(weight) * (fast === true ? 2 : 1),
    summary: ({ isbn }) => (numberOf(isbn) === 2 ? fail() : `Résumé ${String(isbn)}`),
    stocks: ({ id }, { min }) => (numberOf(id) === 2 ? null : someOf(stocks, id, min ?? 1)),
    reviews: ({ id }, { first }) => someOf(reviews, id, first),
  },
  Film: {
    director: ({ id }) => find(authors, "id", `a${numberOf(id)}`),
    sequel: ({ id }) => find(items, "id", `f${numberOf(id) + 1}`),
    released: ({ id }, { style }) => `${String(id)} ${JSON.stringify(style) ?? "absent"}`,
    // The pricing subgraph has never heard of the third film.
    price: ({ id }, { in: currency }) => (numberOf(id) === 3 ? null : money(numberOf(id), currency)),
    shipping: ({ id, weight, dims }, { to }) =>
      numberOf(id) === 3 ? null : JSON.stringify([weight, isRow(dims) ? [dims["w"], dims["h"]] : dims, to]),
    reviews: ({ id }) => someOf(reviews, id, 1),
  },
  Game: {
    players: ({ id }, { plus }) => numberOf(id) + (typeof plus === "number" ? plus : 0),
    format: ({ id }, { as }) => as ?? (numberOf(id) === 1 ? "DIGITAL" : fail()),
    stocks: ({ id }) => [null, ...someOf(stocks, id, 1)],
  },
  Author: {
    items: ({ id }, { first }) => someOf(items, id, first),
    favourite: ({ id }) => items[numberOf(id) * 2] ?? null,
    works: ({ id }) => someOf([...posters, ...priced], id, 3),
    secret: ({ id }) => (numberOf(id) % 2 === 1 ? fail() : "secret"),
    // The stock has never heard of the third author.
    stockCount: ({ id }) => (numberOf(id) === 3 ? null : numberOf(id)),
    nick: ({ id }, { style }) => `${String(id)}${JSON.stringify(style) ?? ""}`,
    friends: ({ id }, { first }) => [...someOf(authors, id, first), null],
    mentor: ({ id }) => (numberOf(id) === 2 ? null : find(authors, "id", `a${(numberOf(id) % 4) + 1}`)),
    reviews: ({ id }) => (numberOf(id) === 4 ? null : someOf(reviews, id, 2)),
    followers: ({ ref }) => (numberOf(ref) === 3 ? null : numberOf(ref) * 11),
    circle: ({ ref }) => [someOf(authors, ref, 1), null, []],
  },
  Poster: {
    text: ({ number }, { upper }) => (number === 2 ? null : upper === true ? "AFFICHE" : "affiche"),
    of: ({ number }) => items[Number(number)],
  },
  Stock: {
    holder: ({ number }) => [null, authors[1], depots[0], depots[1]][Number(number) % 4],
    of: ({ number }) => items.find(({ id }) => id === (Number(number) % 2 === 0 ? "b1" : "g1")),
    alert: ({ level }, { threshold }) => `${JSON.stringify(level)} / ${Number(threshold)}`,
    checkedAt: ({ number }) => (number === 6 ? null : `${Number(number)}`),
  },
  Depot: {
    note: (_, { style }) => style ?? null,
  },
  Review: {
    author: ({ number }) => (number === 3 ? null : find(authors, "id", `a${(Number(number) % 4) + 1}`)),
    subject: ({ number }) => [authors[0], priced[1], priced[2], null][Number(number) % 4],
  },
  Comment: {
    by: ({ number }) => (number === 3 ? null : authors[Number(number) % 3]),
    on: ({ number }) => (number === 4 ? null : items[Number(number)]),
  },
};

export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
