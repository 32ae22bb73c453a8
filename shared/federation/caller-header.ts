/** Header with the signed claims of a subgraph call: who is asking, for this very call. */
export const claimsHeader = "x-hub-claims";

/** Header that ties together the traces of one request. */
export const correlationHeader = "x-correlation-id";

/** Header with the milliseconds after which nobody waits for the answer any more. Can only hasten a refusal: unsigned. */
export const remainingTimeHeader = "x-hub-remaining-ms";
