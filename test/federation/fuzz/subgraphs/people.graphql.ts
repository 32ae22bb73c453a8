import { federationLink, sharedTypes } from "./link";

/** A hidden second key, provided fields, friends of friends, a non-null field that is sometimes null. */
export const peopleSdl = `${federationLink}${sharedTypes}
  type Author @key(fields: "id") @key(fields: "ref") {
    id: ID! ref: ID! @inaccessible
    name: String! @external
    nick(style: String): String
    rating: Int!
    friends(first: Int): [Author]
    mentor: Author!
    reviews: [Review!]
  }
  type Book @key(fields: "id") { id: ID! reviews(first: Int): [Review!] }
  type Film @key(fields: "id") { id: ID! reviews: [Review]! }
  type Review @key(fields: "id") {
    id: ID! body: String stars: Int! author: Author @provides(fields: "name") subject: Subject
  }
  union Subject = Book | Film | Author
  type Query { reviews(stars: [Int!]): [Review] me: Author! subjects: [Subject!] }`;
