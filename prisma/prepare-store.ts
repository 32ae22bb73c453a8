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
  let filled = false;
  for (const { name, open } of fills) {
    const filler = open(database);
    try {
      for (const [content, told] of contents) {
        if ((content === "demo" && !demo) || !(await filler.fillOnce(content))) continue;
        progress(`${name} : ${told}`);
        filled = true;
      }
    } finally {
      await filler.close();
    }
  }
  // The planner knows nothing of rows just filled in, and the embedded store never analyses by itself.
  if (filled) await database.query("ANALYZE");
}

const contents = [
  ["reference", "données de référence chargées"],
  ["demo", "démonstration chargée"],
] as const;
