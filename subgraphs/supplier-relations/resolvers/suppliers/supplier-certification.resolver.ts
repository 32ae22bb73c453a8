import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import type { CertificationRow } from "../../repositories/supplier.repository";
import { isCertificationValidOn } from "../../rules/certification-validity";
import { SupplierCertification } from "../../schema/suppliers/supplier.type";

@Resolver(() => SupplierCertification)
export class SupplierCertificationResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether it is valid on a day, its first and last days included.",
  })
  isValidOn(
    @Root() certification: CertificationRow,
    @Arg("day", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    day: string | undefined,
    @Ctx() { today }: Scope,
  ): boolean {
    return isCertificationValidOn(certification, day ?? today);
  }
}
