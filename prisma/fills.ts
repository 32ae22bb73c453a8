import type { Database } from "../shared/runtime/database";
import { agglomeration } from "./demo/cast";
import { fillTerritorialLabels } from "./demo/territorial-labels/fill";
import { filler, type Filler } from "./filler";
import { loadIntercommunality } from "./load-intercommunality";
import { fillLabelSchemes } from "./reference/fill-label-schemes";
import { PrismaClient as TerritorialLabelsClient } from "./territorial-labels/client/client";

/** The store of one subgraph: its migrations and what the program fills in. */
export interface SubgraphStore {
  readonly name: string;
  readonly databaseSchema: string;
  readonly open: (database: Database) => Filler;
}

export const fills: readonly SubgraphStore[] = [
  {
    name: "territorial-labels",
    databaseSchema: "territorial_labels",
    open: (database) =>
      filler({
        client: new TerritorialLabelsClient({ adapter: database.adapter() }),
        schema: "territorial_labels",
        contents: {
          reference: fillLabelSchemes,
          demo: fillTerritorialLabels,
        },
        before: {
          demo: () => loadIntercommunality(database, agglomeration.siren, () => undefined),
        },
      }),
  },
];
