import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import {
  purchasingDomainsOf,
  type PurchasingDomainRow,
} from "../../repositories/domains/purchasing-domain.repository";
import { lockDomainsOf, writeDomain } from "../../repositories/domains/strategy-writes.repository";
import {
  besideOthersFault,
  beyondPresentOverlaps,
  domainChangeFaults,
  type DomainDraft,
} from "../../rules/domains/domain-draft";
import { domainAsRead } from "./own-domain";

export interface DomainChange extends DomainDraft {
  readonly domainId: string;
  /** Of the domain that was read. */
  readonly version: number;
  readonly isOverlapIntended: boolean;
}

/** Rewrites what a domain of the caller's organisation says of itself. Throws Refusal with the reason when it cannot. */
export async function changeDomain(scope: Scope, change: DomainChange): Promise<PurchasingDomainRow> {
  const { domainId, version, isOverlapIntended, cpvPrefixes } = change;
  const draft = { name: change.name.trim(), description: change.description.trim(), cpvPrefixes };
  const changed = await scope.session.write(async (db) => {
    const domain = await domainAsRead(db, scope, { domainId, version });
    await lockDomainsOf(db, domain.organisation);
    const [fault = null] = domainChangeFaults(draft, domain);
    refuse(fault);
    const others = (await purchasingDomainsOf(db, domain.organisation)).filter(({ id }) => id !== domainId);
    refuse(besideOthersFault(draft, beyondPresentOverlaps(others, domain), { isOverlapIntended }));
    await writeDomain(db, domainId, draft);
    return { ...domain, ...draft, version: version + 1 };
  });
  scope.loaders.clear();
  return changed;
}
