import "../shared/runtime/graphql-unchecked";
import { parseArgs } from "node:util";
import { createLog } from "../shared/runtime/log";
import { runProgram } from "../shared/runtime/run-program";
import { say } from "../shared/runtime/say";
import { welcomeToken } from "./access/welcome-token";
import { readHubConfig } from "./config";
import { startGateway } from "./hub";
import { readOpenConfig } from "./open/open-config";
import { startOpenGateway } from "./open/open-gateway";
import type { RunningHub } from "./serve";
import { welcome } from "./welcome";

runProgram(async () => {
  const { values } = parseArgs({ options: { open: { type: "boolean", default: false } } });
  const hub = await (values.open ? startOpen() : startOwn());
  // On a terminal the same signal says that the terminal is gone.
  if (!process.stdout.isTTY) process.on("SIGHUP", () => void hub.reload());
  return hub;
});

async function startOwn(): Promise<RunningHub> {
  const config = readHubConfig(undefined, "DISTRIBUTED");
  const token = await welcomeToken(config, new Date());
  const hub = await startGateway(config, createLog(config.logLevel));
  const store = `Sous-graphes : ${[...config.subgraphUrls].map(([name, url]) => `${name} (${new URL(url).host})`).join(", ")}.`;
  say(welcome({ address: hub.address, token, store }));
  return hub;
}

async function startOpen(): Promise<RunningHub> {
  const config = readOpenConfig();
  const hub = await startOpenGateway(config, createLog(config.logLevel));
  say(`Portail ouvert à tous, sans règle d’accès ni limite : ${hub.address}/graphql`);
  return hub;
}
