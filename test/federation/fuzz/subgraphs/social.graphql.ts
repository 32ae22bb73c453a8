import { federationLink, sharedTypes } from "./link";

/** Adds fields to every item without knowing what items there are; knows authors by their hidden key only. */
export const socialSdl = `${federationLink}${sharedTypes}
  type Item @interfaceObject @key(fields: "id") {
    id: ID!
    title: String @external
    likes: Int!
    comments(first: Int = 2): [Comment!]
    headline(suffix: String): String @requires(fields: "title")
  }
  type Comment { text: String by: Author on: Item! }
  type Author @key(fields: "ref") {
    ref: ID! @inaccessible
    followers: Int
    circle: [[Author!]]
  }
  type Query { trending(first: Int = 2): [Item!] comments: [Comment] }
  type Mutation { like(id: ID!, times: Int): Item logSocial(entry: String = "s"): LogEntry! }`;
