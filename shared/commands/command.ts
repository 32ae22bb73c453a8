/** One change asked by a caller: a root field of a mutation. */
export interface Command {
  /** GraphQL name of the mutation: "recordLabelAward". */
  readonly action: string;
  /** Where the answer stands: the alias or name of the field, which tells apart two changes of one request. */
  readonly place: string;
  /** The caller's retry key with the digest of what it was sent with; null when none was given. */
  readonly idempotency: IdempotencyClaim | null;
}

export interface IdempotencyClaim {
  readonly key: string;
  /** SHA-256 of the operation and its variables, in hexadecimal. */
  readonly digest: string;
}

/** Longest retry key accepted, and its characters: those of a UUID and of any base64. */
export const idempotencyKeyPattern = /^[\w.+/=:-]{8,128}$/;
