import { federationLink, sharedTypes } from "./link";

/** Interfaces with a key, a union, lists of lists, a field taken over from another subgraph, inputs of every kind. */
export const catalogSdl = `${federationLink}${sharedTypes}
  enum Format { PAPER DIGITAL AUDIO }
  input Range { min: Int = 0 max: Int }
  input ItemFilter {
    text: String = "t" formats: [Format!] pages: Range not: ItemFilter since: Stamp any: Json
  }
  interface Named { name: String! }
  interface Item @key(fields: "id") { id: ID! title: String tags: [String!] pair: [Item] }
  type Book implements Item @key(fields: "id") @key(fields: "isbn") {
    id: ID! isbn: String! title: String tags: [String!] pair: [Item]
    pages(plus: Int = 0): Int @override(from: "stock")
    format: Format
    weight: Int @shareable
    authors(first: Int): [Author!]
    dims: Dims
    grid: [[Int]]
    strictGrid: [[Int!]!]
    meta: Json
  }
  type Film implements Item @key(fields: "id") {
    id: ID! title: String tags: [String!] pair: [Item]
    minutes: Int!
    weight: Int
    dims: Dims
    director: Author
    sequel: Film
    released(style: String): Stamp
  }
  type Game implements Item @key(fields: "id") {
    id: ID! title: String tags: [String!] pair: [Item]
    players(plus: Int): Int
    format(as: Format): Format
  }
  type Author implements Named @key(fields: "id") {
    id: ID! name: String! @shareable born: Stamp items(first: Int = 2): [Item!] favourite: Item works: [Work] secret: String
  }
  type Poster { text(upper: Boolean): String! size: Dims of: Item }
  union Work = Book | Film | Poster
  type Query {
    items(first: Int = 2, where: ItemFilter): [Item!]!
    item(id: ID!): Item
    book(id: ID = "b1"): Book
    author(id: ID = "a1"): Author
    works(first: Int): [Work]
    matrix(rows: Int = 2): [[Item]!]
    creators: [Named!]
    version: String! @shareable
    echo(
      filter: ItemFilter list: [[Int!]] range: Range = { max: 5 } format: Format = PAPER id: ID
      flag: Boolean! = false ratio: Float stamp: Stamp json: Json
    ): String!
  }
  type Mutation {
    renameItem(id: ID!, title: String!): Item
    logCatalog(entry: String = "c"): LogEntry!
    failCatalog: LogEntry!
  }`;
