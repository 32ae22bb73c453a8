import type { Caller } from "../../shared/access/caller";
import { roles } from "../../shared/access/roles";
import { Session } from "../../shared/runtime/session";
import { openLabelsClient, type LabelsClient, type LabelsTransaction } from "../support/labels-client";
import { openTestStore, type TestStore } from "../support/test-store";
import { machine } from "./latency";
import { requests, type FiveReads } from "./reads/five-reads";

const rounds = Number(process.env["HUB_BENCH_ROUNDS"] ?? 300);
const aimedRatio = 1.3;

const caller: Caller = {
  ...{ kind: "PERSON", subject: "bench", organisation: "200089456", pools: ["200089456"], roles },
};

interface Medians {
  /** Policies on: the session takes the role and the identity of the caller. */
  readonly secured: number;
  /** Policies off: the same session, but it stays the login role. */
  readonly unruled: number;
  /** Policies off and no session: statements alone. */
  readonly bare: number;
}

// Run by jest, which prepares the store: `npm run bench:security`.
test("the price of row security on a request of five reads", async () => {
  const store = await openTestStore();
  const client = openLabelsClient(store.database);
  const [login] = await store.database.query<{ readonly name: string }>("SELECT current_user AS name");
  const lines = [
    `${machine()}, ${store.database.kind === "EMBEDDED" ? "PGlite" : "PostgreSQL"}, ${rounds.toString()} fois, médianes en ms`,
    `${"cinq lectures".padEnd(16)}  règles  sans règles  sans session   règles ÷ sans règles   ÷ sans session`,
  ];
  const ratios: { readonly rules: number; readonly whole: number }[] = [];
  for (const request of requests) {
    const { secured, unruled, bare } = await measured({ store, client, login: login?.name ?? "" }, request);
    ratios.push({ rules: secured / unruled, whole: secured / bare });
    lines.push(
      `${request.name.padEnd(16)} ${ms(secured)}     ${ms(unruled)}      ${ms(bare)}   ${ratio(secured / unruled)}   ${ratio(secured / bare)}`,
    );
  }
  await store.close();
  const rules = geometricMean(ratios.map((each) => each.rules));
  const whole = geometricMean(ratios.map((each) => each.whole));
  lines.push(
    `moyennes géométriques : ${rules.toFixed(2)} × pour les règles (visé : ${aimedRatio.toString()} ×), ${whole.toFixed(2)} × avec la transaction et l'identité`,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
}, 600_000);

interface Bench {
  readonly store: TestStore;
  readonly client: LabelsClient;
  /** The role that owns the tables; row security does not bind it. */
  readonly login: string;
}

async function measured({ client, login }: Bench, request: FiveReads): Promise<Medians> {
  const keys = await inSession(client, request.role, (db) =>
    db.$queryRawUnsafe<{ readonly keys: string[] }[]>(request.keys),
  );
  const values = keys[0]?.keys ?? [];
  const ways = {
    secured: () => inSession(client, request.role, (db) => fiveReads(db, request, values)),
    unruled: () => inSession(client, login, (db) => fiveReads(db, request, values)),
    bare: () => fiveReads(client, request, values),
  };
  expect(await ways.secured()).toEqual(await ways.bare());
  const times: Record<keyof Medians, number[]> = { secured: [], unruled: [], bare: [] };
  for (let round = 0; round < rounds + rounds / 5; round += 1) {
    for (const way of ["secured", "unruled", "bare"] as const) {
      const start = performance.now();
      await ways[way]();
      // The first rounds only warm up.
      if (round >= rounds / 5) times[way].push(performance.now() - start);
    }
  }
  return { secured: median(times.secured), unruled: median(times.unruled), bare: median(times.bare) };
}

function inSession<T>(
  client: LabelsClient,
  role: string,
  work: (db: LabelsTransaction) => Promise<T>,
): Promise<T> {
  return new Session<LabelsTransaction>({ client, role, caller }).transact(work);
}

async function fiveReads(
  db: Pick<LabelsTransaction, "$queryRawUnsafe">,
  { reads }: FiveReads,
  keys: readonly string[],
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const read of reads) answers.push(await db.$queryRawUnsafe(read, [...keys]));
  return answers;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((total, each) => total + Math.log(each), 0) / values.length);
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return value.toFixed(2).padStart(6);
}

function ratio(value: number): string {
  return value.toFixed(2).padStart(16);
}
