import { federationLink, sharedTypes } from "./link";

/** Reaches its only entity by a nested key, and needs a field of the owner. */
export const auditSdl = `${federationLink}${sharedTypes}
  type Stock @key(fields: "sku place { code zone { name } }") {
    sku: ID! place: Place! level: Int @external
    alert(threshold: Int! = 3): String! @requires(fields: "level")
    checkedAt: Stamp!
  }
  type Place @shareable { code: ID! zone: Zone! }
  type Zone @shareable { name: String! }
  type Query { lastChecked(first: Int = 1): [Stock!] }`;
