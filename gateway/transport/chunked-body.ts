import type { AnswerBody } from "../../shared/federation/answer-body";
import { WireFault } from "../../shared/federation/wire";

type Phase = "SIZE" | "DATA" | "DATA_END" | "TRAILER";

const lineFeed = 10;
/** Eight digits and the end of the line. */
const longestLine = 10;

/** Takes a chunked body apart. No extension and no trailer is known, so none is accepted. */
export class ChunkedBody {
  /** Whether the last chunk has been read. */
  isComplete = false;
  private phase: Phase = "SIZE";
  private line = "";
  private left = 0;

  constructor(private readonly body: AnswerBody) {}

  /** Tells how many of the bytes belong to the body. Throws a WireFault. */
  read(bytes: Buffer): number {
    let at = 0;
    while (at < bytes.length && !this.isComplete) {
      at = this.phase === "DATA" ? this.readData(bytes, at) : this.readLine(bytes, at);
    }
    return at;
  }

  private readData(bytes: Buffer, from: number): number {
    const to = Math.min(bytes.length, from + this.left);
    // A copy: the buffer of the connection is written over.
    this.body.add(Buffer.from(bytes.subarray(from, to)));
    this.left -= to - from;
    if (this.left === 0) this.phase = "DATA_END";
    return to;
  }

  private readLine(bytes: Buffer, from: number): number {
    const end = bytes.indexOf(lineFeed, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (this.line.length + to - from > longestLine) fault();
    this.line += bytes.toString("latin1", from, to);
    if (end !== -1) {
      this.take(this.line);
      this.line = "";
    }
    return to;
  }

  private take(line: string): void {
    if (this.phase === "SIZE") {
      if (!/^[0-9a-f]{1,8}\r\n$/i.test(line)) fault();
      this.left = Number.parseInt(line, 16);
      this.phase = this.left === 0 ? "TRAILER" : "DATA";
      return;
    }
    if (line !== "\r\n") fault();
    if (this.phase === "TRAILER") this.isComplete = true;
    this.phase = "SIZE";
  }
}

function fault(): never {
  throw new WireFault("BAD_ANSWER", "Not an HTTP response: chunk");
}
