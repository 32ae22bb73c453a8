/** A way to post GraphQL to one address, on kept connections, following no redirect. */
export interface Wire {
  /** The bytes of a JSON answer, in UTF-8, which nobody changes any more. Rejects with a WireFault. */
  post(request: WireRequest): Promise<Buffer>;
  close(): Promise<void>;
}

export interface WireRequest {
  /** Names and values in turn, beside those that every call has. */
  readonly headers: readonly string[];
  readonly body: string;
  /** A whole number of milliseconds, after which the call is abandoned and its connection closed. */
  readonly timeoutMs: number;
}

export interface WireOptions {
  readonly url: string;
  /** Where a longer answer is cut, while it is read. */
  readonly largestAnswerBytes: number;
  readonly mostConnections: number;
}

/** Headers of every call. No compression is offered: an answer is never larger than what was read of it. */
export const wireHeaders: readonly string[] = [
  "content-type",
  "application/json",
  "accept",
  "application/graphql-response+json, application/json;q=0.9",
];

/** NO_ANSWER came before the first byte of an answer: a reading may be asked again. */
export type WireFaultReason = "TIMEOUT" | "NO_ANSWER" | "BAD_ANSWER";

/** Why a call failed, in words for the log alone. */
export class WireFault extends Error {
  override readonly name = "WireFault";

  constructor(
    readonly reason: WireFaultReason,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
