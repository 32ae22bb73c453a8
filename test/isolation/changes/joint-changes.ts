import type { JointRow, MemberRow } from "../world/joint-rows";
import { today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

const writers = ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"];

/** An answer of a member: to join with what it brings, to decline, to leave with its lines. */
export function memberAnswer(changing: Changing): Change {
  const { draw, caller } = changing;
  const { joint, isHidden } = drawnJoint(changing, "MEMBER");
  const own = membersOf(joint, changing.world).find(
    ({ organisation }) => organisation === caller.organisation,
  );
  const state = own?.state ?? "NONE";
  const step = draw.pick(["join", "decline", "leave"] as const);
  const version = (own?.version ?? 1) + (draw.chance(90) ? 0 : 1);
  const reason = draw.chance(85) ? "pas cette année" : " ";
  const brings = { value: "123.00", plannedProcurementIds: [] };
  const said = { join: { brings }, decline: { reason }, leave: {} }[step];
  const input = { jointProcurementId: joint.id, version, ...said };
  const isBeforeLaunch = joint.status === "FORMING" || joint.status === "CONVENTION_SIGNED";
  const isInTime = { join: joint.status === "FORMING", decline: true, leave: isBeforeLaunch }[step];
  return {
    field: {
      join: "joinJointProcurement",
      decline: "declineJointInvitation",
      leave: "leaveJointProcurement",
    }[step],
    input,
    payload: "jointProcurement { id }",
    expected: firstOf(
      gate(caller, writers),
      isHidden && "UNKNOWN_JOINT_PROCUREMENT",
      caller.organisation === null && "NO_ORGANISATION",
      step === "leave" && own?.organisation === joint.organisation && "LEAD_STAYS",
      state !== (step === "leave" ? "JOINED" : "INVITED") && "TRANSITION_NOT_ALLOWED",
      !isInTime && "TOO_LATE",
      step === "join" && (joint.last_day_to_join ?? today) < today && "LAST_DAY_PASSED",
      version !== own?.version && "MEMBER_CHANGED",
      step === "decline" && reason === " " && "REASON_MISSING",
    ),
    effect: (before): World => (own === undefined ? before : answered(before, own, step)),
    ...(isHidden ? { absentTwin: { ...input, jointProcurementId: absentId } } : {}),
  };
}

function answered(before: World, own: MemberRow, step: "join" | "decline" | "leave"): World {
  const { joint_procurement_id, lead_organisation, organisation } = own;
  const next = {
    join: { ...own, state: "JOINED", joined_on: today, reason: null },
    decline: { ...own, state: "DECLINED", declined_on: today, reason: "pas cette année" },
    leave: { ...own, state: "LEFT", left_on: today, reason: null },
  }[step];
  const world = withMember(before, { ...next, version: own.version + 1 });
  const isPart = (each: MemberPart): boolean => isSame(each, own);
  if (step === "decline") return world;
  if (step === "leave") {
    return {
      ...world,
      joint_procurement_line: world.joint_procurement_line.map((each) =>
        isPart(each) && each.released_on === null ? { ...each, released_on: today } : each,
      ),
    };
  }
  const need = { joint_procurement_id, lead_organisation, organisation, value_cents: 12_300 };
  const others = world.joint_procurement_need.filter((each) => !isPart(each));
  return { ...world, joint_procurement_need: [...others, need] };
}

/** An invitation by the lead, or one that it takes back. */
export function invitationChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const { joint, isHidden } = drawnJoint(changing, "LEAD");
  const { siret, organisation } = draw.pick(world.buyer);
  const member = membersOf(joint, world).find((each) => each.organisation === organisation);
  const state = member?.state ?? "NONE";
  const isInvitation = draw.chance(60);
  const version = joint.version + (draw.chance(90) ? 0 : 1);
  const named = isInvitation ? { buyerSirets: [siret] } : { memberSiren: organisation };
  const input = { jointProcurementId: joint.id, version, ...named };
  const from = isInvitation ? ["NONE", "DECLINED", "LEFT", "WITHDRAWN"] : ["INVITED"];
  return {
    field: isInvitation ? "inviteToJointProcurement" : "withdrawJointInvitation",
    input,
    payload: "jointProcurement { id }",
    expected: firstOf(
      gate(caller, writers),
      ...leading(changing, { joint, isHidden, version }),
      isInvitation && !seen.buyer.some((each) => each.siret === siret) && "UNKNOWN_BUYER",
      !from.includes(state) && "TRANSITION_NOT_ALLOWED",
      isInvitation && joint.status !== "FORMING" && "TOO_LATE",
      isInvitation && (joint.last_day_to_join ?? today) < today && "LAST_DAY_PASSED",
    ),
    effect: (before): World => {
      const part = { joint_procurement_id: joint.id, lead_organisation: joint.organisation, organisation };
      const base = member ?? { ...part, buyer_siret: siret, version: 0, invited_on: today };
      const invited = {
        invited_on: today,
        joined_on: null,
        declined_on: null,
        left_on: null,
        withdrawn_on: null,
      };
      const days = isInvitation ? invited : { ...invited, ...member, withdrawn_on: today };
      const next = { ...base, ...days, state: isInvitation ? "INVITED" : "WITHDRAWN", reason: null };
      return withJoint(withMember(before, { ...next, version: base.version + 1 }), { ...joint });
    },
    ...(isHidden ? { absentTwin: { ...input, jointProcurementId: absentId } } : {}),
  };
}

/** What a joint procurement says of itself, rewritten by its lead while it is being formed. */
export function jointContentChange(changing: Changing): Change {
  const { draw, caller } = changing;
  const { joint, isHidden } = drawnJoint(changing, "LEAD");
  const version = joint.version + (draw.chance(90) ? 0 : 1);
  const title = draw.pick(["Groupement corrigé", "Groupement corrigé", " "]);
  const lastDayToJoin = draw.pick([joint.last_day_to_join, null, today, "2026-11-22"]);
  const isPast = lastDayToJoin !== null && lastDayToJoin < today;
  const input = { jointProcurementId: joint.id, version, title, need: "Besoin corrigé", lastDayToJoin };
  return {
    field: "changeJointProcurement",
    input,
    payload: "jointProcurement { id }",
    expected: firstOf(
      gate(caller, writers),
      ...leading(changing, { joint, isHidden, version }),
      joint.status !== "FORMING" && "TOO_LATE",
      title === " " && "TEXT_EMPTY",
      isPast && lastDayToJoin !== joint.last_day_to_join && "LAST_DAY_PASSED",
    ),
    effect: (before): World =>
      withJoint(before, { ...joint, title, need: input.need, last_day_to_join: lastDayToJoin }),
    ...(isHidden ? { absentTwin: { ...input, jointProcurementId: absentId } } : {}),
  };
}

/** The shares of the members, and the convention that they let sign. */
export function commitmentChange(changing: Changing): Change {
  const { draw, world, caller } = changing;
  const { joint, isHidden } = drawnJoint(changing, "LEAD");
  const joined = membersOf(joint, world).filter(({ state }) => state === "JOINED");
  const shares = joined.map((member) => world.joint_procurement_share.find((each) => isSame(each, member)));
  const version = joint.version + (draw.chance(90) ? 0 : 1);
  const isSigning = draw.chance(50);
  const missing = draw.chance(80) ? 0 : 1;
  const set = joined.map(({ organisation }, index) => ({
    organisation,
    hundredths: index === 0 ? 10_000 - missing - 100 * (joined.length - 1) : 100,
  }));
  const told = {
    shares: set.map(({ organisation, hundredths }) => ({
      memberSiren: organisation,
      sharePercent: (hundredths / 100).toFixed(2),
    })),
  };
  const signed = { reference: "convention", signedOn: today };
  const input = { jointProcurementId: joint.id, version, ...(isSigning ? signed : told) };
  const sum = shares.reduce((total, each) => total + (each?.share_hundredths ?? 0), 0);
  const faults = isSigning
    ? [
        joint.status !== "FORMING" && "TRANSITION_NOT_ALLOWED",
        joined.length < 2 && "MEMBERS_MISSING",
        shares.includes(undefined) && "SHARES_MISSING",
        sum !== 10_000 && "SHARES_NOT_WHOLE",
      ]
    : [
        joint.status !== "FORMING" && joint.status !== "CONVENTION_SIGNED" && "TOO_LATE",
        missing > 0 && "SHARES_NOT_WHOLE",
      ];
  return {
    field: isSigning ? "signJointConvention" : "setJointShares",
    input,
    payload: "jointProcurement { id }",
    expected: firstOf(gate(caller, writers), ...leading(changing, { joint, isHidden, version }), ...faults),
    effect: (before): World => {
      if (isSigning) {
        const columns = { convention_reference: "convention", convention_signed_on: today };
        return withJoint(before, { ...joint, ...columns, status: "CONVENTION_SIGNED" });
      }
      const part = { joint_procurement_id: joint.id, lead_organisation: joint.organisation };
      const written = set.map(({ organisation, hundredths }, index) => ({
        ...{ ...part, organisation, awarded_cents: shares[index]?.awarded_cents ?? null },
        share_hundredths: hundredths,
      }));
      const others = before.joint_procurement_share.filter(
        (each) => !written.some((row) => isSame(row, each)),
      );
      return withJoint({ ...before, joint_procurement_share: [...others, ...written] }, joint);
    },
    ...(isHidden ? { absentTwin: { ...input, jointProcurementId: absentId } } : {}),
  };
}

interface MemberPart {
  readonly joint_procurement_id: string;
  readonly organisation: string;
}

interface DrawnJoint {
  readonly joint: JointRow;
  readonly isHidden: boolean;
}

/** Mostly one in which the caller has something to say. */
function drawnJoint({ draw, world, seen, caller }: Changing, as: "LEAD" | "MEMBER"): DrawnJoint {
  const own = world.joint_procurement.filter((joint) =>
    as === "LEAD"
      ? joint.organisation === caller.organisation
      : membersOf(joint, world).some(({ organisation }) => organisation === caller.organisation),
  );
  const joint = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.joint_procurement);
  return { joint, isHidden: !seen.joint_procurement.some(({ id }) => id === joint.id) };
}

function leading(
  { caller }: Changing,
  { joint, isHidden, version }: DrawnJoint & { readonly version: number },
): readonly (string | false)[] {
  return [
    isHidden && "UNKNOWN_JOINT_PROCUREMENT",
    joint.organisation !== caller.organisation && "NOT_LEAD",
    version !== joint.version && "JOINT_CHANGED",
  ];
}

function membersOf({ id }: JointRow, world: World): readonly MemberRow[] {
  return world.joint_procurement_member
    .filter((each) => each.joint_procurement_id === id)
    .toSorted((left, right) => (left.organisation < right.organisation ? -1 : 1));
}

function isSame(left: MemberPart, right: MemberPart): boolean {
  return left.joint_procurement_id === right.joint_procurement_id && left.organisation === right.organisation;
}

function withMember(before: World, member: MemberRow): World {
  const others = before.joint_procurement_member.filter((each) => !isSame(each, member));
  return { ...before, joint_procurement_member: [...others, member] };
}

function withJoint(before: World, joint: JointRow): World {
  const next = { ...joint, version: joint.version + 1 };
  return { ...before, joint_procurement: replaced(before.joint_procurement, next) };
}
