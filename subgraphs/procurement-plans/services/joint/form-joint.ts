import { sirenOf } from "../../../../shared/kernel/siret";
import { randomUUID } from "node:crypto";
import { actingOrganisation, refuse, unknown } from "../../../../shared/commands/refuse";
import { invalidInput, Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import {
  purchasingDomainsById,
  type PurchasingDomainRow,
} from "../../repositories/domains/purchasing-domain.repository";
import { insertMember } from "../../repositories/joint/joint-member-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { insertJointProcurement } from "../../repositories/joint/joint-writing.repository";
import { jointDraftFaults, type JointDraft } from "../../rules/joint/joint-draft";
import { sharingPool } from "../sharing-pool";
import { bringNeed, type Bringing } from "./bring-need";
import { readJoint } from "./held-joint";
import { checkInvited, inviteBuyer } from "./invite-members";
import { opportunityToJoin, type OpportunityToJoin } from "./opportunity-to-join";
import { checkBuyers, checkOwnBuyer } from "./own-buyer";

export interface JointForming {
  readonly leadBuyerSiret: string;
  readonly title: string;
  readonly need: string;
  /** Null, as each of the following, for that of the opportunity. */
  readonly cpvCode: string | null;
  readonly nature: JointProcurementRow["nature"] | null;
  readonly domainId: string | null;
  readonly lastDayToJoin: string | null;
  readonly brings: Bringing | null;
  readonly durationMonths: number | null;
  readonly visibility: JointProcurementRow["visibility"];
  readonly invitedBuyerSirets: readonly string[];
  readonly poolingOpportunityId: string | null;
}

/**
 * Forms a joint procurement that the caller's organisation leads, from scratch or from a pooling opportunity whose
 * other buyers are invited. Throws Refusal with the reason when it cannot be.
 */
export async function formJoint(scope: Scope, forming: JointForming): Promise<JointProcurementRow> {
  const organisation = actingOrganisation(scope.caller);
  const pool = sharingPool(scope, forming.visibility);
  const formed = await scope.session.write(async (db) => {
    const { leadBuyerSiret, poolingOpportunityId } = forming;
    await checkOwnBuyer(db, leadBuyerSiret, organisation);
    const opportunity =
      poolingOpportunityId === null ? null : await opportunityToJoin(db, scope, poolingOpportunityId);
    const { domain, draft } = await checkedDraft(db, scope, { forming, opportunity });
    const joint: JointProcurementRow = {
      ...{ ...draft, ...newJoint, id: randomUUID(), organisation, leadBuyerSiret, poolingOpportunityId },
      // Where the needs were found is where the purchase is shared.
      ...{ visibility: forming.visibility, pool: sharedPool(scope, opportunity) ?? pool },
      ...{ domainId: domain?.id ?? null, domainOrganisation: domain?.organisation ?? null },
      formedOn: scope.today,
    };
    await insertJointProcurement(db, joint);
    await gather(db, scope, { joint, forming, opportunity });
    return readJoint(db, joint.id);
  });
  scope.loaders.clear();
  return formed;
}

const newJoint = {
  status: "FORMING",
  ...{ handoverSiret: null, conventionReference: null, conventionSignedOn: null },
  ...{ launchedOn: null, awardedOn: null, abandonedOn: null, abandonReason: null, version: 1 },
} as const;

interface Asked {
  readonly forming: JointForming;
  readonly opportunity: OpportunityToJoin | null;
}

async function checkedDraft(
  db: Db,
  { today }: Scope,
  { forming, opportunity }: Asked,
): Promise<{ readonly domain: PurchasingDomainRow | null; readonly draft: JointDraft }> {
  const { title, need, durationMonths } = forming;
  const cpvCode = forming.cpvCode ?? opportunity?.cpvCode ?? null;
  const nature = forming.nature ?? opportunity?.nature ?? null;
  if (cpvCode === null) throw missing("CPV_MISSING", "Donnez le code CPV de ce qui est acheté.", "cpvCode");
  if (nature === null) {
    throw missing(
      "NATURE_MISSING",
      "Dites si ce sont des fournitures, des services ou des travaux.",
      "nature",
    );
  }
  const domainId = forming.domainId ?? opportunity?.domainId ?? null;
  const [domain = null] = domainId === null ? [] : await purchasingDomainsById(db, [domainId]);
  if (domainId !== null && domain === null) {
    throw unknown(
      "UNKNOWN_DOMAIN",
      "Ce domaine d'achats n'existe pas, ou ne vous est pas accessible.",
      "domainId",
    );
  }
  const lastDayToJoin = forming.lastDayToJoin ?? opportunity?.lastDayToJoin ?? null;
  const draft = { title, need, durationMonths, cpvCode, nature, lastDayToJoin };
  refuse(jointDraftFaults(draft, { domain, today })[0] ?? null);
  return { domain, draft };
}

/** Its lead, whom it invites, and what the lead brings. */
async function gather(
  db: Db,
  scope: Scope,
  { joint, forming, opportunity }: Asked & { readonly joint: JointProcurementRow },
): Promise<void> {
  const { id: jointProcurementId, organisation, leadBuyerSiret: buyerSiret } = joint;
  const part = { jointProcurementId, leadOrganisation: organisation, organisation };
  await insertMember(db, { ...part, buyerSiret, state: "JOINED", on: scope.today });
  for (const siret of await invitedSirets(db, { forming, opportunity, organisation })) {
    await inviteBuyer(db, scope, { joint, siret });
  }
  const brings = forming.brings ?? opportunity?.ownNeed ?? null;
  if (brings !== null) await bringNeed(db, scope, part, brings);
}

/** Those that are named, and the buyers of the opportunity; a legal person once. */
async function invitedSirets(
  db: Db,
  { forming, opportunity, organisation }: Asked & { readonly organisation: string },
): Promise<readonly string[]> {
  const named = forming.invitedBuyerSirets;
  if (named.length > 0) checkInvited(named, "invitedBuyerSirets");
  await checkBuyers(db, named, "invitedBuyerSirets");
  const known = new Set([organisation, ...named.map(sirenOf)]);
  const others = (opportunity?.buyerSirets ?? []).filter((siret) => {
    const isNew = !known.has(sirenOf(siret));
    known.add(sirenOf(siret));
    return isNew;
  });
  return [...named, ...others];
}

function sharedPool({ caller }: Scope, opportunity: OpportunityToJoin | null): string | null {
  return opportunity !== null && caller.pools.includes(opportunity.pool) ? opportunity.pool : null;
}

function missing(code: string, message: string, field: string): Refusal {
  return new Refusal(invalidInput({ code, message, path: ["input", field] }));
}
