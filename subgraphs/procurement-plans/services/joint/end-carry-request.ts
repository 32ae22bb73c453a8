import { changedMeanwhile, notOwn, refuse, unknown } from "../../../../shared/commands/refuse";
import { invalidInput, Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import { carryRequestsById, type CarryRequestRow } from "../../repositories/joint/carry-request.repository";
import { endCarryRequest } from "../../repositories/joint/carry-request-writing.repository";
import {
  carryingJointFault,
  carryStepFault,
  carryTransitions,
  refusalReasonFault,
  type CarryStep,
} from "../../rules/joint/carry-request";
import { memberOf, ownJoint, writtenJoint } from "./held-joint";
import { inviteBuyer } from "./invite-members";

/** A request as the caller read it. */
export interface CarryRead {
  readonly carryRequestId: string;
  readonly version: number;
}

export interface CarryAnswering extends CarryRead {
  readonly step: "ACCEPT" | "REFUSE";
  readonly reason: string | null;
  /** The joint procurement, led by the caller, to which an acceptance invites. */
  readonly jointProcurementId: string | null;
}

/** Accepts or refuses what the caller's organisation is asked. Throws Refusal with the reason when it cannot. */
export function answerCarryRequest(scope: Scope, answering: CarryAnswering): Promise<CarryRequestRow> {
  const { step, reason, jointProcurementId } = answering;
  return endRequest(scope, answering, {
    ...{ step, reason: reason?.trim() ?? null, jointProcurementId, side: "carrierOrganisation" },
    prepare: async (db, request) => {
      if (step === "REFUSE") refuse(refusalReasonFault(reason));
      if (jointProcurementId === null) return;
      if (step === "REFUSE") throw jointOfRefusal();
      await inviteAsker(db, scope, { request, jointProcurementId });
    },
  });
}

/** Takes back what the caller's organisation asked. Throws Refusal with the reason when it cannot. */
export function withdrawCarryRequest(scope: Scope, read: CarryRead): Promise<CarryRequestRow> {
  return endRequest(scope, read, {
    ...{ step: "WITHDRAW", reason: null, jointProcurementId: null, side: "organisation" },
    prepare: () => Promise.resolve(),
  });
}

interface Ending {
  readonly step: CarryStep;
  readonly reason: string | null;
  readonly jointProcurementId: string | null;
  /** Whose step it is. */
  readonly side: "organisation" | "carrierOrganisation";
  readonly prepare: (db: Db, request: CarryRequestRow) => Promise<void>;
}

async function endRequest(
  scope: Scope,
  { carryRequestId, version }: CarryRead,
  { step, reason, jointProcurementId, side, prepare }: Ending,
): Promise<CarryRequestRow> {
  const ended = await scope.session.write(async (db) => {
    const request = await seenRequest(db, carryRequestId);
    if (request[side] !== scope.caller.organisation) throw notOwnSide(side);
    refuse(carryStepFault(step, request.state));
    if (request.version !== version) throw requestChanged();
    await prepare(db, request);
    const { to } = carryTransitions[step];
    const answer = { state: to, on: scope.today, answerReason: reason, jointProcurementId };
    if (!(await endCarryRequest(db, request, answer))) throw requestChanged();
    return seenRequest(db, carryRequestId);
  });
  scope.loaders.clear();
  return ended;
}

interface Invited {
  readonly request: CarryRequestRow;
  readonly jointProcurementId: string;
}

/** Whoever was invited already, or has joined, is not invited again. */
async function inviteAsker(db: Db, scope: Scope, { request, jointProcurementId }: Invited): Promise<void> {
  const joint = await ownJoint(db, scope, jointProcurementId);
  refuse(carryingJointFault(joint.status));
  const member = await memberOf(db, joint.id, request.organisation);
  if (member?.state === "INVITED" || member?.state === "JOINED") return;
  await inviteBuyer(db, scope, { joint, siret: request.buyerSiret });
  await writtenJoint(db, joint);
}

/** One that the caller may not see is answered like one that does not exist. */
async function seenRequest(db: Db, id: string): Promise<CarryRequestRow> {
  const [request] = await carryRequestsById(db, [id]);
  if (request !== undefined) return request;
  throw unknown(
    "UNKNOWN_CARRY_REQUEST",
    "Cette demande de portage n'existe pas, ou ne vous est pas accessible.",
    "carryRequestId",
  );
}

function notOwnSide(side: Ending["side"]): Refusal {
  const message =
    side === "organisation"
      ? "Seul l'acheteur qui a fait cette demande peut la retirer."
      : "Seul l'acheteur à qui cette demande s'adresse peut y répondre.";
  return notOwn("NOT_OWN_REQUEST", message, "carryRequestId");
}

function requestChanged(): Refusal {
  return changedMeanwhile(
    "REQUEST_CHANGED",
    "Cette demande a changé entre-temps : relisez-la avant de recommencer.",
  );
}

function jointOfRefusal(): Refusal {
  return new Refusal(
    invalidInput({
      code: "JOINT_OF_REFUSAL",
      message: "Un refus n'invite à aucun groupement.",
      path: ["input", "jointProcurementId"],
    }),
  );
}
