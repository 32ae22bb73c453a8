import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectPath } from "../../../shared/runtime/project-root";
import { machine } from "../latency";
import { bareMonolith, baseline, contestants, type Contestant } from "./contestants";
import { measureGrowth } from "./growth";
import { installPeers } from "./install-peers";
import { compare, type Figures } from "./measure/compare";
import { checkAnswers } from "./measure/expected";
import { Runner, type Pace } from "./measure/runner";
import { startServer } from "./measure/server-process";
import { questionTable, type Line } from "./tables";
import { questions, type Question } from "./world/questions";
import { fourParts, thirtyParts } from "./world/sdl";
import { benchSupergraph } from "./world/supergraph";

const thorough: Pace = { windowMs: 800, warmMs: 9000, rounds: 4, coldDocuments: 100 };
const quick: Pace = { windowMs: 400, warmMs: 2500, rounds: 3, coldDocuments: 40 };

const { values: flags } = parseArgs({
  options: {
    only: { type: "string" },
    query: { type: "string" },
    quick: { type: "boolean", default: false },
    "no-growth": { type: "boolean", default: false },
  },
});
const pace = flags.quick ? quick : thorough;
const isWanted = (name: string) => flags.only === undefined || flags.only.split(",").includes(name);
const asked: readonly Question[] = Object.entries(questions)
  .filter(([name]) =>
    flags.query === undefined ? !flags.quick || name === "dashboard" : flags.query.split(",").includes(name),
  )
  .map(([, question]) => question);

async function bench(): Promise<void> {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), "hub-bench-gateway-"));
  const subgraphs = await startServer(
    [process.execPath, projectPath("dist/test/bench/gateway/subgraph-server.js")],
    { path: "/four/things", environment: {} },
  );
  const environmentFor = (parts: typeof fourParts, prefix: string) => {
    const path = join(folder, `${prefix}.graphql`);
    writeFileSync(path, benchSupergraph(parts, prefix, subgraphs.address));
    return { SUPERGRAPH: path, SUBGRAPHS: subgraphs.address, APOLLO_TELEMETRY_DISABLED: "1" };
  };
  const four = environmentFor(fourParts, "four");
  const thirty = environmentFor(thirtyParts, "thirty");
  console.log(
    `${machine()} ; charge d'un processus à part, 16 requêtes à la fois, médianes de ${pace.rounds} tours alternés\n`,
  );
  try {
    await compareAll(four);
    if (!flags["no-growth"] && !flags.quick) {
      console.log(await measureGrowth({ pace, four, thirty, isWanted }));
    }
  } finally {
    await subgraphs.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One contestant at a time beside the baseline, which stays; many idle servers would slow each other down. */
async function compareAll(environment: Readonly<Record<string, string>>): Promise<void> {
  const reference = await Runner.start(baseline, { environment, pace });
  const lines = new Map<Question, Line[]>(asked.map((question) => [question, []]));
  const monolith = new Map<Question, number>();
  for (const question of asked) {
    await checkAnswers(reference, question);
    await reference.warm(question);
    const figures = await compare({ runner: reference, baseline: reference }, question, pace);
    lines.get(question)?.push({ title: baseline.title, figures });
  }
  for (const contestant of contestants.filter(({ name }) => isWanted(name))) {
    console.error(contestant.name);
    const measured = await measureOne(contestant, reference, environment);
    for (const [question, line] of measured) {
      lines.get(question)?.push(line);
      if (contestant.name === bareMonolith && line.figures !== null) {
        monolith.set(question, line.figures.cpuMs);
      }
    }
  }
  await reference.stop();
  for (const question of asked) {
    console.log(`${questionTable(question.title, lines.get(question) ?? [], monolith.get(question))}\n`);
  }
}

async function measureOne(
  contestant: Contestant,
  reference: Runner,
  environment: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<Question, Line>> {
  const { title } = contestant;
  const refused = (error: unknown): Line => ({ title, figures: null, reason: firstLine(error) });
  let runner: Runner;
  try {
    runner = await Runner.start(contestant, { environment, pace });
  } catch (error) {
    console.error(error);
    return new Map(asked.map((question) => [question, refused(error)]));
  }
  const measured = new Map<Question, Line>();
  for (const question of asked) {
    measured.set(
      question,
      await figuresOf(runner, question).then((figures) => ({ title, figures }), refused),
    );
  }
  await runner.stop();
  return measured;

  async function figuresOf(measuredRunner: Runner, question: Question): Promise<Figures> {
    await checkAnswers(measuredRunner, question);
    return compare({ runner: measuredRunner, baseline: reference }, question, pace);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
