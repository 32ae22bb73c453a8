import { createLog } from "../shared/runtime/log";
import { runProgram } from "../shared/runtime/run-program";
import { say } from "../shared/runtime/say";
import { welcomeToken } from "./access/welcome-token";
import { readHubConfig } from "./config";
import { startGateway } from "./hub";
import { welcome } from "./welcome";

runProgram(async () => {
  const config = readHubConfig(undefined, "DISTRIBUTED");
  const token = await welcomeToken(config, new Date());
  const hub = await startGateway(config, createLog(config.logLevel));
  const store = `Sous-graphes : ${[...config.subgraphUrls].map(([name, url]) => `${name} (${new URL(url).host})`).join(", ")}.`;
  say(welcome({ address: hub.address, token, store }));
  return hub;
});
