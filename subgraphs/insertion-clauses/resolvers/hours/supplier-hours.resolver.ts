import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import type { Scope } from "../../context";
import { employedHoursBySiret } from "../../loaders/hours-entry.loaders";
import { Supplier } from "../../schema/foreign-entities.type";

@Resolver(() => Supplier)
export class SupplierHoursResolver {
  @FieldResolver(() => HoursScalar, {
    nullable: true,
    description:
      "Insertion hours realised as an employer (heures réalisées), in hours: validated ones that the caller may see.",
  })
  async employedHours(@Root() { siret }: Supplier, @Ctx() { loaders }: Scope): Promise<HundredthsOfHour> {
    return (await loaders.one(employedHoursBySiret, siret))?.hundredths ?? 0;
  }
}
