import { distinct, drawnTitle, rows, type Making } from "./cast";
import type { LawWorld } from "./law-rows";
import type { NeedRow } from "./procurement-rows";

/** Exceptions that buyers decided: one at most stands for each line. */
export function drawnLaw(making: Making, needs: readonly NeedRow[]): LawWorld {
  const { draw, newId } = making;
  const exemptions = rows(making, 8, 14, () => {
    const { id: planned_procurement_id, organisation } = draw.pick(needs);
    return {
      ...{ id: newId("ex"), organisation, planned_procurement_id, duty: "SOCIAL_PERFORMANCE_CONDITIONS" },
      ...{ reason_code: draw.pick(["NO_SUFFICIENT_LINK", "IMMEDIATELY_AVAILABLE"]) },
      ...{ justification: drawnTitle(making), decided_on: "2026-10-01" },
      ...{ withdrawn_on: draw.pickOrNull(["2026-11-02"]), version: draw.integer(1, 3) },
    };
  });
  return {
    duty_exemption: distinct(exemptions, (row) =>
      row.withdrawn_on === null ? row.planned_procurement_id : null,
    ),
  };
}
