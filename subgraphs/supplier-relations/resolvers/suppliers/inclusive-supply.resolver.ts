import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import { inclusiveSupplyByCpvCode } from "../../loaders/supplier.loaders";
import type { InclusiveSupplyRow } from "../../repositories/inclusive-supply.repository";
import { PlannedProcurement } from "../../schema/foreign-entities.type";
import { InclusiveSupply } from "../../schema/suppliers/inclusive-supply.type";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementSupplyResolver {
  @Directive('@requires(fields: "cpvCode")')
  @FieldResolver(() => InclusiveSupply, {
    nullable: true,
    description: "Inclusive structures that can supply it, by its CPV code (offre inclusive).",
  })
  inclusiveSupply(
    @Root() { cpvCode }: PlannedProcurement,
    @Ctx() { loaders }: Scope,
  ): Promise<InclusiveSupplyRow | null> {
    return cpvCode === undefined ? Promise.resolve(null) : loaders.one(inclusiveSupplyByCpvCode, cpvCode);
  }
}

@Resolver(() => InclusiveSupply)
export class InclusiveSupplyResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Mean yearly turnover (chiffre d'affaires moyen), excluding VAT, of those that declared theirs, rounded down to the cent; null when none did.",
  })
  meanTurnover(@Root() { meanTurnoverCents }: InclusiveSupplyRow): Money | null {
    return meanTurnoverCents === null ? null : money(meanTurnoverCents);
  }
}
