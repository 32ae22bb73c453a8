import type { Question } from "../world/questions";
import type { Contestant } from "../contestants";
import { Load } from "./load";
import { startServer, type ServerProcess } from "./server-process";

export interface Measure {
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Pace {
  /** Length of one measured window. */
  readonly windowMs: number;
  /** How long a warm-up may last when the figure does not become flat. */
  readonly warmMs: number;
  readonly rounds: number;
  readonly coldDocuments: number;
}

const concurrency = 16;
const flatWithin = 0.03;

/** A contestant in service, asked and measured. */
export class Runner {
  private constructor(
    private readonly server: ServerProcess,
    private readonly load: Load,
    private readonly pace: Pace,
  ) {}

  static async start(
    { command, environment = {}, slowness = 1 }: Contestant,
    around: { readonly environment: Readonly<Record<string, string>>; readonly pace: Pace },
  ): Promise<Runner> {
    const path = "/graphql";
    const server = await startServer(command, {
      path,
      environment: { ...around.environment, ...environment },
    });
    const pace = { ...around.pace, warmMs: around.pace.warmMs * slowness };
    return new Runner(server, new Load(server.address, path, concurrency), pace);
  }

  /** What it answers, with keys sorted by nobody: as it stands. */
  async data(question: Question, number: number): Promise<string> {
    const answer = await this.load.ask(bodyOf(question, number));
    const { data, errors } = JSON.parse(answer) as { data?: unknown; errors?: unknown };
    return JSON.stringify(errors === undefined ? data : { data, errors });
  }

  /** Asks until the CPU that a request costs has stayed within 3 % for three windows. */
  async warm(question: Question): Promise<void> {
    const until = performance.now() + this.pace.warmMs;
    const last: number[] = [];
    while (performance.now() < until) {
      const { cpuMs } = await this.window(question);
      last.push(cpuMs);
      if (last.length > 3) last.shift();
      if (last.length === 3 && Math.max(...last) / Math.min(...last) < 1 + flatWithin) return;
    }
  }

  /** One window of requests, all different or all the same. */
  async window(question: Question, how: "VARIED" | "IDENTICAL" = "VARIED"): Promise<Measure> {
    const bodies = Array.from({ length: how === "VARIED" ? 500 : 1 }, (_, number) =>
      bodyOf(question, number),
    );
    return this.measured(() =>
      this.load.run((number) => bodies[number % bodies.length] ?? "", { ms: this.pace.windowMs }),
    );
  }

  /** Documents that nobody has sent before. */
  async cold(question: Question): Promise<Measure> {
    const most = this.pace.coldDocuments;
    return this.measured(() =>
      this.load.run(
        (number) =>
          JSON.stringify({
            query: question.query.replace(" name", ` name${process.pid}x${number}: name`),
            variables: question.variables(number),
          }),
        { ms: 60_000, most },
      ),
    );
  }

  async stop(): Promise<void> {
    await this.load.close();
    await this.server.stop();
  }

  private async measured(work: () => ReturnType<Load["run"]>): Promise<Measure> {
    const before = this.server.cpuMs();
    const { requests, p50, p99 } = await work();
    return { cpuMs: (this.server.cpuMs() - before) / requests, p50, p99 };
  }
}

function bodyOf({ query, variables }: Question, number: number): string {
  return JSON.stringify({ query, variables: variables(number) });
}
