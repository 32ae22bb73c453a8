import { contains, equalTo, folded, isOne } from "../engine/filters";
import { many, one, type Json, type TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type {
  CalibrationRow,
  ClauseRow,
  EvaluationRow,
  FindingRow,
  OperationRow,
} from "../world/insertion-rows";
import type { View } from "../world/view";
import { entryList } from "./hours";
import { entriesOf, progressFields } from "./hours-sums";
import { by, euros, plain, sum } from "./values";

const progress = Object.entries(progressFields);

export const operationType: TypeModel<OperationRow> = {
  name: "Operation",
  fields: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    worksStartOn: (row) => row.works_start_on,
    "owner { siret }": (row) => ({ siret: row.owner_siret }),
    "plannedProcurement { id }": (row) =>
      row.planned_procurement_id === null ? null : { id: row.planned_procurement_id },
    "legalBasis { id }": (row) => ({ id: row.legal_basis_id }),
    status: (row, { today }) => statusOf(row, today),
    committedHours: (row, view) => sum(clausesOf(row, view).map((each) => each.committed_hundredths)) / 100,
    ...Object.fromEntries(
      progress.map(([name, read]) => [
        name,
        (row: OperationRow, view: View): Json => read(entriesOf(clausesOf(row, view), view), view),
      ]),
    ),
  },
  branches: {
    facilitator: one("ClauseFacilitator", (row, { seen }) =>
      seen.clause_facilitator.find(({ id }) => id === row.facilitator_id),
    ),
    clauses: many("InsertionClause", clausesOf),
    evaluations: many("PerformanceEvaluation", ({ id }, { seen }) =>
      seen.performance_evaluation.filter((each) => each.operation_id === id).toSorted(latestFirst),
    ),
  },
};

export const clauseType: TypeModel<ClauseRow> = {
  name: "InsertionClause",
  fields: {
    id: ({ id }) => id,
    strategy: ({ strategy }) => strategy,
    committedHours: (row) => row.committed_hundredths / 100,
    "lot { id }": (row) => (row.lot_id === null ? null : { id: row.lot_id }),
    "contractor { siret }": (row) => (row.contractor_siret === null ? null : { siret: row.contractor_siret }),
    ...Object.fromEntries(
      progress.map(([name, read]) => [
        name,
        (row: ClauseRow, view: View): Json => read(entriesOf([row], view), view),
      ]),
    ),
  },
  branches: {
    operation: one("Operation", (row, { seen }) => seen.operation.find(({ id }) => id === row.operation_id)),
    hoursEntries: page(
      () => entryList,
      (row, view) => entriesOf([row], view),
    ),
    calibrations: many("HoursCalibration", ({ id }, { seen }) =>
      seen.hours_calibration
        .filter((each) => each.clause_id === id)
        .toSorted(
          by(
            (each) => each.calibrated_on,
            (each) => each.id,
          ),
        ),
    ),
    evaluation: one("PerformanceEvaluation", ({ id, operation_id: operation }, { seen }) => {
      const evaluations = seen.performance_evaluation.filter((each) => each.operation_id === operation);
      const latest = evaluations.toSorted(latestFirst);
      return latest.find((each) => each.clause_id === id) ?? latest.find((each) => each.clause_id === null);
    }),
  },
};

export const calibrationType: TypeModel<CalibrationRow> = {
  name: "HoursCalibration",
  fields: {
    id: ({ id }) => id,
    assumptions: ({ assumptions }) => assumptions,
    "amount { amount currency }": (row) => euros(row.amount_cents),
  },
  branches: {},
};

export const evaluationType: TypeModel<EvaluationRow> = {
  name: "PerformanceEvaluation",
  fields: {
    id: ({ id }) => id,
    appraisal: ({ appraisal }) => appraisal,
    evaluatedOn: (row) => row.evaluated_on,
  },
  branches: {
    operation: one("Operation", (row, { seen }) => seen.operation.find(({ id }) => id === row.operation_id)),
    clause: one("InsertionClause", (row, { seen }) =>
      seen.insertion_clause.find(({ id }) => id === row.clause_id),
    ),
    evaluator: one("ClauseFacilitator", (row, { seen }) =>
      seen.clause_facilitator.find(({ id }) => id === row.facilitator_id),
    ),
    findings: many("EvaluationFinding", ({ id }, { seen }) =>
      seen.evaluation_finding
        .filter((each) => each.evaluation_id === id)
        .toSorted(by(({ position }) => position)),
    ),
  },
};

export const findingType: TypeModel<FindingRow> = {
  name: "EvaluationFinding",
  fields: {
    criterion: ({ criterion }) => criterion,
    score: ({ score }) => score,
    outcome: ({ outcome }) => outcome,
  },
  branches: {},
};

export const operationList: ListModel<OperationRow> = {
  to: "Operation",
  key: ({ id }) => id,
  orders: {
    WORKS_START_ON: (row) => row.works_start_on,
    WORKS_END_ON: (row) => row.works_end_on,
    TITLE: ({ title }) => folded(title),
  },
  usual: { field: "WORKS_START_ON", direction: "DESC" },
  isOrdered: true,
  filters: {
    ownerSiret: equalTo(
      ({ operation }) => operation.map((each) => each.owner_siret),
      (row) => row.owner_siret,
    ),
    territoryCode: equalTo(
      ({ operation }) => operation.map((each) => each.territory_code),
      (row) => row.territory_code,
    ),
    status: isOne(["IN_PROGRESS", "COMPLETED", "NOT_STARTED"], (row) => statusOf(row, "2026-11-23")),
    textContains: contains(({ title, description }) => `${title} ${description}`),
  },
};

export const operationsOfOwner = plain(operationList);

export const clauseList: ListModel<ClauseRow> = {
  to: "InsertionClause",
  key: ({ id }) => id,
  orders: {
    COMMITTED_HOURS: (row) => row.committed_hundredths,
    WORKS_START_ON: (row, { all }) =>
      all.operation.find(({ id }) => id === row.operation_id)?.works_start_on ?? "",
  },
  usual: { field: "WORKS_START_ON", direction: "DESC" },
  isOrdered: true,
  filters: {
    strategy: isOne(["RESERVED", "PERFORMANCE_CONDITION"], ({ strategy }) => strategy),
    contractorSiret: equalTo(
      (world) => world.insertion_clause.map((each) => each.contractor_siret),
      (row) => row.contractor_siret,
    ),
  },
};

function clausesOf({ id }: OperationRow, { seen }: View): readonly ClauseRow[] {
  return seen.insertion_clause.filter((each) => each.operation_id === id).toSorted(by((each) => each.id));
}

function latestFirst(left: EvaluationRow, right: EvaluationRow): number {
  return (
    by<EvaluationRow>((each) => each.evaluated_on)(right, left) ||
    by<EvaluationRow>(({ id }) => id)(left, right)
  );
}

function statusOf({ works_start_on: start, works_end_on: end }: OperationRow, today: string): string {
  if (today < start) return "NOT_STARTED";
  return end < today ? "COMPLETED" : "IN_PROGRESS";
}
