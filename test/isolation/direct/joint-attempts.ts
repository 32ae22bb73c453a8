import type { JointRow, MemberRow } from "../world/joint-rows";
import {
  change,
  insertion,
  isOwnSharing,
  ownOrAny,
  type Attempt,
  type Attempts,
  type Trying,
} from "./attempt";
import { carryAttempts } from "./carry-attempts";
import { jointPartAttempts } from "./joint-part-attempts";

/**
 * The lead writes its joint procurement, hands it over, invites and sets shares; a member changes its own answer, what it
 * brings and its lines, and takes over what was handed over to it; nobody else writes anything.
 */
export const jointAttempts: Attempts = (trying) => [
  ...ofProcurements(trying),
  ...ofInvitations(trying),
  ...ofMembers(trying),
  ...jointPartAttempts(trying),
  ...carryAttempts(trying),
];

const table = (name: string): string => `procurement_plans.${name}`;

const ofProcurements: Attempts = (trying) => {
  const { seen, caller, world } = trying;
  const joint = ownOrAny(trying, world.joint_procurement);
  const formed: JointRow = { ...joint, ...unformed, id: "new", status: "FORMING" };
  return [
    insertion(table("joint_procurement"), formed, isOwnSharing(caller, formed)),
    insertion(table("joint_procurement"), { ...formed, ...signed, status: "CONVENTION_SIGNED" }, false),
    ...seen.joint_procurement.flatMap((each) => [
      ...leadChanges(each, caller.organisation),
      ...takingOver(each, caller.organisation),
      ...abandoning(each, trying),
    ]),
  ];
};

const unformed = {
  ...{ convention_reference: null, convention_signed_on: null, launched_on: null, awarded_on: null },
  ...{ abandoned_on: null, abandon_reason: null, handover_siret: null },
};
const signed = { convention_reference: "c", convention_signed_on: "2026-01-01" };

/** Whoever it was handed over to changes nothing but who leads. */
function leadChanges({ id, organisation, handover_siret }: JointRow, own: string | null): readonly Attempt[] {
  const isOwn = organisation === own;
  const isHeir = own !== null && handover_siret?.startsWith(own) === true;
  const at = { where: "id", key: id };
  const toSomebody = "organisation = '910000000', lead_buyer_siret = '91000000000000'";
  return [
    change(
      table("joint_procurement"),
      { ...at, set: "version = version + 1" },
      isOwn ? "WRITTEN" : isHeir ? "REFUSED" : "UNSEEN",
    ),
    change(
      table("joint_procurement"),
      { ...at, set: "title = 't', need = 'n', duration_months = 1, last_day_to_join = '2026-12-01'" },
      isOwn ? "WRITTEN" : isHeir ? "REFUSED" : "UNSEEN",
    ),
    change(table("joint_procurement"), { ...at, set: toSomebody }, isOwn || isHeir ? "REFUSED" : "UNSEEN"),
  ];
}

/** Not even the lead makes another one lead: it is for that one to take over. */
function takingOver(
  { id, organisation, handover_siret, status }: JointRow,
  own: string | null,
): readonly Attempt[] {
  if (handover_siret === null) return [];
  const isHeir = own !== null && handover_siret.startsWith(own);
  const isBeforeLaunch = status === "FORMING" || status === "CONVENTION_SIGNED";
  const set =
    "organisation = left(handover_siret, 9), lead_buyer_siret = handover_siret, handover_siret = NULL";
  const refused = isHeir || organisation === own ? "REFUSED" : "UNSEEN";
  const alsoRenamed = `${set}, title = 't'`;
  const alsoAbandoned = `${set}, status = 'ABANDONED', abandoned_on = '2026-11-23', abandon_reason = 'r'`;
  return [
    change(table("joint_procurement"), { set: alsoRenamed, where: "id", key: id }, refused),
    change(table("joint_procurement"), { set: alsoAbandoned, where: "id", key: id }, refused),
    change(
      table("joint_procurement"),
      { set, where: "id", key: id },
      isHeir && isBeforeLaunch ? "WRITTEN" : refused,
    ),
  ];
}

/** What is abandoned holds no line any more. */
function abandoning({ id, organisation, status }: JointRow, { caller }: Trying): readonly Attempt[] {
  const isBeforeEnd = status !== "AWARDED" && status !== "ABANDONED";
  if (organisation !== caller.organisation || !isBeforeEnd) return [];
  const abandon = change(
    table("joint_procurement"),
    { set: "status = 'ABANDONED', abandoned_on = '2026-11-23', abandon_reason = 'r'", where: "id", key: id },
    "WRITTEN",
  );
  // Refused where one is still held, and without anything to change where none is.
  const held = `UPDATE ${table("joint_procurement_line")} SET attached_on = attached_on WHERE joint_procurement_id = $1 AND released_on IS NULL`;
  return [abandon, { sql: held, values: [id], after: [abandon], expected: "UNSEEN" }];
}

/** While it is forming, the lead invites whoever is not there yet; nobody joins for another. */
const ofInvitations: Attempts = (trying) =>
  [1, 2, 3].flatMap(() => {
    const { draw, world, caller } = trying;
    const joint = ownOrAny(trying, world.joint_procurement);
    const members = world.joint_procurement_member.filter((each) => each.joint_procurement_id === joint.id);
    const others = world.buyer.filter(
      ({ organisation }) => !members.some((each) => each.organisation === organisation),
    );
    const invited = draw.pickOrNull(others);
    if (invited === null) return [];
    const row = {
      ...{ joint_procurement_id: joint.id, lead_organisation: joint.organisation },
      ...{ organisation: invited.organisation, buyer_siret: invited.siret },
      ...{ state: "INVITED", invited_on: "2026-11-23", version: 1 },
    };
    const isAllowed = joint.organisation === caller.organisation && joint.status === "FORMING";
    const joined = { ...row, state: "JOINED", joined_on: "2026-11-23" };
    return [
      insertion(table("joint_procurement_member"), row, isAllowed),
      insertion(table("joint_procurement_member"), joined, false),
    ];
  });

const ofMembers: Attempts = (trying) =>
  trying.seen.joint_procurement_member.slice(0, 12).flatMap((member) => {
    const joint = trying.world.joint_procurement.find(({ id }) => id === member.joint_procurement_id);
    return joint === undefined ? [] : answers(member, joint, trying.caller.organisation);
  });

/** Each change that could be sent for one member, by whoever sends it. */
function answers(member: MemberRow, joint: JointRow, organisation: string | null): readonly Attempt[] {
  const isOwn = member.organisation === organisation;
  const isLead = member.lead_organisation === organisation;
  const isOpen = joint.status === "FORMING";
  const isBeforeLaunch = isOpen || joint.status === "CONVENTION_SIGNED";
  const mayAnswer = isOwn && (member.state === "INVITED" || member.state === "JOINED");
  const mayInvite = isLead && member.state !== "JOINED";
  const to = (set: string, isAllowed: boolean): Attempt => {
    const isSeen = mayAnswer || mayInvite;
    const sql = `UPDATE ${table("joint_procurement_member")} SET ${set} WHERE joint_procurement_id = $1 AND organisation = $2`;
    const refused = isSeen ? "REFUSED" : "UNSEEN";
    const values = [member.joint_procurement_id, member.organisation];
    return { sql, values, expected: isAllowed ? "WRITTEN" : refused };
  };
  return [
    to("state = 'JOINED', joined_on = '2026-11-23'", mayAnswer && isOpen),
    to(
      "state = 'LEFT', joined_on = '2026-11-23', left_on = '2026-11-23'",
      mayAnswer && !isLead && isBeforeLaunch,
    ),
    to("state = 'INVITED'", mayInvite),
    to("state = 'WITHDRAWN', withdrawn_on = '2026-11-23'", mayInvite),
  ];
}
