import { Pool, type Dispatcher } from "undici";
import { AnswerBody } from "./answer-body";
import { checkAnswerHead } from "./answer-head";
import { WireFault, wireHeaders, type Wire, type WireOptions, type WireRequest } from "./wire";

/** Longer than any call waits: connecting is abandoned with the last call that wanted it. */
const connectTimeoutMs = 5000;

/** Posts through undici, at its lowest level: no stream, no signal, no timer of its own. */
export function undiciWire({ url, largestAnswerBytes, mostConnections }: WireOptions): Wire {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: mostConnections,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: connectTimeoutMs },
  });
  const path = pathname + search;
  return {
    post: ({ headers, body, timeoutMs }) =>
      new Promise((resolve, reject) => {
        const handler = new AnswerHandler({ resolve, reject, largestAnswerBytes, timeoutMs });
        pool.dispatch({ method: "POST", path, headers: [...wireHeaders, ...headers], body }, handler);
      }),
    close: () => pool.close(),
  };
}

interface AnswerHandlerOptions extends Pick<WireRequest, "timeoutMs"> {
  readonly resolve: (answer: Buffer) => void;
  readonly reject: (fault: WireFault) => void;
  readonly largestAnswerBytes: number;
}

/** Follows one call, and settles it once. */
class AnswerHandler implements Dispatcher.DispatchHandler {
  private readonly body: AnswerBody;
  private readonly timer: NodeJS.Timeout;
  private controller: Dispatcher.DispatchController | undefined;
  private isBegun = false;
  private isSettled = false;

  constructor(private readonly options: AnswerHandlerOptions) {
    this.body = new AnswerBody(options.largestAnswerBytes);
    const { timeoutMs } = options;
    this.timer = setTimeout(() => this.fail(new WireFault("TIMEOUT", `${timeoutMs} ms`)), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // Abandoned while it waited for a connection.
    if (this.isSettled) controller.abort(new Error("Abandoned"));
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    statusCode: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    // Interim responses come before the answer.
    if (statusCode < 200) return;
    this.isBegun = true;
    const { contentLength, ...others } = {
      contentType: oneOf(headers["content-type"]),
      contentEncoding: oneOf(headers["content-encoding"]),
      contentLength: oneOf(headers["content-length"]),
    };
    const head = { statusCode, ...others, contentLength: Number(contentLength ?? 0) };
    this.guarded(() => checkAnswerHead(head, this.options.largestAnswerBytes));
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.guarded(() => this.body.add(chunk));
  }

  onResponseEnd(): void {
    this.guarded(() => {
      const answer = this.body.whole();
      this.settle();
      this.options.resolve(answer);
    });
  }

  onResponseError(_: Dispatcher.DispatchController, cause: Error): void {
    const { message } = cause;
    this.fail(new WireFault(this.isBegun ? "BAD_ANSWER" : "NO_ANSWER", message, cause));
  }

  private guarded(step: () => void): void {
    if (this.isSettled) return;
    try {
      step();
    } catch (cause) {
      this.fail(cause instanceof WireFault ? cause : new WireFault("BAD_ANSWER", "Unreadable", cause));
    }
  }

  private fail(fault: WireFault): void {
    if (this.isSettled) return;
    this.settle();
    this.options.reject(fault);
    this.controller?.abort(fault);
  }

  private settle(): void {
    this.isSettled = true;
    clearTimeout(this.timer);
  }
}

/** A header said twice is told apart by its contradiction. */
function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
