import { fork, type ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const answersAs = "--canned-subgraph";

export interface CannedSubgraph {
  readonly url: string;
  readonly close: () => void;
}

/** Starts, as a process of its own so that its work is not measured, a server that always gives the same answer. */
export async function startCannedSubgraph(answerBytes: number): Promise<CannedSubgraph> {
  const child: ChildProcess = fork(__filename, [answersAs, String(answerBytes)]);
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve(message as string));
    child.once("error", reject);
  });
  return { url, close: () => child.kill() };
}

function serve(answerBytes: number): void {
  const leaf = '{"__typename":"Town","code":"27375","name":"Évreux","hours":375},';
  const entities = leaf.repeat(Math.max(1, Math.round(answerBytes / leaf.length))).slice(0, -1);
  const answer = Buffer.from(`{"data":{"_entities":[${entities}]}}`);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    request.resume().on("end", () => {
      const headers = { "content-type": "application/json; charset=utf-8", "content-length": answer.length };
      response.writeHead(200, headers).end(answer);
    });
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  });
  process.on("disconnect", () => process.exit());
}

if (process.argv[2] === answersAs) serve(Number(process.argv[3]));
