import { sirenOf } from "../../../../shared/kernel/siret";
import { notOwn, unknown } from "../../../../shared/commands/refuse";
import type { Db } from "../../context";
import { buyersBySiret } from "../../repositories/buyers/buyer.repository";

/** Checks that buyers are seen by the caller. Throws Refusal for the first that is not. */
export async function checkBuyers(db: Db, sirets: readonly string[], field: string): Promise<void> {
  const known = new Set((await buyersBySiret(db, sirets)).map(({ siret }) => siret));
  const missing = sirets.find((siret) => !known.has(siret));
  if (missing === undefined) return;
  throw unknown("UNKNOWN_BUYER", `L'acheteur ${missing} n'existe pas, ou ne vous est pas accessible.`, field);
}

/** Checks that a buyer is one of the caller's organisation. Throws Refusal when it is not. */
export async function checkOwnBuyer(db: Db, siret: string, organisation: string): Promise<void> {
  await checkBuyers(db, [siret], "leadBuyerSiret");
  if (sirenOf(siret) === organisation) return;
  throw notOwn(
    "NOT_OWN_BUYER",
    "Seul un acheteur de votre organisation peut coordonner un groupement que vous formez.",
    "leadBuyerSiret",
  );
}
