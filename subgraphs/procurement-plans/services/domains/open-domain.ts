import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import {
  purchasingDomainsById,
  purchasingDomainsOf,
  type PurchasingDomainRow,
} from "../../repositories/domains/purchasing-domain.repository";
import { insertDomain, lockDomainsOf } from "../../repositories/domains/strategy-writes.repository";
import { besideOthersFault, domainDraftFaults, type DomainDraft } from "../../rules/domains/domain-draft";
import type { Visibility } from "../../rules/plans/sharing";
import { sharingPool } from "../sharing-pool";

export interface DomainOpening extends DomainDraft {
  readonly visibility: Visibility;
  readonly isOverlapIntended: boolean;
}

/** Opens a purchasing domain for the caller's organisation. Throws Refusal with the reason when it cannot. */
export async function openDomain(scope: Scope, opening: DomainOpening): Promise<PurchasingDomainRow> {
  const organisation = actingOrganisation(scope.caller);
  const { visibility, isOverlapIntended, ...draft } = opening;
  const [fault = null] = domainDraftFaults(draft);
  refuse(fault);
  const pool = sharingPool(scope, visibility);
  const opened = await scope.session.write(async (db) => {
    await lockDomainsOf(db, organisation);
    const others = await purchasingDomainsOf(db, organisation);
    refuse(besideOthersFault(draft, others, { isOverlapIntended }));
    const texts = { name: draft.name.trim(), description: draft.description.trim() };
    const id = await insertDomain(db, { ...draft, ...texts, organisation, visibility, pool });
    const [written] = await purchasingDomainsById(db, [id]);
    if (written === undefined) throw new Error(`Domain ${id} is not visible to who wrote it`);
    return written;
  });
  scope.loaders.clear();
  return opened;
}
