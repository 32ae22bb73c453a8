import { changedMeanwhile, notOwn, refuse, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import {
  exemptionsById,
  withdrawExemption,
  type DutyExemptionRow,
} from "../../repositories/law/duty-exemption.repository";
import { plannedProcurementsById } from "../../repositories/plans/planned-procurement.repository";
import { lockPlans, procurementPlansById } from "../../repositories/plans/procurement-plan.repository";
import { exemptionWithdrawalFault } from "../../rules/law/duty-exemption";
import { planEditFault } from "../../rules/plans/plan-editor";

/** An exception as the caller read it. */
export interface ExemptionRead {
  readonly dutyExemptionId: string;
  readonly version: number;
}

/** Takes back an exception of the caller's organisation, which stays readable. Throws Refusal with the reason when it cannot. */
export async function withdrawDutyExemption(
  scope: Scope,
  { dutyExemptionId: id, version }: ExemptionRead,
): Promise<DutyExemptionRow> {
  const { caller, today } = scope;
  const withdrawn = await scope.session.write(async (db) => {
    const exemption = await seenExemption(db, id);
    if (exemption.organisation !== caller.organisation) throw notOwnExemption();
    await refuseClosedPlan(db, scope, exemption);
    if (exemption.version !== version) throw exemptionChanged();
    refuse(exemptionWithdrawalFault(exemption));
    if (!(await withdrawExemption(db, { id, version }, today))) throw exemptionChanged();
    return seenExemption(db, id);
  });
  scope.loaders.clear();
  return withdrawn;
}

async function seenExemption(db: Db, id: string): Promise<DutyExemptionRow> {
  const [exemption] = await exemptionsById(db, [id]);
  if (exemption !== undefined) return exemption;
  throw unknown(
    "UNKNOWN_EXEMPTION",
    "Cette exception n'existe pas, ou ne vous est pas accessible.",
    "dutyExemptionId",
  );
}

async function refuseClosedPlan(
  db: Db,
  { caller }: Scope,
  { plannedProcurementId }: DutyExemptionRow,
): Promise<void> {
  const [line] = await plannedProcurementsById(db, [plannedProcurementId]);
  if (line === undefined) return;
  await lockPlans(db, [line.planId], "SHARED");
  const [plan] = await procurementPlansById(db, [line.planId]);
  if (plan !== undefined) refuse(planEditFault(plan.status, caller.roles));
}

function notOwnExemption(): Refusal {
  return notOwn(
    "NOT_OWN_EXEMPTION",
    "Seul l'acheteur qui a décidé cette exception peut la retirer.",
    "dutyExemptionId",
  );
}

function exemptionChanged(): Refusal {
  return changedMeanwhile(
    "EXEMPTION_CHANGED",
    "Cette exception a changé entre-temps : relisez-la avant de recommencer.",
  );
}
