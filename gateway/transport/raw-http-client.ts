import { deferred } from "../../shared/kernel/deferred";
import {
  WireFault,
  wireHeaders,
  type Wire,
  type WireOptions,
  type WireRequest,
} from "../../shared/federation/wire";
import { RawConnection } from "./raw-connection";

/** Less than servers keep an unused connection: a call is not sent into one that is being closed. */
const longestFreeMs = 4000;

/** Posts over connections of its own, in plain HTTP/1.1 and nothing more: less work than a client for everything. */
export class RawHttpClient implements Wire {
  private readonly opening: string;
  private readonly host: string;
  private readonly port: number;
  /** The one used last comes last. */
  private readonly free: RawConnection[] = [];
  private readonly all = new Set<RawConnection>();
  private readonly closed = deferred<undefined>();
  private isClosing = false;

  constructor(private readonly options: WireOptions) {
    const { protocol, host, hostname, port, pathname, search } = new URL(options.url);
    if (protocol !== "http:") throw new TypeError("Only plain HTTP is spoken here");
    this.opening = `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${headerLines(wireHeaders)}`;
    this.host = hostname.replace(/^\[|\]$/g, "");
    this.port = port === "" ? 80 : Number(port);
  }

  async post({ headers, body, timeoutMs }: WireRequest): Promise<Buffer> {
    if (this.isClosing) throw new WireFault("NO_ANSWER", "Closed");
    const length = Buffer.byteLength(body);
    const text = `${this.opening}${headerLines(headers)}content-length: ${length}\r\n\r\n${body}`;
    const request = { text, isAscii: length === body.length };
    return (this.lastFree() ?? this.open()).post(request, timeoutMs);
  }

  /** Lets the calls under way end. */
  async close(): Promise<void> {
    this.isClosing = true;
    for (const connection of this.free.splice(0)) connection.destroy();
    if (this.all.size > 0) await this.closed.promise;
  }

  private lastFree(): RawConnection | undefined {
    const connection = this.free.pop();
    if (connection === undefined || performance.now() - connection.freeSince < longestFreeMs) {
      return connection;
    }
    // The others were used even earlier.
    for (const stale of [connection, ...this.free.splice(0)]) stale.destroy();
    return undefined;
  }

  private open(): RawConnection {
    const connection = new RawConnection({
      host: this.host,
      port: this.port,
      largestAnswerBytes: this.options.largestAnswerBytes,
      onFree: (freed) => {
        if (this.isClosing) freed.destroy();
        else this.free.push(freed);
      },
      onClosed: (lost) => this.forget(lost),
    });
    this.all.add(connection);
    return connection;
  }

  private forget(lost: RawConnection): void {
    this.all.delete(lost);
    const at = this.free.indexOf(lost);
    if (at !== -1) this.free.splice(at, 1);
    if (this.isClosing && this.all.size === 0) this.closed.resolve(undefined);
  }
}

/** What holds the end of a line would begin another header, or another request. */
const sendable = /^[\t\x20-\x7e]*$/;

function headerLines(headers: readonly string[]): string {
  let lines = "";
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const line = `${headers[at]}: ${headers[at + 1]}`;
    if (!sendable.test(line)) throw new TypeError("A header that cannot be sent");
    lines += `${line}\r\n`;
  }
  return lines;
}
