/** Header with the signed claims of a subgraph call: who is asking, for this very call. */
export const claimsHeader = "x-hub-claims";

/** Header that ties together the traces of one request. */
export const correlationHeader = "x-correlation-id";
