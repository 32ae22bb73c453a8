import type { Database } from "../shared/runtime/database";
import { fills } from "./fills";
import { migrate } from "./migrate";

export interface PrepareStoreOptions {
  readonly database: Database;
  /** Whether to fill in the Seine-Eure demonstration. */
  readonly demo: boolean;
  /** Told each long step, in French. */
  readonly progress: (line: string) => void;
}

/**
 * Brings a store to the state that this program needs: migrations, reference data, and the demonstration if
 * asked. Each fill is one transaction with its mark, so that one cut short begins again at the next start.
 */
export async function prepareStore({ database, demo, progress }: PrepareStoreOptions): Promise<void> {
  await migrate({ database, subgraphs: fills, progress });
  for (const { name, open } of fills) {
    const filler = open(database);
    try {
      if (await filler.fillOnce("reference")) progress(`${name} : données de référence chargées`);
      if (demo && (await filler.fillOnce("demo"))) progress(`${name} : démonstration chargée`);
    } finally {
      await filler.close();
    }
  }
}
