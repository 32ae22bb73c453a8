import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import compress from "@fastify/compress";
import { fastify, type FastifyInstance } from "fastify";
import { buildSchema } from "graphql";
import { identification } from "../../gateway/access/identify";
import type { FederatedGraph } from "../../gateway/execution/federated-graph";
import { createAdmission } from "../../gateway/protection/admission";
import { createBudget } from "../../gateway/protection/budget/budget";
import { MemoryPoints } from "../../gateway/protection/budget/memory-points";
import { noProtection } from "../../gateway/protection/protection";
import { createHubServer } from "../../gateway/server";
import { graphqlRequestOfBody } from "../../gateway/web/graphql-request";
import { anonymousCaller } from "../../shared/access/caller";
import { createLog } from "../../shared/runtime/log";
import { askKept, keepConnection } from "./hostile/kept-connection";
import { machine } from "./latency";

const requests = Number(process.env["HUB_BENCH_REQUESTS"] ?? 20_000);
const rounds = 3;
const query = "query ($n: Int) { towns(first: $n) { name } }";
const body = JSON.stringify({ query, variables: { n: 5 } });
const answer = { body: '{"data":{"towns":[{"name":"Louviers"}]}}', errors: [], hasData: true };
const schema = buildSchema("type Query { towns(first: Int = 20): [Town!]! } type Town { name: String }");
const log = createLog("silent");
const identify = identification({
  directory: { holderOfKey: nobody, accessOf: nobody },
  provider: null,
  developmentSecret: null,
  clock: () => new Date(),
  log,
  onRefusal: () => undefined,
});

// What each layer of the path of a cached trivial query costs, over HTTP on one kept connection, then alone in a loop.
async function bench(): Promise<void> {
  console.log(`${machine()}; ${requests.toString()} requêtes, meilleur de ${rounds.toString()}\n`);
  console.log("par HTTP, connexion gardée (µs de CPU par requête, client non compris)");
  for (const name of Object.keys(servers)) line(name, await httpCost(name));
  console.log("\nseul, en boucle (µs de CPU)");
  const admit = createAdmission();
  const spend = createBudget({ anonymousPerMinute: 1e9, signedInPerMinute: 0 }, new MemoryPoints());
  const caller = anonymousCaller([]);
  const request = graphqlRequestOfBody(JSON.parse(body));
  const admission = { request, caller, idempotency: undefined, schema, method: "POST" };
  line("lire le corps (JSON.parse et zod)", await loopCost(() => graphqlRequestOfBody(JSON.parse(body))));
  line(
    "identifier un anonyme",
    await loopCost(() => identify({ headers: {}, correlationId: "x", address: "" })),
  );
  line("admettre un document connu", await loopCost(() => admit(admission)));
  let text = 0;
  const unknown = () => admit({ ...admission, request: { ...request, query: `${query}#${(text += 1)}` } });
  line("admettre un document inconnu", await loopCost(unknown, 5000));
  line("compter les points", await loopCost(() => spend({ caller, address: "192.0.2.7" }, 6)));
}

/** Serves in a process of its own, so that the client's time is not counted. */
async function serve(name: string): Promise<void> {
  const port = await servers[name]?.();
  process.on("message", () => process.send?.(process.cpuUsage()));
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port });
}

const graph: FederatedGraph = {
  apiSchema: schema,
  execute: async () => answer,
  mostUsed: () => [],
  warm: async () => undefined,
  close: async () => undefined,
};

const servers: Readonly<Record<string, () => Promise<number>>> = {
  "node:http seul, corps lu": bareServer,
  "fastify, une route": () => listening(fastify()),
  "fastify, trois crochets async": () => listening(withHooks(fastify())),
  "fastify, @fastify/compress": async () => {
    const app = fastify();
    await app.register(compress, { threshold: 4096, encodings: ["gzip"] });
    return listening(app);
  },
  "le portail, exécution exclue": async () => {
    const spend = createBudget({ anonymousPerMinute: 1e9, signedInPerMinute: 1e9 }, new MemoryPoints());
    const protection = { ...noProtection(), spend };
    return listening(await createHubServer({ graph, identify, readiness: [], log, protection }), false);
  },
};

async function bareServer(): Promise<number> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      JSON.parse(Buffer.concat(chunks).toString("utf8"));
      response.writeHead(200, { "content-type": "application/json", "content-length": answer.body.length });
      response.end(answer.body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function withHooks(app: FastifyInstance): FastifyInstance {
  for (let hook = 0; hook < 3; hook += 1) app.addHook("onRequest", async () => undefined);
  return app;
}

async function listening(app: FastifyInstance, withRoute = true): Promise<number> {
  if (withRoute) {
    app.post("/graphql", async (_request, reply) => reply.type("application/json").send(answer.body));
  }
  await app.listen({ port: 0, host: "127.0.0.1" });
  return (app.server.address() as AddressInfo).port;
}

async function httpCost(name: string): Promise<number> {
  const server = fork(__filename, [name]);
  const [{ port }] = (await once(server, "message")) as [{ readonly port: number }];
  const connection = keepConnection(new URL(`http://127.0.0.1:${port.toString()}/graphql`));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= rounds; round += 1) {
    const before = await cpuOf(server);
    for (let request = 0; request < requests; request += 1) await askKept(connection, body);
    // The first round warms up.
    if (round > 0) best = Math.min(best, ((await cpuOf(server)) - before) / requests);
  }
  connection.close();
  server.disconnect();
  return best;
}

async function cpuOf(server: ChildProcess): Promise<number> {
  server.send("cpu");
  const [{ user, system }] = (await once(server, "message")) as [NodeJS.CpuUsage];
  return user + system;
}

async function loopCost(work: () => unknown, count = 200_000): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < count; turn += 1) await work();
    const { user, system } = process.cpuUsage(before);
    if (round > 0) best = Math.min(best, (user + system) / count);
  }
  return best;
}

function line(name: string, microseconds: number): void {
  console.log(`${name.padEnd(40)} ${microseconds.toFixed(2).padStart(8)}`);
}

function nobody(): never {
  throw new Error("Nobody is looked up");
}

const [, , served] = process.argv;
(served === undefined ? bench() : serve(served)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
