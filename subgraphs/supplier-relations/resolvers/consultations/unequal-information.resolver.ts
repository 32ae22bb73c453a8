import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import type { SupplierRow } from "../../repositories/supplier.repository";
import { warningOf, type UnequalInformation as Warning } from "../../rules/unequal-information";
import { UnequalInformation } from "../../schema/consultations/pre-market-consultation.type";
import { Supplier } from "../../schema/suppliers/supplier.type";
import { visibleSuppliers } from "../visible-suppliers";

@Resolver(() => UnequalInformation)
export class UnequalInformationResolver {
  @FieldResolver(() => String, { description: "The warning, in French." })
  message(@Root() warning: Warning): string {
    return warningOf(warning);
  }

  @FieldResolver(() => [Supplier], {
    description: "Suppliers that were told, as far as the caller may see them.",
  })
  toldTo(@Root() { toldTo }: Warning, @Ctx() scope: Scope): Promise<readonly SupplierRow[]> {
    return visibleSuppliers(scope, toldTo);
  }

  @FieldResolver(() => [Supplier], {
    description: "Suppliers contacted that were not told, as far as the caller may see them.",
  })
  notToldTo(@Root() { notToldTo }: Warning, @Ctx() scope: Scope): Promise<readonly SupplierRow[]> {
    return visibleSuppliers(scope, notToldTo);
  }
}
