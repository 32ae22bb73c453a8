import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { amendmentTotalsByContract } from "../../loaders/contracts/contract-amendment.loaders";
import { lawOfDay } from "../../loaders/law/law-of-day";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import {
  minorModification,
  type MinorModification as ModificationCheck,
} from "../../rules/contracts/minor-modification";
import { noAmendments } from "../../rules/contracts/running-contract";
import { buyerCategoryOf } from "../../rules/law/buyer-category";
import { Contract } from "../../schema/contracts/contract.type";
import { MinorModification } from "../../schema/contracts/minor-modification.type";
import { LegalBasis } from "../../schema/law/legal-basis.type";

@Resolver(() => Contract)
export class ContractModificationResolver {
  @FieldResolver(() => MinorModification, {
    description:
      "Whether its amendments, all together, are of a small amount (modification de faible montant), by the law of the day of the last one.",
  })
  async minorModification(
    @Root() contract: ContractRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ModificationCheck> {
    const [totals, buyer] = await Promise.all([
      loaders.one(amendmentTotalsByContract, contract.id),
      loaders.one(buyerBySiret, contract.buyerSiret),
    ]);
    const law = await lawOfDay(loaders, totals?.lastSignedOn ?? contract.notifiedOn);
    const buyerCategory = buyer === null ? null : buyerCategoryOf(buyer.kind);
    return minorModification({ ...contract, buyerCategory }, totals ?? noAmendments, law);
  }
}

@Resolver(() => MinorModification)
export class MinorModificationResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What the amendments together must stay below, excluding VAT, rounded down to the cent; null when it is not known or there is none.",
  })
  ceiling(@Root() { ceilingCents }: ModificationCheck): Money | null {
    return ceilingCents === null ? null : money(ceilingCents);
  }

  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article on modifications of a small amount; null when no limit was looked at.",
  })
  async legalBasis(
    @Root() { legalBasisId }: ModificationCheck,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }
}
