import { Pool } from "undici";
import { anonymousCaller } from "../../shared/access/caller";
import { undiciWire } from "../../shared/federation/undici-wire";
import type { Wire, WireOptions } from "../../shared/federation/wire";
import { httpTransport } from "../../gateway/transport/http";
import { RawHttpClient } from "../../gateway/transport/raw-http-client";
import { subgraphOperation } from "../../gateway/transport/subgraph-operation";
import type { Transport } from "../../gateway/transport/transport";
import { startCannedSubgraph } from "./canned-subgraph";
import { machine } from "./latency";

const fetchesPerRequest = 4;
const requestsPerRound = Number(process.env["BENCH_REQUESTS"] ?? 1500);
const rounds = Number(process.env["BENCH_ROUNDS"] ?? 15);
const atOnce = 16;
const secret = "s".repeat(32);

const caller = anonymousCaller(["200089456"]);
const operation = subgraphOperation(
  "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Town { name hours } } }",
);

interface Contender {
  readonly name: string;
  readonly isSigned: boolean;
  readonly openWire: (options: WireOptions) => Wire;
  /** Whether the fetches of requests under way together are the same. */
  readonly isSame?: boolean;
}

const raw = (options: WireOptions): Wire => new RawHttpClient(options);
const contenders: readonly Contender[] = [
  { name: "undici request(), l'usage ordinaire", isSigned: false, openWire: ordinaryWire },
  { name: "undici dispatch", isSigned: false, openWire: undiciWire },
  { name: "client brut", isSigned: false, openWire: raw },
  { name: "undici dispatch, appels signés", isSigned: true, openWire: undiciWire },
  { name: "client brut, appels signés", isSigned: true, openWire: raw },
  { name: "client brut, 16 demandes identiques à la fois", isSigned: false, openWire: raw, isSame: true },
];

// CPU of the gateway's side of four fetches; the subgraph is another process. Contenders take turns in every round.
async function bench(): Promise<void> {
  console.log(
    `${machine()} ; ${fetchesPerRequest} appels par demande, ${atOnce} demandes à la fois, ${rounds} tours\n`,
  );
  for (const answerBytes of [1_000, 10_000, 100_000]) {
    const { url, close } = await startCannedSubgraph(answerBytes);
    const transports = contenders.map((contender) => ({
      contender,
      transport: openTransport(contender, url),
    }));
    const costs = new Map(contenders.map((contender) => [contender, new Array<number>()]));
    const count = Math.ceil(requestsPerRound / Math.max(1, answerBytes / 10_000));
    for (let round = -2; round < rounds; round += 1) {
      for (const { contender, transport } of transports) {
        const cost = await cpuPerRequest(transport, count, contender.isSame ?? false);
        // The first rounds warm up.
        if (round >= 0) costs.get(contender)?.push(cost);
      }
    }
    print(answerBytes, costs);
    await Promise.all(transports.map(({ transport }) => transport.close()));
    close();
  }
}

function openTransport({ isSigned, openWire }: Contender, url: string): Transport {
  const limits = { queryTimeoutMs: 60_000 };
  return httpTransport({
    urls: new Map([["towns", url]]),
    limits,
    openWire,
    secret: isSigned ? secret : undefined,
  });
}

/** Milliseconds. */
async function cpuPerRequest(transport: Transport, count: number, isSame: boolean): Promise<number> {
  const before = process.cpuUsage();
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const request = (next += 1);
      const code = isSame ? Math.floor(request / atOnce) : request;
      await Promise.all(
        Array.from({ length: fetchesPerRequest }, (_, fetch) => ask(transport, `${code}-${fetch}`)),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

async function ask(transport: Transport, code: string): Promise<void> {
  const variablesJson = `{"representations":[{"__typename":"Town","code":"${code}"}]}`;
  const correlationId = "bench";
  const { data } = await transport.execute({
    subgraph: "towns",
    operation,
    variablesJson,
    caller,
    correlationId,
  });
  if (data?.["_entities"] === undefined) throw new Error("No answer");
}

function print(answerBytes: number, costs: ReadonlyMap<Contender, readonly number[]>): void {
  const medians = [...costs].map(([{ name }, values]) => ({ name, median: medianOf(values) }));
  const reference = medians[1]?.median ?? Number.NaN;
  console.log(
    `réponses de ${answerBytes / 1000} ko`.padEnd(48),
    "ms de CPU par demande   rapport à dispatch",
  );
  for (const { name, median } of medians) {
    console.log(
      name.padEnd(48),
      median.toFixed(3).padStart(12),
      (median / reference).toFixed(2).padStart(20),
    );
  }
  console.log();
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** What most programs write: the comparison that shows what the lower level gains. */
function ordinaryWire({ url, mostConnections }: WireOptions): Wire {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: mostConnections });
  return {
    post: async ({ headers: given, body, timeoutMs }) => {
      const headers = [...given, "content-type", "application/json"];
      const signal = AbortSignal.timeout(timeoutMs);
      const answer = await pool.request({ method: "POST", path: pathname, headers, body, signal });
      return Buffer.from(await answer.body.arrayBuffer());
    },
    close: () => pool.close(),
  };
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
