import { many, type TypeModel } from "../engine/graph-model";
import { page } from "../engine/list-model";
import { stateOf } from "./hours-sums";
import { operationsOfOwner } from "./operations";
import { contractList } from "./procurement-lists";
import { by, sum } from "./values";

interface WithId {
  readonly id: string;
}

interface WithSiret {
  readonly siret: string;
}

export const contractsOfSupplier: TypeModel<WithSiret> = {
  name: "Supplier",
  fields: { siret: ({ siret }) => siret },
  branches: {
    contracts: page(
      () => contractList,
      ({ siret }, { seen }) => {
        const held = seen.contract_supplier.filter((each) => each.supplier_siret === siret);
        return seen.contract.filter(({ id }) => held.some((each) => each.contract_id === id));
      },
    ),
  },
};

export const hoursOfSupplier: TypeModel<WithSiret> = {
  name: "Supplier",
  fields: {
    siret: ({ siret }) => siret,
    employedHours: ({ siret }, view) => {
      const employed = view.seen.hours_entry.filter((each) => each.employer_siret === siret);
      return (
        sum(employed.filter((each) => stateOf(each, view) === "VALIDATED").map((each) => each.hundredths)) /
        100
      );
    },
  },
  branches: {},
};

export const operationsOfBuyer: TypeModel<WithSiret> = {
  name: "Buyer",
  fields: { siret: ({ siret }) => siret },
  branches: {
    operations: page(
      () => operationsOfOwner,
      ({ siret }, { seen }) => seen.operation.filter((each) => each.owner_siret === siret),
    ),
  },
};

export const operationsOfNeed: TypeModel<WithId> = {
  name: "PlannedProcurement",
  fields: { id: ({ id }) => id },
  branches: {
    operations: many("Operation", ({ id }, { seen }) =>
      seen.operation
        .filter((each) => each.planned_procurement_id === id)
        .toSorted(
          by(
            (each) => each.works_start_on,
            (each) => each.id,
          ),
        ),
    ),
  },
};

export const clauseOfLot: TypeModel<WithId> = {
  name: "Lot",
  fields: {
    id: ({ id }) => id,
    "insertionClause { id committedHours }": ({ id }, { seen }) => {
      const clause = seen.insertion_clause.find((each) => each.lot_id === id);
      return clause === undefined
        ? null
        : { id: clause.id, committedHours: clause.committed_hundredths / 100 };
    },
  },
  branches: {},
};
