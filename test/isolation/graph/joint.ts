import { equalTo, folded, isOne } from "../engine/filters";
import { one, type TypeModel } from "../engine/graph-model";
import { page, type FilterModel, type ListModel } from "../engine/list-model";
import type { JointRow, MemberRow } from "../world/joint-rows";
import type { View } from "../world/view";
import { buyerList, contractList, needList } from "./procurement-lists";
import { euros, sum } from "./values";

const memberStates = ["INVITED", "JOINED", "DECLINED", "LEFT", "WITHDRAWN"];

export const jointType: TypeModel<JointRow> = {
  name: "JointProcurement",
  fields: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    need: ({ need }) => need,
    cpvCode: (row) => row.cpv_code,
    nature: ({ nature }) => nature,
    status: ({ status }) => status,
    formedOn: (row) => row.formed_on,
    lastDayToJoin: (row) => row.last_day_to_join,
    conventionReference: (row) => row.convention_reference,
    conventionSignedOn: (row) => row.convention_signed_on,
    launchedOn: (row) => row.launched_on,
    awardedOn: (row) => row.awarded_on,
    abandonedOn: (row) => row.abandoned_on,
    abandonReason: (row) => row.abandon_reason,
    visibility: ({ visibility }) => visibility,
    version: ({ version }) => version,
    // The oracle counts everything: the lead must be told the whole, and nobody else a part.
    "value { amount currency }": (row, view) => {
      const brought = joinedOf(row, view).flatMap((member) => needOf(member, view)?.value_cents ?? []);
      return isLead(row, view) && brought.length > 0 ? euros(sum(brought)) : null;
    },
    "awardedValue { amount currency }": (row, view) => {
      const awarded = joinedOf(row, view).flatMap((member) => shareOf(member, view)?.awarded_cents ?? []);
      return isLead(row, view) && awarded.length > 0 ? euros(sum(awarded)) : null;
    },
  },
  branches: {
    leadBuyer: one("Buyer", (row, { seen }) =>
      seen.buyer.find(({ siret }) => siret === row.lead_buyer_siret),
    ),
    handedOverTo: one("Buyer", (row, { seen }) =>
      seen.buyer.find(({ siret }) => siret === row.handover_siret),
    ),
    domain: one("PurchasingDomain", (row, { seen }) =>
      seen.purchasing_domain.find(({ id }) => id === row.domain_id),
    ),
    ownMember: one("JointProcurementMember", ({ id }, { seen, caller }) =>
      seen.joint_procurement_member.find(
        (each) => each.joint_procurement_id === id && each.organisation === caller.organisation,
      ),
    ),
    members: page(
      () => memberList,
      ({ id }: JointRow, { seen }) =>
        seen.joint_procurement_member.filter((each) => each.joint_procurement_id === id),
    ),
    participatingBuyers: page(
      () => buyerList,
      ({ id }: JointRow, { seen }) =>
        seen.buyer.filter(({ siret }) =>
          seen.joint_procurement_member.some(
            (each) =>
              each.joint_procurement_id === id && each.state === "JOINED" && each.buyer_siret === siret,
          ),
        ),
    ),
    plannedProcurements: page(
      () => needList,
      (row: JointRow, { seen }) =>
        seen.planned_procurement.filter(({ id }) =>
          seen.joint_procurement_line.some(
            (each) =>
              each.planned_procurement_id === id &&
              each.joint_procurement_id === row.id &&
              each.released_on === null,
          ),
        ),
    ),
    contracts: page(
      () => contractList,
      ({ id }: JointRow, { seen }) => seen.contract.filter((each) => each.joint_procurement_id === id),
    ),
  },
};

export const jointMemberType: TypeModel<MemberRow> = {
  name: "JointProcurementMember",
  fields: {
    siren: ({ organisation }) => organisation,
    state: ({ state }) => state,
    invitedOn: (row) => row.invited_on,
    joinedOn: (row) => row.joined_on,
    declinedOn: (row) => row.declined_on,
    leftOn: (row) => row.left_on,
    withdrawnOn: (row) => row.withdrawn_on,
    reason: ({ reason }) => reason,
    version: ({ version }) => version,
    "value { amount currency }": (row, view) => {
      const need = isParty(row, view) ? needOf(row, view) : undefined;
      return need === undefined ? null : euros(need.value_cents);
    },
    sharePercent: (row, view) => {
      const share = isParty(row, view) ? shareOf(row, view) : undefined;
      return share === undefined ? null : (share.share_hundredths / 100).toFixed(2);
    },
    "awardedValue { amount currency }": (row, view) => {
      const cents = isParty(row, view) ? (shareOf(row, view)?.awarded_cents ?? null) : null;
      return cents === null ? null : euros(cents);
    },
  },
  branches: {
    buyer: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.buyer_siret)),
  },
};

export const jointList: ListModel<JointRow> = {
  to: "JointProcurement",
  key: ({ id }) => id,
  orders: {
    FORMED_ON: (row) => row.formed_on,
    LAST_DAY_TO_JOIN: (row) => row.last_day_to_join ?? "9999-12-31",
    TITLE: ({ title }) => folded(title),
  },
  usual: { field: "FORMED_ON", direction: "DESC" },
  isOrdered: true,
  filters: {
    status: isOne(["FORMING", "AWARDED"], ({ status }) => status),
    intercommunality: equalTo(
      (world) => world.joint_procurement.map(({ pool }) => pool),
      ({ pool }) => pool,
    ),
    buyerSiret: joinedBy,
    ownState: answeredAs,
  },
};

const memberList: ListModel<MemberRow> = {
  to: "JointProcurementMember",
  key: (row) => `${row.joint_procurement_id} ${row.organisation}`,
  orders: { SIREN: ({ organisation }) => organisation },
  usual: { field: "SIREN", direction: "ASC" },
};

/** Where a line is bought now, if the caller may see it. */
export function jointOfLine(lineId: string, { seen }: View): JointRow | undefined {
  const held = seen.joint_procurement_line.find(
    (each) => each.planned_procurement_id === lineId && each.released_on === null,
  );
  return seen.joint_procurement.find(({ id }) => id === held?.joint_procurement_id);
}

export function jointsOfBuyer(siret: string, { seen }: View): readonly JointRow[] {
  return seen.joint_procurement.filter(({ id }) => hasJoined(id, siret, seen.joint_procurement_member));
}

function hasJoined(id: string, siret: string, members: readonly MemberRow[]): boolean {
  return members.some(
    (each) => each.joint_procurement_id === id && each.state === "JOINED" && each.buyer_siret === siret,
  );
}

function joinedBy({ draw, view }: Parameters<FilterModel<JointRow>>[0]): ReturnType<FilterModel<JointRow>> {
  const siret = draw.pick(view.all.joint_procurement_member).buyer_siret;
  return {
    literal: `"${siret}"`,
    keep: ({ id }) => hasJoined(id, siret, view.seen.joint_procurement_member),
  };
}

function answeredAs({ draw, view }: Parameters<FilterModel<JointRow>>[0]): ReturnType<FilterModel<JointRow>> {
  const state = draw.pick(memberStates);
  const own = view.all.joint_procurement_member.filter(
    (each) => each.organisation === view.caller.organisation && each.state === state,
  );
  return { literal: state, keep: ({ id }) => own.some((each) => each.joint_procurement_id === id) };
}

function isLead({ organisation }: JointRow, { caller }: View): boolean {
  return organisation === caller.organisation;
}

function isParty(row: MemberRow, { caller }: View): boolean {
  return [row.organisation, row.lead_organisation].some((each) => each === caller.organisation);
}

function joinedOf({ id }: JointRow, { all }: View): readonly MemberRow[] {
  return all.joint_procurement_member.filter(
    (each) => each.joint_procurement_id === id && each.state === "JOINED",
  );
}

function needOf(member: MemberRow, { all }: View) {
  return all.joint_procurement_need.find((each) => isSamePart(each, member));
}

function shareOf(member: MemberRow, { all }: View) {
  return all.joint_procurement_share.find((each) => isSamePart(each, member));
}

function isSamePart(
  part: { readonly joint_procurement_id: string; readonly organisation: string },
  member: MemberRow,
): boolean {
  return (
    part.joint_procurement_id === member.joint_procurement_id && part.organisation === member.organisation
  );
}
