import type { Database } from "../../shared/runtime/database";
import { procurementStore } from "../support/procurement-store";
import { machine, percentile, timeEach, type Timings } from "./latency";
import { closeBench, openBench, questions, saver } from "./pooling/asking";
import { addLines, agglomeration, fillCountry } from "./pooling/country";
import { comparePairs } from "./pooling/naive";
import { openBenchStore } from "./pooling/store";

const runs = Number(process.env["HUB_BENCH_RUNS"] ?? 200);
/** The embedded store takes minutes to be filled with a million. */
const usualSizes =
  process.env["DATABASE_URL"] === undefined ? "1000,10000,100000" : "1000,10000,100000,1000000";
const sizes = (process.env["HUB_BENCH_LINES"] ?? usualSizes).split(",").map(Number);

// Opportunities of one agglomeration and the saving of one line, while the lines of the whole country grow.
async function bench(): Promise<void> {
  const store = await openBenchStore();
  const { database } = store;
  try {
    const buyers = await fillCountry(database);
    const client = procurementStore(store);
    console.log(
      `${machine()}; ${database.kind === "EMBEDDED" ? "PGlite" : "PostgreSQL"}; ${runs.toString()} fois l'une après l'autre, p50 / p99 en ms ; 1 255 intercommunalités, ${buyers.toString()} acheteurs\n`,
    );
    console.log(
      "lignes ouvertes   de l'agglomération   opportunités (20 premières)   avec explications   paires comparées en SQL    enregistrer une ligne   paires ÷ opportunités",
    );
    let filled = 0;
    for (const size of sizes) {
      await addLines(database, { from: filled + 1, until: size, buyers });
      filled = size;
      const running = openBench(database);
      const [counted] = await database.query<{ readonly count: number }>(
        "SELECT count(*)::int AS count FROM procurement_plans.planned_procurement WHERE pool = $1",
        [agglomeration],
      );
      const list = await timeEach(runs, () => running.ask(questions.list, { first: 20 }));
      const explained = await timeEach(runs, () => running.ask(questions.explained, { first: 20 }));
      const pairs = await timeEach(Math.ceil(runs / 4), () => comparePairs(client));
      const saved = await timeEach(runs, saver(running.ask, await ownLines(database)));
      console.log(
        [
          size.toLocaleString("fr-FR").padStart(15),
          String(counted?.count ?? 0).padStart(20),
          ...[list, explained, pairs, saved].map((timings) => told(timings).padStart(22)),
          (percentile(pairs, 50) / percentile(list, 50)).toFixed(1).padStart(18),
        ].join(" "),
      );
      await closeBench(running);
    }
    await client.$disconnect();
  } finally {
    await store.close();
  }
}

/** The lines that the agglomeration buys by itself; some are added so that there are always enough to save in turn. */
async function ownLines(database: Database) {
  await database.script(`
    SET LOCAL session_replication_role = replica;
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year, need,
      description, cpv_code, value_cents, nature, considerations, status)
    SELECT 'own-' || rank, '${agglomeration}', 'POOLED', '${agglomeration}', 'plan-${agglomeration}', '${agglomeration}00010', 2027,
      'Mesure', 'Mesure', '30197630', 100000, 'GOODS', '{}', 'OPEN' FROM generate_series(1, 50) AS rank
    ON CONFLICT DO NOTHING;`);
  const lines = await database.query<{ readonly id: string; readonly version: number }>(
    "SELECT id, version FROM procurement_plans.planned_procurement WHERE organisation = $1 ORDER BY id",
    [agglomeration],
  );
  return lines.map((line) => ({ ...line }));
}

function told(timings: Timings): string {
  return `${percentile(timings, 50).toFixed(1)} / ${percentile(timings, 99).toFixed(1)}`;
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
