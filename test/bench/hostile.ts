import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { hostileRequests } from "../gateway/protection/hostile/hostile-requests";
import { askKept, keepConnection, type KeptConnection } from "./hostile/kept-connection";
import { machine, milliseconds, percentile } from "./latency";

const honestRequests = 600;
const slowestRefusalMs = 50;
const rounds = 10;
const honest = '{"query":"{ territory(code: \\"27375\\") { name } }"}';

// Each hostile document, alone, against a hub in a process of its own, while another client goes on asking; then the same
// client beside a neighbour that is as eager as the attacker, and honest.
async function bench(): Promise<void> {
  const hub = fork(`${__dirname}/hostile/served-hub.js`);
  const [{ address }] = (await once(hub, "message")) as [{ readonly address: string }];
  const url = new URL(`${address}/graphql`);
  const attacker = keepConnection(url);
  const client = keepConnection(url);
  // The first round warms up the process: a hub that has just started compiles its own code.
  await attack(attacker);
  await askMany(client, honestRequests);
  const memoryBefore = await memoryOf(hub);
  const refusals: Refusal[] = [];
  const quiet: number[] = [];
  const beside: number[] = [];
  const during: number[] = [];
  const timesWhile = async (others: Promise<unknown>): Promise<number[]> => {
    const times: number[] = [];
    let isOver = false;
    void others.finally(() => {
      isOver = true;
    });
    while (!isOver) times.push(...(await askMany(client, 20)));
    return times;
  };
  // Calm, neighbour and attack in turn: what else the machine does falls on all three.
  for (let round = 0; round < rounds; round += 1) {
    quiet.push(...(await askMany(client, honestRequests)));
    beside.push(...(await timesWhile(askMany(attacker, honestRequests))));
    const attacked = attack(attacker, round);
    during.push(...(await timesWhile(attacked)));
    refusals.push(...(await attacked));
  }
  const memoryAfter = await memoryOf(hub);
  print({ quiet, beside, during, refusals, megabytes: memoryAfter - memoryBefore });
  attacker.close();
  client.close();
  hub.disconnect();
}

interface Refusal {
  readonly name: string;
  readonly status: number;
  readonly ms: number;
}

/** @param variant Makes each text a new one, that no cache knows; the documents as they are when absent. */
async function attack(connection: KeptConnection, variant?: number): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const { name, body } of hostileRequests) {
    const start = performance.now();
    const status = await askKept(connection, variant === undefined ? body : varied(body, variant));
    refusals.push({ name, status, ms: performance.now() - start });
  }
  return refusals;
}

/** The same attack in a text never seen: a comment more. */
function varied(body: string, variant: number): string {
  return body.replace(/"query":"(?=[^"])/, `"query":"#${variant.toString()}\\n`);
}

async function askMany(connection: KeptConnection, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request < count; request += 1) {
    const start = performance.now();
    const status = await askKept(connection, honest);
    if (status !== 200) throw new Error(`An honest request got ${status.toString()}`);
    times.push(performance.now() - start);
  }
  return sorted(times);
}

async function memoryOf(hub: ChildProcess): Promise<number> {
  hub.send("memory");
  const [{ megabytes }] = (await once(hub, "message")) as [{ readonly megabytes: number }];
  return megabytes;
}

interface Figures {
  /** Milliseconds of another client: alone, beside an honest neighbour, during the attack. */
  readonly quiet: readonly number[];
  readonly beside: readonly number[];
  readonly during: readonly number[];
  readonly refusals: readonly Refusal[];
  readonly megabytes: number;
}

function print({ refusals, megabytes, ...client }: Figures): void {
  const slow = refusals.filter(({ ms }) => ms > slowestRefusalMs);
  const accepted = refusals.filter(({ status }) => status < 400 || status >= 500);
  const times = sorted(refusals.map(({ ms }) => ms));
  console.log(
    `${machine()}; ${hostileRequests.length.toString()} documents hostiles, ${rounds.toString()} fois chacun\n`,
  );
  console.log(`refus : p50 ${ms(times, 50)} ms, p99 ${ms(times, 99)} ms, le plus lent ${ms(times, 100)} ms`);
  console.log(`refus de plus de ${slowestRefusalMs.toString()} ms : ${slow.length.toString()}`);
  console.log(`réponses autres que 4xx : ${accepted.length.toString()}`);
  const [quiet, beside, during] = [sorted(client.quiet), sorted(client.beside), sorted(client.during)];
  const line = (name: string, times: readonly number[]) => `${name} ${ms(times, 50)} / ${ms(times, 99)} ms`;
  console.log("un autre client, p50 / p99");
  console.log(line("  seul                                ", quiet));
  console.log(line("  à côté d’un voisin honnête et pressé", beside));
  console.log(line("  pendant l’attaque                   ", during));
  const ratio = (times: readonly number[]) => (percentile(during, 99) / percentile(times, 99)).toFixed(2);
  console.log(`rapport des p99 : ${ratio(quiet)} à seul, ${ratio(beside)} au voisin honnête`);
  console.log(`mémoire du processus : ${megabytes >= 0 ? "+" : ""}${megabytes.toFixed(1)} Mo`);
  const slowest = refusals.toSorted((left, right) => right.ms - left.ms).slice(0, 10);
  console.log("\nles plus lents (ms)");
  for (const each of slowest) {
    console.log(`${milliseconds(each.ms)}  ${each.status.toString()}  ${each.name}`);
  }
}

function ms(times: readonly number[], percent: number): string {
  return milliseconds(percentile(times, percent)).trim();
}

function sorted(times: readonly number[]): number[] {
  return times.toSorted((left, right) => left - right);
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
