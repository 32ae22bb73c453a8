import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { jointPartByKey } from "../../loaders/joint/joint-member.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { JointMemberRow } from "../../repositories/joint/joint-member.repository";
import { Buyer } from "../../schema/buyers/buyer.type";
import { JointProcurementMember } from "../../schema/joint/joint-procurement-member.type";
import { ProcurementQuantity } from "../../schema/plans/planned-procurement.type";

const between = "Between this member and the lead: null for everybody else";

@Resolver(() => JointProcurementMember)
export class JointMemberResolver {
  @FieldResolver(() => SirenScalar, { description: "SIREN of its organisation." })
  siren(@Root() { organisation }: JointMemberRow): string {
    return organisation;
  }

  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The establishment with which it takes part; null when it is not visible to the caller.",
  })
  buyer(@Root() { buyerSiret }: JointMemberRow, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, buyerSiret);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: `Value of what it brings, excluding VAT. ${between}, and when it brings nothing.`,
  })
  async value(@Root() { key }: JointMemberRow, @Ctx() { loaders }: Scope): Promise<Money | null> {
    const cents = (await loaders.one(jointPartByKey, key))?.valueCents ?? null;
    return cents === null ? null : money(cents);
  }

  @FieldResolver(() => ProcurementQuantity, {
    nullable: true,
    description: `Quantity of what it brings, with its unit. ${between}, and when it states none.`,
  })
  async quantity(
    @Root() { key }: JointMemberRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ProcurementQuantity | null> {
    const { quantityHundredths: amount = null, unit = null } = (await loaders.one(jointPartByKey, key)) ?? {};
    return amount === null || unit === null ? null : { amount, unit };
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `Its share of the whole, in percent with two decimals: "33.34". ${between}, and until it is set.`,
  })
  async sharePercent(@Root() { key }: JointMemberRow, @Ctx() { loaders }: Scope): Promise<bigint | null> {
    const hundredths = (await loaders.one(jointPartByKey, key))?.shareHundredths ?? null;
    return hundredths === null ? null : BigInt(hundredths);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: `Its part of what was awarded, excluding VAT. ${between}, and until it is awarded.`,
  })
  async awardedValue(@Root() { key }: JointMemberRow, @Ctx() { loaders }: Scope): Promise<Money | null> {
    const cents = (await loaders.one(jointPartByKey, key))?.awardedCents ?? null;
    return cents === null ? null : money(cents);
  }
}
