import type { Database } from "../shared/runtime/database";
import { agglomeration } from "./demo/cast";
import { fillOrganisations } from "./demo/organisations/fill";
import { fillProcurementPlans } from "./demo/procurement-plans/fill";
import { fillInsertionClauses } from "./demo/insertion-clauses/fill";
import { fillSupplierRelations } from "./demo/supplier-relations/fill";
import { fillTerritorialLabels } from "./demo/territorial-labels/fill";
import { filler, type Filler } from "./filler";
import { PrismaClient as InsertionClausesClient } from "./insertion-clauses/client/client";
import { loadIntercommunality } from "./load-intercommunality";
import { fillLabelSchemes } from "./reference/fill-label-schemes";
import { PrismaClient as OrganisationsClient } from "./organisations/client/client";
import { PrismaClient as ProcurementPlansClient } from "./procurement-plans/client/client";
import { PrismaClient as SupplierRelationsClient } from "./supplier-relations/client/client";
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
  {
    name: "procurement-plans",
    databaseSchema: "procurement_plans",
    open: (database) =>
      filler({
        client: new ProcurementPlansClient({ adapter: database.adapter() }),
        schema: "procurement_plans",
        contents: { demo: fillProcurementPlans },
      }),
  },
  {
    name: "supplier-relations",
    databaseSchema: "supplier_relations",
    open: (database) =>
      filler({
        client: new SupplierRelationsClient({ adapter: database.adapter() }),
        schema: "supplier_relations",
        contents: { demo: fillSupplierRelations },
      }),
  },
  {
    name: "insertion-clauses",
    databaseSchema: "insertion_clauses",
    open: (database) =>
      filler({
        client: new InsertionClausesClient({ adapter: database.adapter() }),
        schema: "insertion_clauses",
        contents: { demo: fillInsertionClauses },
      }),
  },
  {
    name: "organisations",
    databaseSchema: "organisations",
    open: (database) =>
      filler({
        client: new OrganisationsClient({ adapter: database.adapter() }),
        schema: "organisations",
        contents: { demo: fillOrganisations },
        before: { demo: () => loadIntercommunality(database, agglomeration.siren, () => undefined) },
      }),
  },
];
