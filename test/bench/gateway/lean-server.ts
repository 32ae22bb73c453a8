import { createServer, type IncomingMessage } from "node:http";

export interface GraphqlBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Serves GraphQL over bare node:http: what is measured is the execution. */
export function serveLean(
  port: number,
  answer: (body: GraphqlBody, path: string) => Promise<string> | string,
): void {
  const server = createServer((request, response) => {
    const answered = async () => {
      const text = await answer(JSON.parse(await bodyOf(request)) as GraphqlBody, request.url ?? "/");
      response
        .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
        .end(text);
    };
    answered().catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(port, "127.0.0.1");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString();
}
