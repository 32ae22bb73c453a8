import { readFileSync } from "node:fs";
import { listen, type ListenOptions } from "../shared/runtime/listen";
import { describeError, type Log } from "../shared/runtime/log";
import type { Closable } from "../shared/runtime/run-program";
import { StartupError } from "../shared/runtime/startup-error";
import type { FederatedGraph } from "./execution/federated-graph";
import { createHubServer, type HubServerOptions } from "./server";

/** A hub that answers. */
export interface RunningHub extends Closable {
  /** `http://127.0.0.1:4000`: where it listens. */
  readonly address: string;
}

export interface ServeOptions extends Omit<HubServerOptions, "graph"> {
  readonly at: ListenOptions;
  /** Path of the supergraph. */
  readonly supergraph: string;
  readonly openGraph: (supergraphSdl: string) => Promise<FederatedGraph>;
  /** What the graph stands on: closed with the hub, or when it cannot serve. */
  readonly under: Closable;
}

/** Serves a supergraph over HTTP. Closes whatever is open when it cannot. */
export async function serve({
  at,
  supergraph,
  openGraph,
  under,
  ...options
}: ServeOptions): Promise<RunningHub> {
  const opened: Closable[] = [under];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  try {
    const graph = await openFirst(supergraph, openGraph, options.log);
    opened.push(graph);
    // The server only exists once the supergraph is loaded: reaching this part proves it.
    const part = { name: "supergraph", check: async () => undefined };
    const app = await createHubServer({ ...options, graph, readiness: [...options.readiness, part] });
    opened.push({ close: () => app.close() });
    return { address: await listen(app, at), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openFirst(
  path: string,
  openGraph: ServeOptions["openGraph"],
  log: Log,
): Promise<FederatedGraph> {
  const supergraphSdl = readSupergraph(path);
  try {
    return await openGraph(supergraphSdl);
  } catch (error) {
    if (error instanceof StartupError) throw new StartupError(`SUPERGRAPH : ${error.message}`);
    log.debug({ error: describeError(error) }, "Supergraphe refusé");
    throw new StartupError(
      `SUPERGRAPH : le fichier ${path} n’est pas un supergraphe que ce programme sait servir.`,
    );
  }
}

function readSupergraph(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new StartupError(
      `SUPERGRAPH : le fichier ${path} est illisible. Lancez npm run generate ou corrigez le chemin.`,
    );
  }
}
