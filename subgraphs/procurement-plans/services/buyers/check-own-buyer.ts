import { notOwn, unknown } from "../../../../shared/commands/refuse";
import { sirenOf } from "../../../../shared/kernel/siret";
import type { Db } from "../../context";
import { buyersBySiret } from "../../repositories/buyers/buyer.repository";

export interface BuyerNaming {
  readonly siret: string;
  /** Of the caller. */
  readonly organisation: string;
  /** What is told, in French, of a buyer of somebody else. */
  readonly notOwned: string;
}

/** Checks that the `buyerSiret` of the input is a buyer of the caller's organisation. Throws Refusal when it is not. */
export async function checkOwnBuyer(db: Db, { siret, organisation, notOwned }: BuyerNaming): Promise<void> {
  const [buyer] = await buyersBySiret(db, [siret]);
  if (buyer === undefined) {
    throw unknown("UNKNOWN_BUYER", "Cet acheteur n'existe pas, ou ne vous est pas accessible.", "buyerSiret");
  }
  if (sirenOf(siret) !== organisation) throw notOwn("NOT_OWN_BUYER", notOwned, "buyerSiret");
}
