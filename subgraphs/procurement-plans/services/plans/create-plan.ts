import { actingOrganisation, refuse, unknown } from "../../../../shared/commands/refuse";
import { notAllowed, Refusal } from "../../../../shared/graphql/user-error.type";
import { sirenOf } from "../../../../shared/kernel/siret";
import type { Db, Scope } from "../../context";
import { buyersBySiret } from "../../repositories/buyers/buyer.repository";
import { insertPlan } from "../../repositories/plans/plan-writes.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import { planFaults, type PlanDraft } from "../../rules/plans/plan-draft";
import { sharingAs, sharingFaults, type Visibility } from "../../rules/plans/sharing";

export interface NewPlan extends PlanDraft {
  readonly buyerSiret: string;
  readonly visibility: Visibility;
}

/** Opens a draft for a buyer of the caller's organisation. Throws Refusal with the reason when it cannot. */
export async function createPlan(scope: Scope, draft: NewPlan): Promise<ProcurementPlanRow> {
  const organisation = actingOrganisation(scope.caller);
  const plan = await scope.session.write(async (db) => {
    await checkBuyer(db, draft.buyerSiret, organisation);
    const sharing = sharingAs(draft.visibility, { present: null, pools: scope.caller.pools });
    const [fault = null] = [...planFaults(draft), ...sharingFaults(sharing)];
    refuse(fault);
    const { buyerSiret, year, lastYear } = draft;
    return insertPlan(
      db,
      { organisation, buyerSiret, year },
      { ...sharing, lastYear, title: draft.title.trim() },
    );
  });
  scope.loaders.clear();
  return plan;
}

async function checkBuyer(db: Db, siret: string, organisation: string): Promise<void> {
  const [buyer] = await buyersBySiret(db, [siret]);
  if (buyer === undefined) {
    throw unknown("UNKNOWN_BUYER", "Cet acheteur n'existe pas, ou ne vous est pas accessible.", "buyerSiret");
  }
  if (sirenOf(buyer.siret) === organisation) return;
  throw new Refusal(
    notAllowed({
      code: "NOT_OWN_BUYER",
      message: "Une programmation s'ouvre pour un acheteur de sa propre organisation.",
      path: ["input", "buyerSiret"],
    }),
  );
}
