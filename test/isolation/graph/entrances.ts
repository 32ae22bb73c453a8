import type { TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import type { View } from "../world/view";
import type { World } from "../world/world";
import { consultationList, consultationType } from "./consultations";
import { eventList, eventType } from "./events";
import { entryList, entryType } from "./hours";
import { awardList, awardType, labelsOfDomain, perimeterOf, resolutionList, resolutionType, territoryList, territoryType } from "./labels";
import { clauseList, clauseType, evaluationType, facilitatorList, facilitatorType, operationList, operationType } from "./operations";
import {
  buyerList,
  buyerType,
  contractList,
  contractType,
  domainList,
  domainType,
  lotType,
  needList,
  needType,
  planList,
  planType,
  strategyType,
} from "./procurement";
import { clauseOfLot, contractsOfSupplier, hoursOfSupplier, operationsOfBuyer, operationsOfNeed } from "./stubs";
import { dialogueOfDomain, dialogueOfNeed, networkType, supplierList, supplierType, tradeBodyType } from "./suppliers";
import { insertionOfTerritory, procurementOfTerritory, suppliersOfTerritory } from "./territories";

/** A way into a subgraph, by a key or by a list, for the rows that a caller may see. */
export interface Entrance<Row> {
  readonly type: TypeModel<Row>;
  /** Name of the field of the key, and what it is in a row. */
  readonly key: "id" | "siret" | "code";
  readonly rows: (world: World) => readonly Row[];
  /** Root field that looks one up; absent for types reached by `_entities` alone. */
  readonly lookup?: string;
  readonly list?: { readonly field: string; readonly model: ListModel<Row> };
}

/** A type of another subgraph that this one adds fields to: any key is answered. */
export interface StubEntrance<Stub> {
  readonly type: TypeModel<Stub>;
  readonly stubs: (view: View) => readonly Stub[];
}

export interface Entrances {
  // Each entrance has a row of its own, which a list of them cannot name.
  readonly owned: readonly Entrance<never>[];
  readonly stubs: readonly StubEntrance<never>[];
}

const ids = (rows: (world: World) => readonly { readonly id: string }[]) => ({
  stubs: ({ all }: View) => rows(all).map(({ id }) => ({ id })),
});

const territories = {
  stubs: (view: View) => view.all.territory.map(({ code }) => ({ code, perimeter: perimeterOf(code, view) })),
};

/** By subgraph. */
export const entrances = {
  "territorial-labels": {
    owned: [
      { type: territoryType, key: "code", rows: (all) => all.territory, lookup: "territory", list: { field: "territories", model: territoryList } } satisfies Entrance<never>,
    ],
    stubs: [],
  },
};
