import type { Log } from "../../shared/runtime/log";
import type { FederatedGraph } from "../execution/federated-graph";
import type { LiveGraph } from "./live-graph";
import type { SupergraphFile } from "./supergraph-file";
import { supergraphRefusal, type SupergraphRefusal } from "./supergraph-refusal";

export interface SupergraphReloadOptions {
  readonly file: SupergraphFile;
  /** Serves what the file held when it was read first. */
  readonly live: LiveGraph;
  readonly openGraph: (supergraphSdl: string) => Promise<FederatedGraph>;
  readonly log: Log;
}

/** Plans made before the swap: what clients ask most does not wait for its plan. */
const warmedOperations = 200;

/** Follows a supergraph's file: what it holds takes the service over once it is ready, or is refused. */
export class SupergraphReload {
  private refusal: SupergraphRefusal | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly options: SupergraphReloadOptions) {}

  /** What an administrator should know, in French. */
  get note(): string | undefined {
    return this.refusal === null
      ? undefined
      : `supergraphe refusé : ${this.refusal.reason} Le précédent reste en service.`;
  }

  /** To be called from time to time: takes the file when it has changed and is no longer being written. Never rejects. */
  readonly check = (): Promise<void> => this.next(() => this.options.file.changed());

  /** Takes the file as it is, at once. Never rejects. */
  readonly now = (): Promise<void> => this.next(() => this.options.file.read());

  /** One at a time: two supergraphs being loaded would hold the event loop twice as long. */
  private next(read: () => Promise<string | null>): Promise<void> {
    this.last = this.last.then(() => this.take(read));
    return this.last;
  }

  private async take(read: () => Promise<string | null>): Promise<void> {
    const { live, openGraph, log } = this.options;
    try {
      const supergraphSdl = await read();
      if (supergraphSdl === null) return;
      const graph = await openGraph(supergraphSdl);
      await graph.warm(live.mostUsed(warmedOperations));
      live.replace(graph);
      this.refusal = null;
      log.info("Nouveau supergraphe en service");
    } catch (error) {
      this.refuse(supergraphRefusal(error));
    }
  }

  /** A reason that lasts, as a file that is gone, is told once. */
  private refuse(refusal: SupergraphRefusal): void {
    const isKnown = this.refusal?.reason === refusal.reason && this.refusal.detail === refusal.detail;
    this.refusal = refusal;
    if (isKnown) return;
    const { file, log } = this.options;
    log.error({ file: file.path, reason: refusal.reason, detail: refusal.detail }, "Supergraphe refusé");
  }
}
