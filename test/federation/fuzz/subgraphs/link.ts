/** What every subgraph of the fuzzed supergraph imports from the federation specification. */
export const federationLink = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7"
  import: [
    "@key" "@shareable" "@external" "@requires" "@provides" "@override" "@interfaceObject" "@inaccessible"
  ]
)`;

/** Value types that several subgraphs define alike. */
export const sharedTypes = `
  scalar Stamp
  scalar Json
  enum Currency { EUR USD }
  type LogEntry @shareable { seq: Int! text: String! before: [String!]! }
  type Dims @shareable { w: Int! h: Int }`;
