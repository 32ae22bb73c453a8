import { Refusal, transitionRefused, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Scope } from "../context";
import { endMembership, lockedMembership, type MembershipRow } from "../repositories/membership.repository";
import { departureFault, lastDayBefore } from "../rules/departure";
import { ownOrganisation } from "./own-organisation";

export interface LeaveRequest {
  readonly intercommunality: string;
  /** First day on which the organisation is no longer a member. */
  readonly leavesOn: Day;
}

/** Ends the membership of the caller's organisation. Throws Refusal with the reason when it cannot be. */
export async function leaveIntercommunality(scope: Scope, request: LeaveRequest): Promise<MembershipRow> {
  const { intercommunality, leavesOn } = request;
  const ended = await scope.session.write(async (db) => {
    const { siren } = await ownOrganisation(db, scope);
    const membership = await lockedMembership(db, siren, intercommunality);
    if (membership === null) {
      throw new Refusal(
        unknownReference({
          code: "NOT_A_MEMBER",
          message: "Votre organisation n'est pas membre de cette intercommunalité.",
          path: ["input", "intercommunality"],
        }),
      );
    }
    const fault = departureFault({ ...membership, leavesOn }, scope.today);
    if (fault !== null) throw new Refusal(transitionRefused(fault));
    return endMembership(db, membership, lastDayBefore(leavesOn));
  });
  scope.loaders.clear();
  return ended;
}
