import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectPath } from "../../../shared/runtime/project-root";

const program = projectPath("test/bench/node_modules/@graphql-hive/gateway/dist/bin.js");

/** The package is installed by the benchmark alone. */
export const isHiveGatewayInstalled = existsSync(program);

export interface HiveGateway {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** Serves a supergraph, untouched, with somebody else's gateway, over subgraphs that answer at the given addresses. */
export async function startHiveGateway(
  supergraph: string,
  urls: ReadonlyMap<string, string>,
): Promise<HiveGateway> {
  const folder = mkdtempSync(join(tmpdir(), "hive-"));
  const config = join(folder, "gateway.config.mjs");
  const transportEntries = Object.fromEntries([...urls].map(([name, location]) => [name, { location }]));
  writeFileSync(config, `export const gatewayConfig = ${JSON.stringify({ transportEntries })};\n`);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [program, "supergraph", supergraph, "--host", "127.0.0.1", "--port", `${port}`, "--config-path", config],
    { cwd: folder, env: { PATH: process.env["PATH"] }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const hear = (chunk: Buffer) => (said += chunk.toString("utf8"));
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "close");
  const endpoint = `http://127.0.0.1:${port}/graphql`;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null) throw new Error(`Hive Gateway ended:\n${said}`);
    await pause(200);
  }
  const close = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { endpoint, close };
}

async function answers(endpoint: string): Promise<boolean> {
  const asked = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{__typename}"}',
  };
  const answer = await fetch(endpoint, asked).catch(() => null);
  return answer?.ok === true;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
