import type { NeedRow } from "../world/procurement-rows";
import type { SharedRow } from "../world/shared-row";
import {
  change,
  insertion,
  isOwnSharing,
  removal,
  type Attempt,
  type Attempts,
  type Trying,
} from "./attempt";

const schema = "procurement_plans";

/** Plans and lines of one's own, in every way of sharing them; lots with their line. */
export const lineAttempts: Attempts = (trying) => [
  ...insertions(trying),
  ...sharings(trying),
  ...removals(trying),
  ...lots(trying),
  ...silentChanges(trying),
];

function insertions(trying: Trying): readonly Attempt[] {
  const { draw, world, caller } = trying;
  const own = world.procurement_plan.filter(({ organisation }) => organisation === caller.organisation);
  const plan = draw.pickOrNull(own) ?? draw.pick(world.procurement_plan);
  const { organisation, buyer_siret } = plan;
  const shared = (): SharedRow => ({
    organisation,
    visibility: draw.pick(["PRIVATE", "POOLED", "PUBLIC"] as const),
    pool: draw.pick(trying.pools),
  });
  const [newPlan, newLine] = [shared(), shared()];
  return [
    insertion(
      `${schema}.procurement_plan`,
      { ...newPlan, id: "new", buyer_siret, year: 2026, title: "t", status: "DRAFT", version: 1 },
      isOwnSharing(caller, newPlan),
    ),
    insertion(
      `${schema}.planned_procurement`,
      {
        ...{ ...newLine, id: "new", plan_id: plan.id, buyer_siret, year: plan.year, need: "n" },
        ...{ description: "d", cpv_code: "55520000", value_cents: 1, nature: "SERVICES", considerations: [] },
        ...{ status: "OPEN", version: 1 },
      },
      isOwnSharing(caller, newLine),
    ),
  ];
}

/** A row stays pooled as it was, and becomes pooled with an intercommunality of the identity alone. */
function sharings({ draw, seen, caller, pools }: Trying): readonly Attempt[] {
  return (["procurement_plan", "planned_procurement"] as const).flatMap((table) => {
    const rows: readonly (SharedRow & { readonly id: string })[] = seen[table];
    const own = draw.pickOrNull(rows.filter(({ organisation }) => organisation === caller.organisation));
    const any = draw.pickOrNull(rows);
    return [own, any].flatMap((row) => {
      if (row === null) return [];
      const pool = draw.pick(pools);
      const at = { where: "id", key: row.id };
      const isOwn = row.organisation === caller.organisation;
      const isSame = row.visibility === "POOLED" && row.pool === pool;
      const isAllowed = isSame || caller.pools.includes(pool);
      return [
        change(
          `${schema}.${table}`,
          { ...at, set: "visibility = visibility, version = version + 1" },
          isOwn ? "WRITTEN" : "UNSEEN",
        ),
        change(
          `${schema}.${table}`,
          { ...at, set: `visibility = 'POOLED', pool = '${pool}', version = version + 1` },
          isOwn ? (isAllowed ? "WRITTEN" : "REFUSED") : "UNSEEN",
        ),
        change(`${schema}.${table}`, { ...at, set: "organisation = '000000000'" }, "REFUSED"),
      ];
    });
  });
}

/** Only what is still to be launched, of a draft of one's own; a line with parts holds. */
function removals({ world, seen, caller }: Trying): readonly Attempt[] {
  const withParts = new Set([
    ...world.lot.map((each) => each.planned_procurement_id),
    ...world.contract.map((each) => each.planned_procurement_id),
    ...world.joint_procurement_line.map((each) => each.planned_procurement_id),
    ...world.duty_exemption.map((each) => each.planned_procurement_id),
    ...world.carry_request.map((each) => each.planned_procurement_id),
    ...world.planned_procurement.map((each) => each.carried_from_id),
  ]);
  const drafts = world.procurement_plan.filter(({ status }) => status === "DRAFT").map(({ id }) => id);
  const isOwn = ({ organisation }: NeedRow) => organisation === caller.organisation;
  const { planned_procurement: lines } = seen;
  return [...lines.filter(isOwn), ...lines.filter((line) => !isOwn(line)).slice(0, 5)].flatMap((line) => {
    const isAllowed = isOwn(line) && line.status === "OPEN" && drafts.includes(line.plan_id);
    return isAllowed && withParts.has(line.id)
      ? []
      : [removal(`${schema}.planned_procurement`, line.id, isAllowed)];
  });
}

/** A change that does not raise the version of its line. */
function silentChanges({ draw, seen, caller }: Trying): readonly Attempt[] {
  const line = draw.pickOrNull(seen.planned_procurement);
  if (line === null) return [];
  const at = { where: "id", key: line.id };
  const expected = line.organisation === caller.organisation ? "REFUSED" : "UNSEEN";
  return [
    change(`${schema}.planned_procurement`, { ...at, set: "need = 'x'" }, expected),
    change(`${schema}.planned_procurement`, { ...at, set: "need = 'x', version = version - 1" }, expected),
  ];
}

function lots({ draw, world, seen, caller }: Trying): readonly Attempt[] {
  const { id: planned_procurement_id, organisation } = draw.pick(world.planned_procurement);
  const row = { id: "new", organisation, planned_procurement_id, number: 999, title: "t" };
  const underContract = new Set(world.contract.map((each) => each.lot_id));
  const lot = draw.pickOrNull(seen.lot.filter(({ id }) => !underContract.has(id)));
  const isOwn = lot?.organisation === caller.organisation;
  const at = { where: "id", key: lot?.id ?? "" };
  return [
    insertion(
      `${schema}.lot`,
      { ...row, cpv_code: "55520000", value_cents: 1 },
      organisation === caller.organisation,
    ),
    change(`${schema}.lot`, { ...at, set: "title = 'x'" }, isOwn ? "WRITTEN" : "UNSEEN"),
    removal(`${schema}.lot`, at.key, isOwn),
  ];
}
