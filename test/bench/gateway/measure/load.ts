import { Pool } from "undici";
import { percentile } from "../../latency";

export interface LoadResult {
  readonly requests: number;
  /** Milliseconds, from the fastest. */
  readonly latencies: readonly number[];
  readonly p50: number;
  readonly p99: number;
}

/** Requests from this process over kept connections, so many at a time. */
export class Load {
  private readonly pool: Pool;
  private sent = 0;

  constructor(
    address: string,
    private readonly path: string,
    private readonly concurrency: number,
  ) {
    this.pool = new Pool(address, { connections: concurrency, bodyTimeout: 30_000, headersTimeout: 30_000 });
  }

  /** Text of one answer. */
  async ask(body: string): Promise<string> {
    const answer = await this.pool.request({
      method: "POST",
      path: this.path,
      headers: { "content-type": "application/json", accept: "application/json" },
      body,
    });
    return answer.body.text();
  }

  /** Sends bodies, each caller the next one after its answer, until the time is over or there were enough. */
  async run(
    bodyOf: (number: number) => string,
    { ms, most = Number.POSITIVE_INFINITY }: { readonly ms: number; readonly most?: number },
  ): Promise<LoadResult> {
    const latencies: number[] = [];
    const until = performance.now() + ms;
    let started = 0;
    const caller = async () => {
      while (performance.now() < until && started < most) {
        started += 1;
        const body = bodyOf(this.sent);
        this.sent += 1;
        const start = performance.now();
        const answer = await this.ask(body);
        latencies.push(performance.now() - start);
        if (!answer.startsWith('{"data"')) throw new Error(`Refused: ${answer.slice(0, 300)}`);
      }
    };
    await Promise.all(Array.from({ length: this.concurrency }, caller));
    latencies.sort((left, right) => left - right);
    return {
      requests: latencies.length,
      latencies,
      p50: percentile(latencies, 50),
      p99: percentile(latencies, 99),
    };
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}
