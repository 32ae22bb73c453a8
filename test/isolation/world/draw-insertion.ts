import {
  distinct,
  drawnDay,
  drawnSharing,
  drawnTitle,
  publicBuyers,
  rows,
  siretOf,
  type Making,
} from "./cast";
import { drawnHours } from "./draw-hours";
import type { ClauseRow, InsertionWorld, OperationRow } from "./insertion-rows";
import type { ProcurementWorld } from "./procurement-rows";

export function drawnInsertion(
  making: Making,
  { lot, planned_procurement: needs }: ProcurementWorld,
): InsertionWorld {
  const { draw, cast, newId } = making;
  const codes = [...cast.pools, ...cast.communes.map(({ code }) => code)];
  const clause_facilitator = rows(making, 4, 6, () => {
    const organisation = draw.pick([...cast.pools, cast.communes[0]?.siren ?? ""]);
    return {
      ...drawnSharing(making, organisation),
      ...{ id: newId("b"), name: drawnTitle(making), siret: siretOf(organisation) },
      ...{ territory_code: draw.pickOrNull(codes), version: 1 },
    };
  });
  const mandates = rows(making, 8, 14, () => {
    const organisation = draw.pick(publicBuyers(cast));
    const facilitator = draw.pick(clause_facilitator);
    const period = draw.pick([
      { valid_from: "2020-01-01", valid_until: null },
      { valid_from: "2020-01-02", valid_until: "2090-12-31" },
      { valid_from: "2010-01-01", valid_until: "2019-12-31" },
      { valid_from: "2090-01-01", valid_until: null },
    ]);
    return {
      ...{ id: newId("j"), organisation, owner_siret: siretOf(organisation), ...period },
      ...{ facilitator_organisation: facilitator.organisation, facilitator_id: facilitator.id },
    };
  });
  const facilitator_mandate = distinct(mandates, (row) =>
    [row.organisation, row.facilitator_id, row.valid_from].join(" "),
  );
  const operation = rows(making, 14, 20, () => drawnOperation(making, { codes, clause_facilitator, needs }));
  const insertion_clause = withDistinctLots(
    rows(making, 22, 30, () =>
      drawnClause(
        making,
        operation,
        lot.map(({ id }) => id),
      ),
    ),
  );
  const hours_calibration = rows(making, 10, 16, () => {
    const { organisation, id: clause_id } = draw.pick(insertion_clause);
    return {
      ...{
        id: newId("h"),
        organisation,
        clause_id,
        amount_cents: 10_000_000,
        labour_share_basis_points: 5000,
      },
      ...{ insertion_rate_basis_points: 500, hourly_cost_cents: 2500, rounding: "NEAREST_HOUR" },
      ...{ calibrated_on: drawnDay(making), assumptions: draw.pickOrNull(["une hypothèse"]) },
    };
  });
  const performance_evaluation = rows(making, 10, 16, () => {
    const { organisation, id: operation_id } = draw.pick(operation);
    const clause = draw.pickOrNull(insertion_clause.filter((each) => each.operation_id === operation_id));
    const facilitator = draw.pickOrNull(clause_facilitator);
    return {
      ...{ id: newId("o"), organisation, operation_id, clause_id: clause?.id ?? null },
      facilitator_organisation: facilitator?.organisation ?? null,
      facilitator_id: facilitator?.id ?? null,
      ...{ evaluated_on: drawnDay(making), appraisal: drawnTitle(making), version: 1 },
    };
  });
  const evaluation_finding = rows(making, 10, 16, (position) => {
    const { organisation, id: evaluation_id } = draw.pick(performance_evaluation);
    return {
      ...{
        organisation,
        evaluation_id,
        position,
        criterion: drawnTitle(making),
        score: draw.pickOrNull([0, 5]),
      },
      ...{ outcome: draw.pick(["MET", "NOT_MET", "UNDETERMINED"]), comment: null },
    };
  });
  return {
    ...{ clause_facilitator, facilitator_mandate, operation, insertion_clause, hours_calibration },
    ...drawnHours(making, insertion_clause),
    ...{ performance_evaluation, evaluation_finding },
  };
}

interface Around {
  readonly codes: readonly string[];
  readonly clause_facilitator: InsertionWorld["clause_facilitator"];
  readonly needs: ProcurementWorld["planned_procurement"];
}

function drawnOperation(making: Making, { codes, clause_facilitator, needs }: Around): OperationRow {
  const { draw, cast, newId } = making;
  const organisation = draw.pick(publicBuyers(cast));
  const facilitator = draw.pickOrNull(clause_facilitator);
  return {
    ...drawnSharing(making, organisation),
    ...{
      id: newId("x"),
      owner_siret: siretOf(organisation),
      title: drawnTitle(making),
      description: drawnTitle(making),
    },
    territory_code: draw.pick(codes),
    legal_basis_id: "ccp-l2112-2",
    works_start_on: drawnDay(making),
    works_end_on: draw.pick(["2026-10-31", "2027-06-30"]),
    facilitator_organisation: facilitator?.organisation ?? null,
    facilitator_id: facilitator?.id ?? null,
    planned_procurement_id: draw.pickOrNull(needs)?.id ?? null,
    version: 1,
  };
}

function drawnClause(
  { draw, cast, newId }: Making,
  operations: readonly OperationRow[],
  lots: readonly string[],
): ClauseRow {
  const { organisation, id: operation_id } = draw.pick(operations);
  const contractor = draw.pickOrNull(cast.suppliers);
  return {
    ...{ id: newId("c"), organisation, operation_id, lot_id: draw.pickOrNull(lots) },
    strategy: draw.pick(["PERFORMANCE_CONDITION", "RESERVED"]),
    committed_hundredths: draw.integer(1, 9) * 10_000,
    contractor_siret: contractor === null ? null : siretOf(contractor),
    version: 1,
  };
}

function withDistinctLots(clauses: readonly ClauseRow[]): readonly ClauseRow[] {
  const kept = new Set(distinct(clauses, ({ lot_id: lot }) => lot).map(({ id }) => id));
  return clauses.map((clause) => (kept.has(clause.id) ? clause : { ...clause, lot_id: null }));
}
