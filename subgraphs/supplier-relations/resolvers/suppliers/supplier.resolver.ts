import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { supplierConditions } from "../../loaders/supplier-conditions";
import {
  certificationsBySupplier,
  contactsBySupplier,
  supplierBySiret,
  supplierList,
  type SupplierOrderField,
} from "../../loaders/supplier.loaders";
import type { CertificationRow, ContactRow, SupplierRow } from "../../repositories/supplier.repository";
import { contactAccess } from "../../rules/contact-access";
import { Territory } from "../../schema/foreign-entities.type";
import { SupplierFilter } from "../../schema/suppliers/supplier-filter.type";
import {
  Supplier,
  SupplierCertification,
  SupplierConnection,
  SupplierContact,
  SupplierOrder,
} from "../../schema/suppliers/supplier.type";

export type SupplierOrderBy = Order<SupplierOrderField>;

export const suppliersByName: SupplierOrderBy = { field: "NAME", direction: "ASC" };

@Resolver(() => Supplier)
export class SupplierResolver {
  @Query(() => Supplier, {
    nullable: true,
    description: "A supplier by its SIRET; null when there is none that the caller may see.",
  })
  supplier(
    @Arg("siret", () => SiretScalar, { description: "SIRET of the establishment." }) siret: string,
    @Ctx() { loaders }: Scope,
  ): Promise<SupplierRow | null> {
    return loaders.one(supplierBySiret, siret);
  }

  @Query(() => SupplierConnection, { description: "The suppliers that the caller may see." })
  suppliers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => SupplierFilter, { nullable: true, description: "Which suppliers." })
    filter: SupplierFilter | undefined,
    @Arg("orderBy", () => SupplierOrder, { nullable: true, description: "The order; by name when absent." })
    order: SupplierOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<SupplierRow>> {
    return loadPage(scope, supplierList, {
      page,
      order: order ?? suppliersByName,
      conditions: supplierConditions(filter),
    });
  }

  @FieldResolver(() => SirenScalar, { description: "SIREN of the legal person." })
  siren(@Root() { organisation }: SupplierRow): string {
    return organisation;
  }

  @FieldResolver(() => Territory, {
    nullable: true,
    description: "The commune of its address; null when unknown or outside the territories of the hub.",
  })
  territory(@Root() { communeCode }: SupplierRow): Territory | null {
    return communeCode === null ? null : { code: communeCode };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Yearly turnover (chiffre d'affaires) of the enterprise, excluding VAT, as it declared it to be shown with its entry; null when it declared none.",
  })
  turnover(@Root() { turnoverCents }: SupplierRow): Money | null {
    return turnoverCents === null ? null : money(turnoverCents);
  }

  @FieldResolver(() => [SupplierCertification], {
    description: "Certificates and labels that it declares, latest first.",
  })
  certifications(
    @Root() { siret }: SupplierRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly CertificationRow[]> {
    return loaders.group(certificationsBySupplier, siret);
  }

  @FieldResolver(() => [SupplierContact], {
    nullable: true,
    description:
      "People to speak to (contacts). Personal data, for the supplier itself and for buyers: null for anybody else; empty when the supplier named nobody.",
  })
  async contacts(
    @Root() { siret, organisation }: SupplierRow,
    @Ctx() { loaders, caller, guard }: Scope,
  ): Promise<readonly ContactRow[] | null> {
    const action = "Supplier.contacts";
    if (!contactAccess({ ...caller, isAnonymous: caller.kind === "ANONYMOUS" }, organisation).isAllowed) {
      // Once a request, whatever the number of suppliers: a refusal must not be a way to fill the trail.
      guard.noteOnce({ action, outcome: "REFUSED", code: "FORBIDDEN", entity: null });
      return null;
    }
    guard.noteOnce({ action, outcome: "READ", code: null, entity: siret });
    return loaders.group(contactsBySupplier, siret);
  }
}
