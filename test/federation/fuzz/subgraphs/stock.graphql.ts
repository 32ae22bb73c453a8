import { federationLink, sharedTypes } from "./link";

/** A composite nested key, a union of an entity and a value, a field that the catalogue has taken over. */
export const stockSdl = `${federationLink}${sharedTypes}
  interface Named { name: String! }
  type Book @key(fields: "id") {
    id: ID! pages(plus: Int = 0): Int weight: Int! @shareable stocks(min: Int): [Stock!]
  }
  type Game @key(fields: "id") { id: ID! stocks: [Stock]! }
  type Stock @key(fields: "sku place { code zone { name } }") {
    sku: ID! place: Place! level: Int holder: Holder of: Stocked
  }
  type Place @shareable { code: ID! zone: Zone! }
  type Zone implements Named @shareable { name: String! }
  type Depot implements Named { name: String! place: Place note(style: Json): Json }
  type Author @key(fields: "id") { id: ID! stockCount: Int! }
  union Holder = Author | Depot
  union Stocked = Book | Game
  type Query {
    stocks(zone: String): [Stock!]!
    stock(sku: ID! = "s1"): Stock
    namedThings: [Named]
  }`;
