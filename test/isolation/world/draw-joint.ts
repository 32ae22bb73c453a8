import { distinct, drawnSharing, drawnTitle, publicBuyers, rows, siretOf, type Making } from "./cast";
import type { CarryRow, JointLineRow, JointRow, JointWorld, MemberRow } from "./joint-rows";
import type { ContractRow, NeedRow, ProcurementWorld } from "./procurement-rows";

const statuses = ["FORMING", "FORMING", "CONVENTION_SIGNED", "LAUNCHED", "AWARDED", "ABANDONED"] as const;
const memberStates = ["INVITED", "JOINED", "JOINED", "DECLINED", "LEFT", "WITHDRAWN"] as const;

export function drawnJoint(making: Making, { planned_procurement: needs }: ProcurementWorld): JointWorld {
  const { draw } = making;
  const formed = rows(making, 8, 12, () => drawnJointProcurement(making));
  const joint_procurement_member = formed.flatMap((joint) => drawnMembers(making, joint));
  const joint_procurement = formed.map((joint) => handedOver(making, joint, joint_procurement_member));
  const withPart = joint_procurement_member.filter(({ joined_on: joined }) => joined !== null);
  const lines = joint_procurement_member.flatMap((member) => drawnLine(making, member, needs) ?? []);
  return {
    joint_procurement,
    joint_procurement_member,
    joint_procurement_need: withPart.map((member) => ({
      ...partOf(member),
      value_cents: draw.integer(0, 9) * 1_000_000,
    })),
    joint_procurement_share: withPart
      .filter(() => draw.chance(60))
      .map((member) => ({
        ...partOf(member),
        share_hundredths: draw.integer(0, 10_000),
        awarded_cents: draw.pickOrNull([5_000_000]),
      })),
    joint_procurement_line: distinct(lines, (row) =>
      row.released_on === null ? row.planned_procurement_id : null,
    ),
    carry_request: distinct(
      rows(making, 16, 26, () => drawnCarryRequest(making, needs)),
      (row) => (row.state === "ASKED" ? row.planned_procurement_id : null),
    ),
  };
}

/** Some contracts that nothing was planned for come of a joint procurement of their organisation. */
export function contractsOfJoint(
  { draw }: Making,
  contracts: readonly ContractRow[],
  { joint_procurement: joints }: JointWorld,
): readonly ContractRow[] {
  return contracts.map((row) => {
    if (row.planned_procurement_id !== null) return row;
    const own = joints.filter(
      ({ organisation, status }) =>
        organisation === row.organisation && (status === "LAUNCHED" || status === "AWARDED"),
    );
    return { ...row, joint_procurement_id: draw.pickOrNull(own)?.id ?? null };
  });
}

function drawnJointProcurement(making: Making): JointRow {
  const { draw, cast, newId } = making;
  const organisation = draw.pick(publicBuyers(cast));
  const status = draw.pick(statuses);
  const isSigned = status === "CONVENTION_SIGNED" || status === "LAUNCHED" || status === "AWARDED";
  const isLaunched = status === "LAUNCHED" || status === "AWARDED";
  const isAbandoned = status === "ABANDONED";
  return {
    ...drawnSharing(making, organisation),
    ...{ id: newId("j"), lead_buyer_siret: siretOf(organisation), handover_siret: null },
    ...{ title: drawnTitle(making), need: drawnTitle(making), status },
    cpv_code: draw.pick(["55520000", "90910000"]),
    nature: draw.pick(["GOODS", "SERVICES"]),
    ...{ domain_organisation: null, domain_id: null, formed_on: "2026-01-05" },
    last_day_to_join: draw.pickOrNull(["2026-11-22", "2026-11-23", "2026-12-31"]),
    convention_reference: isSigned ? "convention" : null,
    convention_signed_on: isSigned ? "2026-03-01" : null,
    launched_on: isLaunched ? "2026-04-01" : null,
    awarded_on: status === "AWARDED" ? "2026-06-01" : null,
    abandoned_on: isAbandoned ? "2026-05-01" : null,
    abandon_reason: isAbandoned ? "sans suite" : null,
    pooling_opportunity_id: null,
    version: draw.integer(1, 3),
  };
}

/** Some are to be led by another member from now on, which has not taken over yet. */
function handedOver({ draw }: Making, joint: JointRow, members: readonly MemberRow[]): JointRow {
  const others = members.filter(
    ({ joint_procurement_id, organisation, state }) =>
      joint_procurement_id === joint.id && organisation !== joint.organisation && state === "JOINED",
  );
  const heir = draw.chance(50) ? draw.pickOrNull(others) : null;
  return heir === null ? joint : { ...joint, handover_siret: heir.buyer_siret };
}

/** Its lead, and some others. */
function drawnMembers({ draw, cast }: Making, joint: JointRow): readonly MemberRow[] {
  const others = publicBuyers(cast).filter((each) => each !== joint.organisation && draw.chance(45));
  return [joint.organisation, ...others].map((organisation) => {
    const state = organisation === joint.organisation ? "JOINED" : draw.pick(memberStates);
    return {
      ...{ joint_procurement_id: joint.id, lead_organisation: joint.organisation, organisation },
      ...{ buyer_siret: siretOf(organisation), state, invited_on: "2026-01-10" },
      joined_on: state === "JOINED" || state === "LEFT" ? "2026-01-20" : null,
      declined_on: state === "DECLINED" ? "2026-01-20" : null,
      left_on: state === "LEFT" ? "2026-02-01" : null,
      withdrawn_on: state === "WITHDRAWN" ? "2026-02-01" : null,
      reason: state === "DECLINED" ? "pas cette année" : null,
      version: 1,
    };
  });
}

/** At most one line of a member; a second one of the same line that is live is left out. */
function drawnLine({ draw }: Making, member: MemberRow, needs: readonly NeedRow[]): JointLineRow | null {
  const line = draw.pickOrNull(needs.filter((each) => each.organisation === member.organisation));
  if (line === null || member.joined_on === null) return null;
  return {
    ...partOf(member),
    planned_procurement_id: line.id,
    attached_on: "2026-01-20",
    released_on: member.state === "LEFT" ? "2026-02-01" : draw.pickOrNull([null, "2026-02-01"]),
  };
}

function drawnCarryRequest({ draw, cast, newId }: Making, needs: readonly NeedRow[]): CarryRow | null {
  const line = draw.pick(needs);
  const carrier = draw.pick(publicBuyers(cast));
  if (carrier === line.organisation) return null;
  const state = draw.pick(["ASKED", "ASKED", "ACCEPTED", "REFUSED", "WITHDRAWN"]);
  const isAnswered = state === "ACCEPTED" || state === "REFUSED";
  return {
    ...{ id: newId("q"), organisation: line.organisation, buyer_siret: line.buyer_siret },
    ...{ planned_procurement_id: line.id, carrier_organisation: carrier, carrier_siret: siretOf(carrier) },
    ...{ need: line.need, cpv_code: line.cpv_code, nature: line.nature, value_cents: line.value_cents },
    ...{ message: "merci", state, asked_on: `2026-09-${draw.integer(10, 28).toString()}` },
    answered_on: isAnswered ? "2026-10-01" : null,
    withdrawn_on: state === "WITHDRAWN" ? "2026-10-01" : null,
    answer_reason: state === "REFUSED" ? "trop tard" : null,
    ...{ joint_procurement_id: null, version: 1 },
  };
}

function partOf({ joint_procurement_id, lead_organisation, organisation }: MemberRow) {
  return { joint_procurement_id, lead_organisation, organisation };
}
