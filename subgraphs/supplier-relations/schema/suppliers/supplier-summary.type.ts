import { Field, Int, ObjectType } from "type-graphql";
import { InclusiveStructureKind, SupplierSize } from "./supplier-enums.type";

@ObjectType({ description: "How many suppliers are of one kind of inclusive structure." })
export class SupplierStructureCount {
  @Field(() => InclusiveStructureKind, { description: "The kind of structure." })
  readonly structure!: InclusiveStructureKind;

  @Field(() => Int, { description: "How many suppliers: at least 1." })
  readonly count!: number;
}

@ObjectType({ description: "How many suppliers are of one size." })
export class SupplierSizeCount {
  @Field(() => SupplierSize, { description: "The size." })
  readonly size!: SupplierSize;

  @Field(() => Int, { description: "How many suppliers: at least 1." })
  readonly count!: number;
}

@ObjectType({
  description:
    "Suppliers whose address is in a territory and events held there, as far as the caller may see them.",
})
export class SupplierSummary {
  @Field(() => Int, { description: "Suppliers of the directory (fournisseurs)." })
  readonly supplierCount!: number;

  @Field(() => Int, { description: "Inclusive structures among them (structures inclusives)." })
  readonly inclusiveCount!: number;

  @Field(() => Int, { description: "Suppliers that declared to belong to the social economy (ESS)." })
  readonly socialEconomyCount!: number;

  @Field(() => Int, { description: "Suppliers that declared nothing about it: neither yes nor no." })
  readonly socialEconomyUndeclaredCount!: number;

  @Field(() => Int, {
    description: "Dialogue events held in the territory or to be held there, cancelled ones included.",
  })
  readonly eventCount!: number;

  @Field(() => [SupplierStructureCount], {
    description: "Inclusive structures by kind, most numerous first.",
  })
  readonly byStructure!: readonly SupplierStructureCount[];

  @Field(() => [SupplierSizeCount], { description: "Suppliers by size, most numerous first." })
  readonly bySize!: readonly SupplierSizeCount[];
}
