export type AwardRequestState = "REQUESTED" | "GRANTED" | "REFUSED";

export type AwardDecision = "GRANT" | "REFUSE";

interface Transition {
  readonly from: AwardRequestState;
  readonly to: AwardRequestState;
  readonly needsReason: boolean;
}

/** Every change of state that exists. What is decided stays decided: no transition leaves it. */
export const awardRequestTransitions: Readonly<Record<AwardDecision, Transition>> = {
  GRANT: { from: "REQUESTED", to: "GRANTED", needsReason: false },
  REFUSE: { from: "REQUESTED", to: "REFUSED", needsReason: true },
};

const stateInFrench: Readonly<Record<AwardRequestState, string>> = {
  REQUESTED: "en attente",
  GRANTED: "accordée",
  REFUSED: "refusée",
};

/** A request as the rule looks at it. */
export interface AwardRequestStanding {
  readonly state: AwardRequestState;
  /** SIREN of the organisation that requests. */
  readonly organisation: string;
  /** SIREN of the intercommunality of which its territory is a member today; null for none. */
  readonly memberOf: string | null;
  /** Digest of who requested. */
  readonly requestedBy: string;
}

export interface AwardDecider {
  readonly isProgram: boolean;
  /** SIREN. */
  readonly organisation: string | null;
  /** Digest of who decides. */
  readonly subject: string;
}

export interface AwardRequestFault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Why somebody may not decide about a request; null when they may. Who requests does not grant. */
export function awardDeciderFault(
  request: AwardRequestStanding,
  { isProgram, organisation, subject }: AwardDecider,
): AwardRequestFault | null {
  if (organisation === null || ![request.organisation, request.memberOf].includes(organisation)) {
    return fault(
      "NOT_A_DECIDER",
      "Seules l'organisation qui demande et son intercommunalité décident de cette demande.",
      "requestId",
    );
  }
  if (isProgram) {
    return fault("DECIDED_BY_PROGRAM", "Une personne décide d'une demande de label, pas un programme.");
  }
  return subject === request.requestedBy
    ? fault(
        "OWN_REQUEST",
        "Qui demande un label ne l'accorde pas : une autre personne doit décider.",
        "requestId",
      )
    : null;
}

/** Why a request cannot be decided as it stands; null when it can. */
export function awardTransitionFault(
  { state }: AwardRequestStanding,
  decision: AwardDecision,
): AwardRequestFault | null {
  return state === awardRequestTransitions[decision].from
    ? null
    : fault("ALREADY_DECIDED", `Cette demande est déjà ${stateInFrench[state]}.`, "requestId");
}

const longestReason = 2000;

/** Why the reason of a decision cannot be accepted; null when it can. */
export function decisionReasonFault(decision: AwardDecision, reason: string): AwardRequestFault | null {
  if (awardRequestTransitions[decision].needsReason && reason === "") {
    return fault("REASON_REQUIRED", "Un refus se motive : dites pourquoi.", "reason");
  }
  return reason.length > longestReason
    ? fault("REASON_TOO_LONG", `Le motif dépasse ${longestReason} caractères.`, "reason")
    : null;
}

function fault(code: string, message: string, field?: string): AwardRequestFault {
  return { code, message, path: field === undefined ? [] : ["input", field] };
}
