import { digestOfSubject } from "../../../shared/access/subject-digest";
import { invalidInput, notAllowed, Refusal } from "../../../shared/graphql/user-error.type";
import type { Scope } from "../context";
import {
  insertAwardRequest,
  isAwardRequested,
  type AwardRequestRow,
} from "../repositories/label-award-request.repository";
import { poolingFault } from "../rules/award-recording";
import { checkedAward, ownTerritory, type LabelAwardDraft } from "./new-award";

export interface AwardRequestDraft extends Omit<LabelAwardDraft, "obtainedOn"> {
  readonly territoryCode: string;
  readonly awardVisibility: LabelAwardDraft["visibility"];
}

/** Requests an award for the territory of the caller's organisation. Throws Refusal with the reason when it cannot be. */
export async function requestLabelAward(scope: Scope, draft: AwardRequestDraft): Promise<AwardRequestRow> {
  const { today, caller } = scope;
  const requestedBy = requesterOf(scope);
  const requested = await scope.session.write(async (db) => {
    const territory = await ownTerritory(db, scope, draft.territoryCode);
    // What could not be recorded today is not requested either.
    const award = await checkedAward(db, scope, {
      draft: { ...draft, obtainedOn: today, visibility: draft.awardVisibility },
      territory,
    });
    const fault = poolingFault({ visibility: draft.visibility, pool: award.pool }, caller.pools);
    if (fault !== null) throw new Refusal(invalidInput(fault));
    if (await isAwardRequested(db, award)) throw alreadyRequested();
    const { firstDay: requestedOn, visibility: awardVisibility, ...columns } = award;
    return insertAwardRequest(db, {
      ...{ ...columns, visibility: draft.visibility, awardVisibility, requestedOn, requestedBy },
    });
  });
  scope.loaders.clear();
  return requested;
}

/** Without knowing who requests, nobody could tell that another one grants. */
function requesterOf({ caller }: Scope): string {
  if (caller.subject !== null) return digestOfSubject(caller.subject);
  throw new Refusal(
    notAllowed({ code: "UNKNOWN_REQUESTER", message: "Identifiez-vous en personne pour demander un label." }),
  );
}

function alreadyRequested(): Refusal {
  return new Refusal(
    invalidInput({
      code: "ALREADY_REQUESTED",
      message: "Une demande de ce label attend déjà une décision pour ce territoire.",
      path: ["input", "schemeId"],
    }),
  );
}
