import { distinct, drawnSharing, drawnTitle, publicBuyers, rows, type Making } from "./cast";
import type { AmendmentRow, ContractsWorld, SchemeRow } from "./contract-rows";
import type { ContractRow } from "./procurement-rows";

export const indicators = ["SOCIAL", "ENVIRONMENTAL", "RESERVED", "INNOVATIVE", "SMALL_ENTERPRISE"] as const;

/** Amendments of contracts, and schemes for responsible purchasing with their members and targets. */
export function drawnContracts(making: Making, contracts: readonly ContractRow[]): ContractsWorld {
  const { draw } = making;
  const amended = contracts.filter(() => draw.chance(40));
  const spaser_scheme = rows(making, 3, 5, () => drawnScheme(making));
  const members = rows(making, 6, 14, () => {
    const { organisation, id: scheme_id } = draw.pick(spaser_scheme);
    const member_organisation = draw.pick(publicBuyers(making.cast));
    return { organisation, scheme_id, member_organisation, added_on: "2026-01-01" };
  });
  const leads = spaser_scheme.map(({ organisation, id: scheme_id }) => ({
    ...{ organisation, scheme_id, member_organisation: organisation, added_on: "2026-01-01" },
  }));
  const targets = rows(making, 4, 10, () => {
    const { organisation, id: scheme_id } = draw.pick(spaser_scheme);
    const [indicator, measure] = [draw.pick(indicators), draw.pick(["NUMBER", "VALUE"])];
    return { organisation, scheme_id, indicator, measure, share_basis_points: draw.integer(0, 100) * 100 };
  });
  return {
    contract_amendment: amended.flatMap((contract) => drawnAmendments(making, contract)),
    spaser_scheme,
    spaser_scheme_member: distinct(
      [...leads, ...members],
      (row) => `${row.scheme_id} ${row.member_organisation}`,
    ),
    spaser_target: distinct(targets, (row) => `${row.scheme_id} ${row.indicator} ${row.measure}`),
  };
}

function drawnScheme(making: Making): SchemeRow {
  const { draw, cast, newId } = making;
  return {
    ...drawnSharing(making, draw.pick(publicBuyers(cast))),
    ...{ id: newId("q"), name: drawnTitle(making), valid_from: "2024-01-01" },
    ...{ valid_until: draw.pickOrNull(["2027-12-31"]), version: draw.integer(1, 3) },
  };
}

/** One or two, each after the one before it; the value never falls below zero. */
function drawnAmendments(
  making: Making,
  { id: contract_id, organisation, notified_on, duration_months }: ContractRow,
): readonly AmendmentRow[] {
  const { draw, newId } = making;
  return Array.from({ length: draw.integer(1, 2) }, (_, index) => ({
    ...{ id: newId("v"), organisation, contract_id, number: index + 1 },
    // The first on the day of the notification itself, the next one in the year that follows.
    signed_on: index === 0 ? notified_on : `2027-0${draw.integer(1, 9).toString()}-15`,
    value_change_cents: draw.integer(0, 5) * 100_001,
    duration_change_months: duration_months === null ? 0 : draw.integer(0, 6),
    ...{ object: drawnTitle(making), reason: drawnTitle(making) },
  }));
}
