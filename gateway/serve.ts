import { setTimeout as pause } from "node:timers/promises";
import { listen, type ListenOptions } from "../shared/runtime/listen";
import { describeError, type Log } from "../shared/runtime/log";
import type { Closable } from "../shared/runtime/run-program";
import { StartupError } from "../shared/runtime/startup-error";
import type { FederatedGraph } from "./execution/federated-graph";
import { createHubServer, type HubServerOptions } from "./server";
import { LiveGraph } from "./supergraph/live-graph";
import { SupergraphFile } from "./supergraph/supergraph-file";
import { supergraphRefusal } from "./supergraph/supergraph-refusal";
import { SupergraphReload } from "./supergraph/supergraph-reload";

/** A hub that answers. */
export interface RunningHub extends Closable {
  /** `http://127.0.0.1:4000`: where it listens. */
  readonly address: string;
  /** Takes its supergraph's file as it is now, if it can be served. Never rejects. */
  readonly reload: () => Promise<void>;
}

export interface ServeOptions extends Omit<HubServerOptions, "graph"> {
  readonly at: ListenOptions;
  /** Path of the supergraph. */
  readonly supergraph: string;
  /** Milliseconds between two looks at that file; null where only `reload` looks at it. */
  readonly supergraphPollMs: number | null;
  readonly openGraph: (supergraphSdl: string) => Promise<FederatedGraph>;
  /** What the graph stands on: closed with the hub, or when it cannot serve. */
  readonly under: Closable;
}

/** Serves a supergraph over HTTP, and the next one once its file changes. Closes whatever is open when it cannot. */
export async function serve(options: ServeOptions): Promise<RunningHub> {
  const { at, supergraph, supergraphPollMs, under, openGraph: open, ...server } = options;
  const { log, protection } = server;
  const openGraph = (supergraphSdl: string): Promise<FederatedGraph> => {
    const opening = () => open(supergraphSdl);
    return protection === undefined ? opening() : protection.guard.excuse(opening);
  };
  const opened: Closable[] = [under];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  try {
    const file = new SupergraphFile(supergraph);
    const live = new LiveGraph(await openFirst(file, openGraph, log), (error) =>
      log.warn({ error: describeError(error) }, "Un supergraphe retiré du service s’est mal fermé"),
    );
    opened.push(live);
    const reload = new SupergraphReload({ file, live, openGraph, log });
    const readiness = [...server.readiness, supergraphPart(reload)];
    const app = await createHubServer({ ...server, graph: live, readiness });
    opened.push({ close: () => app.close() });
    const address = await listen(app, at);
    if (supergraphPollMs !== null) {
      const timer = setInterval(() => void reload.check(), supergraphPollMs);
      opened.push({ close: async () => clearInterval(timer) });
    }
    return { address, reload: reload.now, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Somebody may be writing the file while a process starts: one that has just changed is read again, for so long at most. */
const settlingMs = 2000;
const longestSettlingMs = 10_000;
const rereadEveryMs = 200;

async function openFirst(
  file: SupergraphFile,
  openGraph: ServeOptions["openGraph"],
  log: Log,
): Promise<FederatedGraph> {
  const until = performance.now() + longestSettlingMs;
  let tried: string | null = null;
  let fault: unknown;
  for (;;) {
    try {
      const supergraphSdl = await file.read();
      if (supergraphSdl !== tried) {
        tried = supergraphSdl;
        return await openGraph(supergraphSdl);
      }
    } catch (error) {
      fault = error;
    }
    const mayBeUnfinished = await file.changedWithin(settlingMs).catch(() => false);
    if (!mayBeUnfinished || performance.now() > until) break;
    await pause(rereadEveryMs);
  }
  const { reason, detail } = supergraphRefusal(fault);
  log.debug({ detail }, "Supergraphe refusé");
  throw new StartupError(`SUPERGRAPH : ${file.path} : ${reason}`);
}

/** The server only exists once a supergraph is loaded: one that is refused later leaves it ready. */
function supergraphPart(reload: SupergraphReload) {
  return {
    name: "supergraph",
    check: async () => undefined,
    get note() {
      return reload.note;
    },
  };
}
