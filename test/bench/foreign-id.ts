import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import { prepareStore } from "../../prisma/prepare-store";
import type { Caller } from "../../shared/access/caller";
import { roles } from "../../shared/access/roles";
import type { RunningSubgraph } from "../../shared/federation/subgraph";
import type { Database } from "../../shared/runtime/database";
import { openDatabase } from "../../shared/runtime/open-database";
import { openPostgresql } from "../../shared/runtime/postgresql";
import { subgraphManifests } from "../../subgraphs/all";
import { machine, percentile } from "./latency";
import { hiddenRows, type HiddenRow } from "./reads/hidden-rows";

const rounds = Number(process.env["HUB_BENCH_ROUNDS"] ?? 300);
const caller: Caller = {
  ...{ kind: "PERSON", subject: "bench", organisation: "212703755", pools: ["200089456"], roles },
};

// An identifier that does not exist, and that of a row of another organisation: the same answer, in the same time?
async function bench(): Promise<void> {
  const { database, close } = await ownStore();
  await prepareStore({ database, demo: true, progress: () => undefined });
  console.log(
    `${machine()}; ${database.kind === "EMBEDDED" ? "PGlite" : "PostgreSQL"}; ${rounds.toString()} fois chacun, en alternance, en ms\n`,
  );
  console.log(`${"question".padEnd(62)}   inconnu p50  p99    d'autrui p50  p99   rapport p50   par paire`);
  const ratios: number[] = [];
  for (const manifest of subgraphManifests) {
    const subgraph = manifest.open({
      database,
      entities: { exist: (references) => Promise.resolve(references.map(() => true)) },
      clock: () => new Date(),
      onFault: (fault) => {
        throw new Error("Le sous-graphe a rencontré une faute", { cause: fault });
      },
    });
    for (const row of hiddenRows.filter(({ subgraph: name }) => name === manifest.name)) {
      const foreign = await row.hide(database, caller.organisation ?? "");
      for (const question of questionsOf(row)) {
        ratios.push(await compared(subgraph, { row, question, foreign }));
      }
    }
    await subgraph.close();
  }
  const outside = ratios.filter((ratio) => ratio < 0.9 || ratio > 1.1).length;
  const middle = ratios.toSorted((left, right) => left - right)[Math.floor(ratios.length / 2)] ?? Number.NaN;
  console.log(
    `\n${ratios.length.toString()} questions ; rapport par paire médian ${middle.toFixed(2)} ; ${outside.toString()} hors de 0,9 à 1,1`,
  );
  await close();
}

interface Question {
  readonly name: string;
  readonly text: string;
}

/** By its own field, and by reference. */
function questionsOf({ type, lookup, key, selection }: HiddenRow): readonly Question[] {
  const byReference = {
    name: `_entities ${type}${selection === "__typename" ? "" : ` ${selection}`}`,
    text: `query ($reference: _Any!) { _entities(representations: [$reference]) { ... on ${type} { ${selection} } } }`,
  };
  if (lookup === null) return [byReference];
  const kind = { id: "ID!", siret: "Siret!" }[key];
  const byField = {
    name: lookup,
    text: `query ($key: ${kind}) { ${lookup}(${key}: $key) { ${selection} } }`,
  };
  return selection === "__typename" ? [byField, byReference] : [byField];
}

interface Comparison {
  readonly row: HiddenRow;
  readonly question: Question;
  readonly foreign: string;
}

/** Prints one line, and gives how many times as long as the unknown one the other takes: the median of neighbours. */
async function compared(subgraph: RunningSubgraph, { row, question, foreign }: Comparison): Promise<number> {
  const document = parse(question.text);
  const ask = async (key: string): Promise<string> => {
    const variables = { key, reference: { __typename: row.type, [row.key]: key } };
    const result = await subgraph.execute({ document, variables, caller, correlationId: "bench" });
    if (result.errors !== undefined) throw new Error(JSON.stringify(result.errors));
    return JSON.stringify(result.data);
  };
  if ((await ask(foreign)) !== (await ask(row.unknown))) {
    throw new Error(`${question.name} : réponses différentes`);
  }
  const times = { unknown: [] as number[], foreign: [] as number[] };
  for (let round = 0; round < rounds * 1.25; round += 1) {
    // Each goes first in turn: what follows a request would otherwise always follow the same one.
    for (const which of round % 2 === 0
      ? (["unknown", "foreign"] as const)
      : (["foreign", "unknown"] as const)) {
      const start = performance.now();
      await ask(which === "unknown" ? row.unknown : foreign);
      // The first rounds only warm up.
      if (round >= rounds / 4) times[which].push(performance.now() - start);
    }
  }
  const unknown = percentilesOf(times.unknown);
  const other = percentilesOf(times.foreign);
  // Neighbour by neighbour: what else the machine does at that moment slows both.
  const paired = percentilesOf(
    times.foreign.map((time, index) => time / (times.unknown[index] ?? Number.NaN)),
  ).median;
  console.log(
    `${`${row.subgraph} ${question.name}`.padEnd(62)}  ${ms(unknown.median)} ${ms(unknown.high)}     ${ms(other.median)} ${ms(other.high)}     ${ms(other.median / unknown.median)}  ${ms(paired)}`,
  );
  return paired;
}

function percentilesOf(times: readonly number[]): { readonly median: number; readonly high: number } {
  const sorted = times.toSorted((left, right) => left - right);
  return { median: percentile(sorted, 50), high: percentile(sorted, 99) };
}

function ms(value: number): string {
  return value.toFixed(2).padStart(7);
}

interface OwnStore {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** A store of the bench's own, which hides rows in it: embedded, or a new database on the server of DATABASE_URL. */
async function ownStore(): Promise<OwnStore> {
  const url = process.env["DATABASE_URL"];
  if (url === undefined) {
    const dataDir = mkdtempSync(join(tmpdir(), "hub-bench-"));
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    return {
      database,
      close: async () => {
        await database.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  }
  const name = `hub_bench_${randomBytes(6).toString("hex")}`;
  const server = await openPostgresql({ url, maxConnections: 1 });
  await server.query(`CREATE DATABASE ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openPostgresql({ url: address.href });
  return {
    database,
    close: async () => {
      await database.close();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
