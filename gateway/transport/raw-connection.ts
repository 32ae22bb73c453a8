import { connect, type Socket } from "node:net";
import { WireFault } from "../../shared/federation/wire";
import { ResponseReader } from "./response-reader";

export interface RawConnectionOptions {
  readonly host: string;
  readonly port: number;
  readonly largestAnswerBytes: number;
  /** Told when another call may be sent. */
  readonly onFree: (connection: RawConnection) => void;
  /** Told when the connection is of no use any more. */
  readonly onClosed: (connection: RawConnection) => void;
}

/** A whole request; of ASCII alone, it needs no conversion. */
export interface RawRequest {
  readonly text: string;
  readonly isAscii: boolean;
}

interface Exchange {
  readonly reader: ResponseReader;
  readonly timer: NodeJS.Timeout;
  readonly resolve: (answer: Buffer) => void;
  readonly reject: (fault: WireFault) => void;
}

const readBytes = 64 * 1024;

/** One connection, one call at a time. Anything unexpected closes it and fails the call that waits on it. */
export class RawConnection {
  /** When it was last used, on the clock of `performance.now()`. */
  freeSince = 0;
  private readonly socket: Socket;
  private exchange: Exchange | undefined;
  private isClosed = false;

  constructor(private readonly options: RawConnectionOptions) {
    const { host, port } = options;
    // One buffer for all that the connection ever reads.
    const onread = {
      buffer: Buffer.allocUnsafe(readBytes),
      callback: (length: number, buffer: Uint8Array) => this.take(length, buffer),
    };
    this.socket = connect({ host, port, noDelay: true, onread });
    this.socket.on("end", () => this.end());
    this.socket.on("error", (cause) => this.break(cause.message, cause));
    this.socket.on("close", () => this.break("Connection closed"));
  }

  post({ text, isAscii }: RawRequest, timeoutMs: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const reader = new ResponseReader(this.options.largestAnswerBytes);
      const timer = setTimeout(() => this.fail(new WireFault("TIMEOUT", `${timeoutMs} ms`)), timeoutMs);
      this.exchange = { reader, timer, resolve, reject };
      this.socket.write(text, isAscii ? "latin1" : "utf8");
    });
  }

  /** Closes it; a call that waits on it fails. */
  destroy(): void {
    this.break("Connection closed by this side");
  }

  private take(length: number, buffer: Uint8Array): boolean {
    const { exchange } = this;
    // Nobody asked for what comes.
    if (exchange === undefined) {
      this.destroy();
      return false;
    }
    try {
      const answer = exchange.reader.read(Buffer.from(buffer.buffer, buffer.byteOffset, length));
      if (answer !== undefined) this.settle(exchange, answer);
    } catch (cause) {
      this.fail(cause instanceof WireFault ? cause : new WireFault("BAD_ANSWER", "Unreadable", cause));
    }
    return true;
  }

  private settle(exchange: Exchange, answer: Buffer): void {
    this.exchange = undefined;
    clearTimeout(exchange.timer);
    // A response before the end of the request leaves bytes that the next one would be mixed with.
    if (exchange.reader.closes || this.socket.writableLength > 0) this.close();
    else this.release();
    exchange.resolve(answer);
  }

  private release(): void {
    this.freeSince = performance.now();
    this.options.onFree(this);
  }

  private end(): void {
    const { exchange } = this;
    if (exchange === undefined) {
      this.close();
      return;
    }
    try {
      this.settle(exchange, exchange.reader.end());
    } catch (cause) {
      this.fail(cause instanceof WireFault ? cause : new WireFault("BAD_ANSWER", "Unreadable", cause));
    }
  }

  private break(why: string, cause?: unknown): void {
    const isBegun = this.exchange?.reader.isBegun ?? false;
    this.fail(new WireFault(isBegun ? "BAD_ANSWER" : "NO_ANSWER", why, cause));
  }

  private fail(fault: WireFault): void {
    const { exchange } = this;
    this.exchange = undefined;
    this.close();
    if (exchange === undefined) return;
    clearTimeout(exchange.timer);
    exchange.reject(fault);
  }

  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.socket.destroy();
    this.options.onClosed(this);
  }
}
