import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse, type GraphQLSchema } from "graphql";
import { auditSdl } from "./audit.graphql";
import { catalogSdl } from "./catalog.graphql";
import { isRow } from "./fields";
import { peopleSdl } from "./people.graphql";
import { pricingSdl } from "./pricing.graphql";
import { resolveSchema } from "./resolved-schema";
import { authors, find, items, reviews, stocks, type Row } from "./rows";
import { socialSdl } from "./social.graphql";
import { stockSdl } from "./stock.graphql";

export interface FuzzedSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** The subgraphs of the fuzzed supergraph, each answering only what it may know. */
export function fuzzedSubgraphs(): readonly FuzzedSubgraph[] {
  return [
    subgraph("catalog", catalogSdl),
    subgraph("pricing", pricingSdl, {
      externals: { Book: ["weight"], Film: ["weight", "dims"] },
      unknown: ["f3"],
    }),
    subgraph("stock", stockSdl, { instead: { Book: { pages: -1 } }, unknown: ["a3"] }),
    subgraph("audit", auditSdl, { externals: { Stock: ["level"] } }),
    subgraph("people", peopleSdl, { externals: { Author: ["name"] }, provided: ["Review.author"] }),
    subgraph("social", socialSdl, { externals: { Item: ["title"] }, interfaceObjects: ["Item"] }),
  ];
}

interface Particulars {
  /** Fields that it only knows when somebody hands them over. */
  readonly externals?: Readonly<Record<string, readonly string[]>>;
  /** Fields behind which it knows its externals after all. */
  readonly provided?: readonly string[];
  /** Entities that it has never heard of. */
  readonly unknown?: readonly string[];
  readonly interfaceObjects?: readonly string[];
  readonly instead?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const entities = ["Item", "Book", "Film", "Game", "Author", "Stock", "Review"];
const itemNames: ReadonlySet<unknown> = new Set(["Book", "Film", "Game"]);

function subgraph(name: string, sdl: string, particulars: Particulars = {}): FuzzedSubgraph {
  const { externals = {}, provided = [], unknown = [], interfaceObjects = [], instead = {} } = particulars;

  /** The row without what this subgraph cannot know: using it shows in the answer. */
  const blurred = (row: Row): Row => {
    const type = String(row["__typename"]);
    const known = interfaceObjects.includes("Item") && itemNames.has(type) ? "Item" : type;
    return { ...row, ...Object.fromEntries((externals[known] ?? []).map((field) => [field, "inconnu ici"])) };
  };
  const seenRow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(seenRow);
    return isRow(value) && "__typename" in value ? blurred(value) : value;
  };
  const resolveReference = (representation: Row): Row | null => {
    const row = rowOf(representation);
    if (row === null || unknown.includes(String(row["id"]))) return null;
    return { ...blurred(row), ...representation, __typename: row["__typename"] };
  };
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: Object.fromEntries(
      entities
        .filter((type) => new RegExp(`(?:type|interface) ${type}[^{]*@key`).test(sdl))
        .map((type) => [type, { __resolveReference: resolveReference }]),
    ),
  });
  const seen = (value: unknown, coordinate: string) =>
    provided.includes(coordinate) ? value : seenRow(value);
  return { name, sdl, schema: resolveSchema(schema, { instead, seen }) };
}

function rowOf(representation: Row): Row | null {
  const { __typename, id, isbn, ref, sku, place } = representation;
  switch (__typename) {
    case "Author":
      return id === undefined ? find(authors, "ref", ref) : find(authors, "id", id);
    case "Review":
      return find(reviews, "id", id);
    case "Stock":
      return stocks.find((row) => row["sku"] === sku && samePlace(row["place"], place)) ?? null;
    default:
      return id === undefined ? find(items, "isbn", isbn) : find(items, "id", id);
  }
}

function samePlace(left: unknown, right: unknown): boolean {
  if (!isRow(left) || !isRow(right) || !isRow(left["zone"]) || !isRow(right["zone"])) return false;
  return left["code"] === right["code"] && left["zone"]["name"] === right["zone"]["name"];
}
