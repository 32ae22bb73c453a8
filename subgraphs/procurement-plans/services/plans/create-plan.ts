import { checkOwnBuyer } from "../buyers/check-own-buyer";
import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
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
    await checkOwnBuyer(db, {
      ...{ siret: draft.buyerSiret, organisation },
      notOwned: "Une programmation s'ouvre pour un acheteur de sa propre organisation.",
    });
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
