import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import { legalBasesAboutTheSame, legalBasisById } from "../../loaders/operation.loaders";
import type { LegalBasisRow } from "../../repositories/legal-basis.repository";
import type { OperationRow } from "../../repositories/operation.repository";
import { isInForceOn } from "../../rules/legal-basis";
import { ClauseLegalBasis } from "../../schema/operations/legal-basis.type";
import { Operation } from "../../schema/operations/operation.type";

@Resolver(() => Operation)
export class OperationLegalBasisResolver {
  @FieldResolver(() => ClauseLegalBasis, {
    description: "The article that the operation was launched under (fondement juridique), as recorded.",
  })
  legalBasis(
    @Root() { legalBasisId }: OperationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    return loaders.one(legalBasisById, legalBasisId);
  }

  @FieldResolver(() => [ClauseLegalBasis], {
    description:
      "The articles on the same subject in force on a day, the oldest first: what replaced or completed the one recorded. Empty when the hub knows none for that day.",
  })
  async legalBasisOn(
    @Root() { legalBasisId }: OperationRow,
    @Arg("day", () => DateScalar, { description: "The day." }) day: string,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly LegalBasisRow[]> {
    const alike = await loaders.group(legalBasesAboutTheSame, legalBasisId);
    return alike.map(({ basis }) => basis).filter((basis) => isInForceOn(basis, day));
  }
}

@Resolver(() => ClauseLegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => ClauseLegalBasis, {
    nullable: true,
    description: "The article that replaced this one; null while it is in force.",
  })
  successor(
    @Root() { successorId }: LegalBasisRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    return successorId === null ? Promise.resolve(null) : loaders.one(legalBasisById, successorId);
  }
}
