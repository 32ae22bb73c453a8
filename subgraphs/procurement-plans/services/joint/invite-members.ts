import { sirenOf } from "../../../../shared/kernel/siret";
import { refuse } from "../../../../shared/commands/refuse";
import { invalidInput, Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import { insertMember, writeMember } from "../../repositories/joint/joint-member-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { memberStepFault } from "../../rules/joint/member-step";
import { jointChanged, ledJoint, memberOf, writtenJoint, type JointRead } from "./held-joint";
import { checkBuyers } from "./own-buyer";

/** Invites buyers to a joint procurement that the caller leads, anew those that went away. Throws Refusal when it cannot. */
export async function inviteMembers(
  scope: Scope,
  read: JointRead,
  buyerSirets: readonly string[],
): Promise<JointProcurementRow> {
  const invited = await scope.session.write(async (db) => {
    const joint = await ledJoint(db, scope, read);
    checkInvited(buyerSirets, "buyerSirets");
    await checkBuyers(db, buyerSirets, "buyerSirets");
    for (const siret of buyerSirets) await inviteBuyer(db, scope, { joint, siret });
    return writtenJoint(db, joint);
  });
  scope.loaders.clear();
  return invited;
}

/** A legal person takes part once, with one of its establishments. */
export function checkInvited(sirets: readonly string[], field: string): void {
  const organisations = sirets.map(sirenOf);
  if (sirets.length === 0) throw fault("BUYER_MISSING", "Nommez au moins un acheteur à inviter.", field);
  if (new Set(organisations).size < organisations.length) {
    throw fault(
      "ORGANISATION_TWICE",
      "Une organisation est nommée deux fois : elle participe avec un seul établissement.",
      field,
    );
  }
}

interface Invitation {
  readonly joint: JointProcurementRow;
  readonly siret: string;
}

/** Invites one buyer to a joint procurement that is held. Throws Refusal when it cannot. */
export async function inviteBuyer(db: Db, { today }: Scope, { joint, siret }: Invitation): Promise<void> {
  const organisation = sirenOf(siret);
  const member = await memberOf(db, joint.id, organisation);
  const state = member?.state ?? "NONE";
  refuse(memberStepFault("INVITE", { ...joint, state, isLead: organisation === joint.organisation }, today));
  if (member === null) {
    const part = { jointProcurementId: joint.id, leadOrganisation: joint.organisation, organisation };
    await insertMember(db, { ...part, buyerSiret: siret, state: "INVITED", on: today });
    return;
  }
  if (!(await writeMember(db, member, { state: "INVITED", on: today }))) throw jointChanged();
}

function fault(code: string, message: string, field: string): Refusal {
  return new Refusal(invalidInput({ code, message, path: ["input", field] }));
}
