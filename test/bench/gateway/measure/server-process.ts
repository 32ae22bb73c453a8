import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";

export interface ServerProcess {
  readonly address: string;
  /** Milliseconds of CPU that all its threads have used so far. */
  readonly cpuMs: () => number;
  readonly stop: () => Promise<void>;
}

const longestStartMs = 60_000;

/** Starts a server on a free port and waits until it answers GraphQL at a path. */
export async function startServer(
  [program = "", ...args]: readonly string[],
  { path, environment }: { readonly path: string; readonly environment: Readonly<Record<string, string>> },
): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", PORT: String(port), ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const { pid } = child;
  if (pid === undefined) throw new Error(`Cannot start ${program}`);
  try {
    await answering(`${address}${path}`, child);
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`${args.join(" ")}: ${String(error)}\n${said.join("").slice(0, 2000)}`);
  }
  return { address, cpuMs: () => cpuMsOf(pid), stop: () => stopped(child) };
}

/** The scheduler counts nanoseconds for each thread, where /proc/…/stat counts hundredths of a second. */
function cpuMsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map(
      (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6,
    )
    .reduce((sum, each) => sum + each, 0);
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + longestStartMs;
  while (performance.now() < until && child.exitCode === null) {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ __typename }" }),
      });
      const { data } = (await response.json()) as { data?: { __typename?: string } };
      if (data?.__typename !== undefined) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("did not answer");
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
