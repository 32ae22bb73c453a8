import { Field, InputType, Int } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { Consideration } from "../consideration.type";
import { ProcurementNature } from "../law/procurement-nature.type";
import { ProcurementProcedure } from "../law/procurement-procedure.type";
import { ContractDeclaration } from "./contract-declaration.type";

@InputType({ description: "What a buyer writes of a contract." })
export class ContractContentInput {
  @Field(() => String, { description: "What it is about (objet), in French." })
  readonly title!: string;

  @Field(() => String, { defaultValue: "", description: "The contract in full, in French." })
  readonly description!: string;

  @Field(() => CpvCodeScalar, {
    description: "Main CPV code, in the division of the line or the lot that it is awarded for.",
  })
  readonly cpvCode!: string;

  @Field(() => ProcurementNature, {
    nullable: true,
    description:
      "Goods, services or works; absent for that of the line. Division 45 of the CPV is always works.",
  })
  readonly nature?: ProcurementNature | null;

  @Field(() => DecimalScalar, {
    description: "Value at notification, in euros, excluding VAT, over the whole duration.",
  })
  readonly value!: bigint;

  @Field(() => DateScalar, { description: "Day of notification: today at the latest." })
  readonly notifiedOn!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Duration in months, from 1 to 600; absent when not stated.",
  })
  readonly durationMonths?: number | null;

  @Field(() => [SiretScalar], {
    description: "Suppliers that hold it (titulaires), each once; of a consortium, its lead first.",
  })
  readonly supplierSirets!: readonly string[];

  @Field(() => ProcurementProcedure, {
    nullable: true,
    description: "Procedure followed; absent when not declared.",
  })
  readonly procedure?: ProcurementProcedure | null;

  @Field(() => [Consideration], { defaultValue: [], description: "What it takes into account." })
  readonly considerations!: readonly Consideration[];

  @Field(() => [Consideration], {
    defaultValue: [],
    description:
      "What is declared not to be taken into account: the others are not declared, which is never a no.",
  })
  readonly absentConsiderations!: readonly Consideration[];

  @Field(() => ContractDeclaration, {
    defaultValue: ContractDeclaration.UNDECLARED,
    description: "Whether it was reserved to inclusive structures (marché réservé).",
  })
  readonly reserved!: ContractDeclaration;

  @Field(() => ContractDeclaration, {
    defaultValue: ContractDeclaration.UNDECLARED,
    description:
      "Whether its holder, or the lead of the consortium, is a micro, small or medium enterprise (PME).",
  })
  readonly smallEnterprise!: ContractDeclaration;
}
