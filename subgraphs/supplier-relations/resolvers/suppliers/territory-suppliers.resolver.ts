import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { supplierConditions } from "../../loaders/supplier-conditions";
import { suppliersOfPerimeter, supplierSummaryByPerimeter } from "../../loaders/supplier.loaders";
import type { SupplierRow } from "../../repositories/supplier.repository";
import type { SupplierSummaryRow } from "../../repositories/supplier-summary.repository";
import { Territory } from "../../schema/foreign-entities.type";
import { SupplierFilter } from "../../schema/suppliers/supplier-filter.type";
import { SupplierSummary } from "../../schema/suppliers/supplier-summary.type";
import { SupplierConnection, SupplierOrder } from "../../schema/suppliers/supplier.type";
import { perimeterKey } from "../perimeter-key";
import { suppliersByName, type SupplierOrderBy } from "./supplier.resolver";

@Resolver(() => Territory)
export class TerritorySuppliersResolver {
  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => SupplierSummary, {
    nullable: true,
    description: "Suppliers and events of the perimeter in figures, as far as the caller may see them.",
  })
  supplierSummary(
    @Root() territory: Territory,
    @Ctx() { loaders }: Scope,
  ): Promise<SupplierSummaryRow | null> {
    return loaders.one(supplierSummaryByPerimeter, perimeterKey(territory));
  }

  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => SupplierConnection, {
    nullable: true,
    description:
      "Suppliers whose address is in the perimeter: a commune, or all the communes of an intercommunality.",
  })
  suppliers(
    @Root() territory: Territory,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => SupplierFilter, { nullable: true, description: "Which suppliers." })
    filter: SupplierFilter | undefined,
    @Arg("orderBy", () => SupplierOrder, { nullable: true, description: "The order; by name when absent." })
    order: SupplierOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<SupplierRow>> {
    return loadPage(scope, suppliersOfPerimeter, {
      page,
      order: order ?? suppliersByName,
      conditions: supplierConditions(filter),
      parent: perimeterKey(territory),
    });
  }
}
