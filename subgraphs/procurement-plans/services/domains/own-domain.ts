import { changedMeanwhile, notOwn, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import {
  purchasingDomainsById,
  type PurchasingDomainRow,
} from "../../repositories/domains/purchasing-domain.repository";
import { lockDomain } from "../../repositories/domains/strategy-writes.repository";

/**
 * A domain of the caller's organisation, held until the transaction ends. One that the caller may not see is answered
 * like one that does not exist. Throws Refusal for both, and for a domain of somebody else.
 */
async function ownDomain(db: Db, { caller }: Scope, id: string): Promise<PurchasingDomainRow> {
  // Locked before it is read: what is read is what stands once others are done.
  await lockDomain(db, id);
  const [domain] = await purchasingDomainsById(db, [id]);
  if (domain === undefined) {
    throw unknown(
      "UNKNOWN_DOMAIN",
      "Ce domaine d'achats n'existe pas, ou ne vous est pas accessible.",
      "domainId",
    );
  }
  if (domain.organisation === caller.organisation) return domain;
  throw notOwnDomain("domainId");
}

/** One at the version that the caller read. */
export async function domainAsRead(
  db: Db,
  scope: Scope,
  { domainId, version }: { readonly domainId: string; readonly version: number },
): Promise<PurchasingDomainRow> {
  const domain = await ownDomain(db, scope, domainId);
  if (domain.version === version) return domain;
  throw changedMeanwhile(
    "DOMAIN_CHANGED",
    "Ce domaine d'achats a changé entre-temps : relisez-le avant de recommencer.",
  );
}

export function notOwnDomain(field: string): Refusal {
  return notOwn(
    "NOT_OWN_DOMAIN",
    "Seule l'organisation de ce domaine d'achats peut le modifier, lui ou sa stratégie.",
    field,
  );
}
