import { AnswerBody, checkedUtf8 } from "../../shared/federation/answer-body";
import { checkAnswerHead } from "../../shared/federation/answer-head";
import { WireFault } from "../../shared/federation/wire";
import { ChunkedBody } from "./chunked-body";
import { parseResponseHead, type ResponseHead } from "./response-head";

const largestHeadBytes = 16 * 1024;
const headEnd = "\r\n\r\n";
const beginning = "HTTP/1.";

/** Reads one HTTP/1 response, as strictly as it can be written. */
export class ResponseReader {
  private readonly body: AnswerBody;
  /** The beginning of a head that has not ended yet. */
  private partial: Buffer = Buffer.alloc(0);
  private headBytes = 0;
  private head: ResponseHead | undefined;
  private chunks: ChunkedBody | undefined;
  private left = 0;

  constructor(private readonly largestAnswerBytes: number) {
    this.body = new AnswerBody(largestAnswerBytes);
  }

  /** Whether anything of a response has come. */
  get isBegun(): boolean {
    return this.head !== undefined || this.headBytes > 0 || this.partial.length > 0;
  }

  /** Whether the connection is of no more use after this response. */
  get closes(): boolean {
    return this.head?.closes ?? true;
  }

  /**
   * Takes what came, which may be written over afterwards.
   * @returns The bytes of the body once it is whole. Throws a WireFault for anything unexpected.
   */
  read(bytes: Buffer): Buffer | undefined {
    const rest = this.head === undefined ? this.readHead(bytes) : bytes;
    return rest === undefined ? undefined : this.readBody(rest);
  }

  /** A body that ends with its connection. Throws a WireFault when it was to end otherwise. */
  end(): Buffer {
    const { head } = this;
    if (head === undefined || head.isChunked || head.contentLength !== undefined) {
      throw new WireFault(this.isBegun ? "BAD_ANSWER" : "NO_ANSWER", "Connection closed before the end");
    }
    return this.body.whole();
  }

  /** What follows the head; undefined while the head has not ended. */
  private readHead(bytes: Buffer): Buffer | undefined {
    const known = this.partial.length === 0 ? bytes : Buffer.concat([this.partial, bytes]);
    const end = known.indexOf(headEnd);
    const length = end === -1 ? known.length : end + headEnd.length;
    if (this.headBytes + length > largestHeadBytes) fault("head too long");
    // What is no HTTP at all may never have an empty line to wait for.
    if (!beginning.startsWith(known.toString("latin1", 0, beginning.length))) fault("beginning");
    if (end === -1) {
      this.partial = known === bytes ? Buffer.from(bytes) : known;
      return undefined;
    }
    this.partial = Buffer.alloc(0);
    this.headBytes += length;
    const head = parseResponseHead(known.toString("latin1", 0, end));
    const rest = known.subarray(length);
    if (head.statusCode >= 200) return this.begin(head, rest);
    if (head.statusCode === 101) fault("another protocol");
    // An interim response comes before the answer.
    return rest.length === 0 ? undefined : this.readHead(rest);
  }

  private begin(head: ResponseHead, rest: Buffer): Buffer {
    checkAnswerHead(head, this.largestAnswerBytes);
    this.head = head;
    this.left = head.contentLength ?? 0;
    if (head.isChunked) this.chunks = new ChunkedBody(this.body);
    return rest;
  }

  private readBody(bytes: Buffer): Buffer | undefined {
    if (this.chunks !== undefined) {
      if (this.chunks.read(bytes) < bytes.length) fault("more than the body");
      return this.chunks.isComplete ? this.body.whole() : undefined;
    }
    const length = this.head?.contentLength;
    // Most answers come whole.
    if (bytes.length === length) return checkedUtf8(Buffer.from(bytes));
    if (bytes.length > 0) this.body.add(Buffer.from(bytes));
    if (length === undefined) return undefined;
    this.left -= bytes.length;
    if (this.left < 0) fault("more than the body");
    return this.left === 0 ? this.body.whole() : undefined;
  }
}

function fault(what: string): never {
  throw new WireFault("BAD_ANSWER", `Not an HTTP response: ${what}`);
}
