import type { JointLineRow, MemberRow } from "../world/joint-rows";
import { insertion, ownOrAny, type Attempt, type Attempts, type Trying } from "./attempt";

/** What a member brings and the lines that it attaches are its own to write; what it pays, its lead's. */
export const jointPartAttempts: Attempts = (trying) => [
  ...[1, 2, 3].flatMap(() => newParts(trying, ownOrAny(trying, trying.world.joint_procurement_member))),
  ...newParts(trying, ofOwnLead(trying)),
  ...[1, 2, 3].flatMap(() => newLine(trying, ownOrAny(trying, trying.world.joint_procurement_member))),
  ...shareChanges(trying),
  ...needChanges(trying),
  ...trying.seen.joint_procurement_line.slice(0, 6).flatMap((line) => lineChanges(trying, line)),
];

const table = (name: string): string => `procurement_plans.joint_procurement_${name}`;

/** A member of what the caller leads, where it leads anything. */
function ofOwnLead({ draw, world, caller }: Trying): MemberRow {
  const led = world.joint_procurement_member.filter(
    ({ lead_organisation }) => lead_organisation === caller.organisation,
  );
  return draw.pick(led.length > 0 ? led : world.joint_procurement_member);
}

interface Part {
  readonly joint_procurement_id: string;
  readonly lead_organisation: string;
  readonly organisation: string;
}

function newParts({ world, caller }: Trying, member: MemberRow): readonly Attempt[] {
  const part = partOf(member);
  const has = (rows: readonly Part[]): boolean => rows.some((each) => isOf(each, part));
  const isOwn = part.organisation === caller.organisation;
  const isLed = part.lead_organisation === caller.organisation;
  return [
    insertion(table("need"), { ...part, value_cents: 1 }, isOwn && !has(world.joint_procurement_need)),
    insertion(table("share"), { ...part, share_hundredths: 1 }, isLed && !has(world.joint_procurement_share)),
  ];
}

/** While it is forming, a line that no other joint procurement holds. */
function newLine({ draw, world, seen, caller }: Trying, member: MemberRow): readonly Attempt[] {
  const part = partOf(member);
  const line = draw.pickOrNull(
    world.planned_procurement.filter(({ organisation }) => organisation === part.organisation),
  );
  if (line === null) return [];
  const isHeld = world.joint_procurement_line.some(
    (each) =>
      each.planned_procurement_id === line.id &&
      (each.released_on === null || each.joint_procurement_id === part.joint_procurement_id),
  );
  const joint = seen.joint_procurement.find(({ id }) => id === part.joint_procurement_id);
  const isAllowed = part.organisation === caller.organisation && !isHeld && joint?.status === "FORMING";
  const row = { ...part, planned_procurement_id: line.id, attached_on: "2026-11-23" };
  return [insertion(table("line"), row, isAllowed)];
}

function shareChanges({ seen, caller }: Trying): readonly Attempt[] {
  return seen.joint_procurement_share.slice(0, 4).map((share) => ({
    sql: `UPDATE ${table("share")} SET share_hundredths = 0 WHERE joint_procurement_id = $1 AND organisation = $2`,
    values: [share.joint_procurement_id, share.organisation],
    expected: share.lead_organisation === caller.organisation ? "WRITTEN" : "UNSEEN",
  }));
}

function needChanges({ seen, world, caller }: Trying): readonly Attempt[] {
  return seen.joint_procurement_need.slice(0, 4).map((need) => {
    const joint = world.joint_procurement.find(({ id }) => id === need.joint_procurement_id);
    const written = joint?.status === "FORMING" ? "WRITTEN" : "REFUSED";
    return {
      sql: `UPDATE ${table("need")} SET value_cents = 0 WHERE joint_procurement_id = $1 AND organisation = $2`,
      values: [need.joint_procurement_id, need.organisation],
      expected: need.organisation === caller.organisation ? written : "UNSEEN",
    };
  });
}

/** Once the convention is signed a line only goes; once launched, nothing moves. */
function lineChanges({ world, caller }: Trying, line: JointLineRow): readonly Attempt[] {
  const status = world.joint_procurement.find(({ id }) => id === line.joint_procurement_id)?.status;
  const isHeldElsewhere = world.joint_procurement_line.some(
    (each) =>
      each !== line &&
      each.planned_procurement_id === line.planned_procurement_id &&
      each.released_on === null,
  );
  const to = (set: string, isAllowed: boolean): Attempt => ({
    sql: `UPDATE ${table("line")} SET ${set} WHERE joint_procurement_id = $1 AND planned_procurement_id = $2`,
    values: [line.joint_procurement_id, line.planned_procurement_id],
    expected: line.organisation !== caller.organisation ? "UNSEEN" : isAllowed ? "WRITTEN" : "REFUSED",
  });
  const isForming = status === "FORMING";
  const isSigned = status === "CONVENTION_SIGNED";
  return [
    to("released_on = '2026-11-23'", isForming || isSigned),
    to("released_on = NULL", isForming && !isHeldElsewhere),
    to("attached_on = '2026-01-21'", isForming || (isSigned && line.released_on !== null)),
  ];
}

function partOf({ joint_procurement_id, lead_organisation, organisation }: MemberRow): Part {
  return { joint_procurement_id, lead_organisation, organisation };
}

function isOf(each: Part, part: Part): boolean {
  return each.joint_procurement_id === part.joint_procurement_id && each.organisation === part.organisation;
}
