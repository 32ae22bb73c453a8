import { compiledExecution } from "./compiled";
import { serveLean } from "./lean-server";
import { firstSubgraphSdl, fourParts, subgraphSdl, thirtyParts, type Part } from "./world/sdl";
import { subgraphSchema } from "./world/subgraph-schema";

// Every subgraph behind one port, for all the gateways alike: their CPU is not counted.
const executions = new Map<string, ReturnType<typeof compiledExecution>>();
const add = (path: string, sdl: string) => executions.set(path, compiledExecution(subgraphSchema(sdl)));
const addAll = (prefix: string, parts: readonly Part[]) =>
  parts.forEach((part) => add(`/${prefix}/${part.name}`, subgraphSdl(part)));

addAll("four", fourParts);
addAll("thirty", thirtyParts);
fourParts.forEach((part) => add(`/first/${part.name}`, firstSubgraphSdl(part, fourParts)));

serveLean(Number(process.env["PORT"]), async ({ query, variables }, path) => {
  const execution = executions.get(path);
  if (execution === undefined) throw new Error(`No subgraph at ${path}`);
  return JSON.stringify(await execution.executeText(query, variables));
});
