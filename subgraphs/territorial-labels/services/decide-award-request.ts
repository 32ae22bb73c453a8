import { changedMeanwhile, unknown } from "../../../shared/commands/refuse";
import { digestOfSubject } from "../../../shared/access/subject-digest";
import {
  invalidInput,
  notAllowed,
  Refusal,
  transitionRefused,
} from "../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../context";
import { insertGrantedAward, lockAwardsOf } from "../repositories/label-award.repository";
import {
  awardRequestsById,
  writeAwardDecision,
  type AwardRequestRow,
} from "../repositories/label-award-request.repository";
import { territoriesByCode, type TerritoryRow } from "../repositories/territory.repository";
import {
  awardDeciderFault,
  awardRequestTransitions,
  awardTransitionFault,
  decisionReasonFault,
  type AwardDecision,
} from "../rules/award-request";
import { alreadyRecorded, checkedAward } from "./new-award";

export interface AwardRuling {
  readonly requestId: string;
  /** Version that the caller read. */
  readonly version: number;
  readonly decision: AwardDecision;
  readonly reason?: string | null;
}

/** Decides about a request, once and for all; a grant records the award. Throws Refusal with the reason when it cannot be. */
export async function decideAwardRequest(scope: Scope, ruling: AwardRuling): Promise<AwardRequestRow> {
  const decided = await scope.session.write(async (db) => {
    const { request, territory } = await standingRequest(db, ruling.requestId);
    check(scope, { request, territory, ruling });
    if (ruling.decision === "GRANT") await grant(db, scope, { request, territory });
    const written = await writeAwardDecision(db, request, {
      state: awardRequestTransitions[ruling.decision].to,
      decidedOn: scope.today,
      decidedBy: subjectOf(scope),
      decidedOrganisation: scope.caller.organisation ?? "",
      decisionReason: reasonOf(ruling) === "" ? null : reasonOf(ruling),
    });
    if (written === null) throw requestChanged();
    return written;
  });
  scope.loaders.clear();
  return decided;
}

interface Standing {
  readonly request: AwardRequestRow;
  readonly territory: TerritoryRow;
}

/** A request that the caller may not see is answered like one that does not exist. */
async function standingRequest(db: Db, id: string): Promise<Standing> {
  const [seen] = await awardRequestsById(db, [id]);
  const [territory] = seen === undefined ? [] : await territoriesByCode(db, [seen.territoryCode]);
  if (seen !== undefined && territory !== undefined) {
    await lockAwardsOf(db, seen.territoryCode, seen.schemeId);
    // Read again: another decision may have been waited for.
    const [request = seen] = await awardRequestsById(db, [id]);
    return { request, territory };
  }
  throw unknown("UNKNOWN_REQUEST", "Cette demande n'existe pas, ou ne vous est pas accessible.", "requestId");
}

function check(
  scope: Scope,
  { request, territory, ruling }: Standing & { readonly ruling: AwardRuling },
): void {
  const { caller } = scope;
  const standing = { ...request, memberOf: territory.memberOfCode };
  const notDecider = awardDeciderFault(standing, {
    isProgram: caller.kind === "PROGRAM",
    organisation: caller.organisation,
    subject: subjectOf(scope),
  });
  if (notDecider !== null) throw new Refusal(notAllowed(notDecider));
  const fixed = awardTransitionFault(standing, ruling.decision);
  if (fixed !== null) throw new Refusal(transitionRefused(fixed));
  if (request.version !== ruling.version) throw requestChanged();
  const unreasoned = decisionReasonFault(ruling.decision, reasonOf(ruling));
  if (unreasoned !== null) throw new Refusal(invalidInput(unreasoned));
}

/** Records the award under the identifier of its request: the policies of the database let no other be written. */
async function grant(db: Db, scope: Scope, { request, territory }: Standing): Promise<void> {
  try {
    const draft = { ...request, obtainedOn: scope.today, visibility: request.awardVisibility };
    const award = await checkedAward(db, scope, { draft, territory });
    if (!(await insertGrantedAward(db, { ...award, id: request.id }))) throw alreadyRecorded();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The fault lies in what was requested, not in what the decider wrote.
    const { code, message } = error.failure;
    throw new Refusal(transitionRefused({ code, message, path: ["input", "requestId"] }));
  }
}

function subjectOf({ caller }: Scope): string {
  return digestOfSubject(caller.subject ?? "");
}

function reasonOf({ reason }: AwardRuling): string {
  return (reason ?? "").trim();
}

function requestChanged(): Refusal {
  return changedMeanwhile(
    "REQUEST_CHANGED",
    "Cette demande a changé entre-temps : relisez-la avant de recommencer.",
  );
}
