import { federationLink, sharedTypes } from "./link";

/** Another key than the catalogue's first, fields that need fields of others, an interface that only it knows. */
export const pricingSdl = `${federationLink}${sharedTypes}
  type Money @shareable { amount: Float! currency: Currency! }
  input MoneyInput { amount: Float! currency: Currency! = EUR }
  interface Priced { price(in: Currency = EUR): Money }
  type Book implements Priced @key(fields: "isbn") {
    isbn: String!
    price(in: Currency = EUR, vat: Boolean): Money
    weight: Int @external
    shipping(fast: Boolean! = false): Int @requires(fields: "weight")
    summary: String!
  }
  type Film implements Priced @key(fields: "id") {
    id: ID!
    price(in: Currency = EUR): Money!
    weight: Int @external
    dims: Dims @external
    shipping(to: String): String @requires(fields: "weight dims { w h }")
  }
  type Query {
    priced(first: Int = 3): [Priced]
    cheapest: Priced!
    priceOf(isbn: String!): Book
    version: String! @shareable
  }
  type Mutation {
    setPrice(isbn: String!, money: MoneyInput!): Book
    logPricing(entry: String = "p"): LogEntry!
  }`;
