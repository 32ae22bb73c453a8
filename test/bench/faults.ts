import { parse, type DocumentNode } from "graphql";
import type { FederatedGraph } from "../../gateway/execution/federated-graph";
import { openFederatedGraph } from "../../gateway/execution/open-federated-graph";
import { httpTransport } from "../../gateway/transport/http";
import { anonymousCaller } from "../../shared/access/caller";
import { createLog } from "../../shared/runtime/log";
import { fakeSupergraph } from "../gateway/support/test-hub";
import { faultModes } from "../support/fault-proxy";
import { startFaultySubgraphs, type BenchFault, type FaultySubgraphs } from "./faulty-subgraphs";
import { machine, percentile } from "./latency";

const secret = "s".repeat(32);
const phaseMs = Number(process.env["BENCH_PHASE_MS"] ?? 2000);
/** Each fault comes and goes so many times: what else the machine does falls on the time before it as well. */
const rounds = 4;
const healingWatchMs = 2500;
/** The faults to measure, all unless BENCH_FAULTS names some. */
const wanted = process.env["BENCH_FAULTS"]?.split(",");
const everyMs = 10;
/** One affected request for so many unaffected ones. */
const affectedEach = 2;

const internals = /127\.0\.0\.1|localhost|ECONN|socket|undici|stolen|_entities|secret/i;

interface Question {
  readonly unaffected: DocumentNode;
  readonly affected: DocumentNode;
  readonly faults: readonly BenchFault[];
}

const questions: Readonly<Record<string, Question>> = {
  towns: {
    unaffected: parse("{ totalHours }"),
    affected: parse("{ towns { name } totalHours }"),
    faults: ["PASS", ...faultModes],
  },
  hours: {
    unaffected: parse("{ towns { name } }"),
    affected: parse("{ towns { name hours } }"),
    faults: ["PASS", ...faultModes, "TOO_FEW", "TOO_MANY"],
  },
};

interface Answer {
  readonly startedAt: number;
  readonly tookMs: number;
  readonly body: string;
}

interface Phase {
  readonly unaffected: Answer[];
  readonly affected: Answer[];
}

// The executor over the HTTP transport, as they are by default, under constant load; the subgraphs are another process.
async function bench(): Promise<void> {
  const subgraphs = await startFaultySubgraphs(secret);
  const transport = httpTransport({ urls: subgraphs.urls, secret });
  const supergraphSdl = await fakeSupergraph();
  const graph = await openFederatedGraph({ supergraphSdl, transport, log: createLog("silent") });
  console.log(
    `${machine()} ; ${1000 / everyMs} demandes non touchées par seconde, ${500 / everyMs} touchées\n`,
  );
  console.log(
    "sous-graphe  panne         non touchées : p99 avant  pendant  rapport  justes   touchées : p50  la plus lente  guérison  mémoire  fuites",
  );
  for (const [subgraph, question] of Object.entries(questions)) {
    await load(graph, question, phaseMs);
    for (const fault of question.faults) {
      if (wanted?.includes(fault) === false) continue;
      await measure({ subgraphs, graph, subgraph, question, fault });
    }
  }
  await graph.close();
  await transport.close();
  subgraphs.close();
}

interface Measure {
  readonly subgraphs: FaultySubgraphs;
  readonly graph: FederatedGraph;
  readonly subgraph: string;
  readonly question: Question;
  readonly fault: BenchFault;
}

async function measure({ subgraphs, graph, subgraph, question, fault }: Measure): Promise<void> {
  const memoryBefore = process.memoryUsage.rss();
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    turns.push(await oneTurn({ subgraphs, graph, subgraph, question, fault }));
  }
  const memory = process.memoryUsage.rss() - memoryBefore;
  const p99 = (phase: (turn: Turn) => Phase) =>
    percentile(timesOf(turns.flatMap((turn) => phase(turn).unaffected)), 99);
  const [p99Before, p99During] = [p99(({ before }) => before), p99(({ during }) => during)];
  const during = turns.flatMap((turn) => turn.during.unaffected.map(({ body }) => body === turn.right));
  const affected = turns.flatMap((turn) => [...turn.during.affected, ...turn.after.affected]);
  const leaks = affected.filter(({ body }) => internals.test(body)).length;
  const times = timesOf(turns.flatMap((turn) => turn.during.affected));
  console.log(
    subgraph.padEnd(11),
    (fault === "PASS" ? "aucune" : fault).padEnd(13),
    ms(p99Before).padStart(24),
    ms(p99During).padStart(8),
    (p99During / p99Before).toFixed(2).padStart(8),
    `${((100 * during.filter(Boolean).length) / during.length).toFixed(0)} %`.padStart(7),
    ms(percentile(times, 50)).padStart(15),
    ms(times.at(-1)).padStart(14),
    ms(Math.max(...turns.map(({ healingMs }) => healingMs))).padStart(9),
    `${(memory / 1024 / 1024).toFixed(0)} Mo`.padStart(8),
    String(leaks).padStart(7),
  );
}

/** What was met before, during and after a fault. */
interface Turn {
  readonly before: Phase;
  readonly during: Phase;
  readonly after: Phase;
  /** The answer to an unaffected question. */
  readonly right: string | undefined;
  readonly healingMs: number;
}

async function oneTurn({ subgraphs, graph, subgraph, question, fault }: Measure): Promise<Turn> {
  const before = await load(graph, question, phaseMs);
  await subgraphs.set(subgraph, fault);
  const during = await load(graph, question, phaseMs);
  await subgraphs.set(subgraph, "PASS");
  const healedAt = performance.now();
  const after = await load(graph, question, healingWatchMs);
  const broken = after.affected.filter(({ body }) => body !== before.affected[0]?.body);
  const healingMs = Math.max(0, ...broken.map(({ startedAt, tookMs }) => startedAt + tookMs - healedAt));
  return { before, during, after, right: before.unaffected[0]?.body, healingMs };
}

/** Asks at a constant rate, however long the answers take: what is late counts from when it was due. */
async function load(
  graph: FederatedGraph,
  { unaffected, affected }: Question,
  lastsMs: number,
): Promise<Phase> {
  const phase: Phase = { unaffected: [], affected: [] };
  const pending: Promise<void>[] = [];
  const begunAt = performance.now();
  let asked = 0;
  const ask = async (document: DocumentNode, answers: Answer[], startedAt: number) => {
    const deadlineAt = performance.now() + 10_000;
    const request = { document, caller: anonymousCaller([]), correlationId: "bench", deadlineAt };
    const { body } = await graph.execute(request);
    answers.push({
      startedAt,
      tookMs: performance.now() - startedAt,
      body: withoutCorrelation(String(body)),
    });
  };
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      for (; begunAt + asked * everyMs <= performance.now(); asked += 1) {
        const dueAt = begunAt + asked * everyMs;
        if (dueAt - begunAt >= lastsMs) {
          clearInterval(timer);
          resolve();
          return;
        }
        pending.push(ask(unaffected, phase.unaffected, dueAt));
        if (asked % affectedEach === 0) pending.push(ask(affected, phase.affected, dueAt));
      }
    }, 1);
  });
  await Promise.all(pending);
  return phase;
}

function withoutCorrelation(body: string): string {
  return body.replace(/"correlationId":"[^"]*"/g, "");
}

function timesOf(answers: readonly Answer[]): readonly number[] {
  return answers.map(({ tookMs }) => tookMs).sort((left, right) => left - right);
}

function ms(value: number | undefined): string {
  return `${(value ?? Number.NaN).toFixed(value !== undefined && value < 100 ? 1 : 0)} ms`;
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
