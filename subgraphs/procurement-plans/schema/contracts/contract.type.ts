import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { orderInput } from "../../../../shared/pagination/order-input";
import { Consideration } from "../consideration.type";
import { ProcurementNature } from "../law/procurement-nature.type";
import { ProcurementProcedure } from "../law/procurement-procedure.type";
import { ProcurementVisibility } from "../visibility.type";
import { ContractDeclaration } from "./contract-declaration.type";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A signed contract (marché)." })
export class Contract {
  @Field(() => ID, { description: "Identifier of the contract." })
  readonly id!: string;

  @Field(() => String, { description: "What it is about (objet), in French." })
  readonly title!: string;

  @Field(() => String, { description: "The contract in full, in French." })
  readonly description!: string;

  @Field(() => CpvCodeScalar, { description: "Main CPV code, in eight digits." })
  readonly cpvCode!: string;

  @Field(() => DateScalar, { description: "Day on which the supplier was notified (notification)." })
  readonly notifiedOn!: string;

  @Field(() => Int, { nullable: true, description: "Duration in months; null when not stated." })
  readonly durationMonths!: number | null;

  @Field(() => [Consideration], {
    description: "What it takes into account; empty when nothing was declared, which is not a refusal.",
  })
  readonly considerations!: readonly Consideration[];

  @Field(() => [Consideration], {
    description: "What the buyer declared that it does not take into account; the others are not declared.",
  })
  readonly absentConsiderations!: readonly Consideration[];

  @Field(() => ContractDeclaration, {
    description: "Whether it was reserved to inclusive structures (marché réservé).",
  })
  readonly reserved!: ContractDeclaration;

  @Field(() => ContractDeclaration, {
    description:
      "Whether it was awarded to a micro, small or medium enterprise (PME), the lead one for a consortium.",
  })
  readonly smallEnterprise!: ContractDeclaration;

  @Field(() => ProcurementNature, {
    nullable: true,
    description: "Goods, services or works; null when not declared.",
  })
  readonly nature!: ProcurementNature | null;

  @Field(() => ProcurementProcedure, {
    nullable: true,
    description: "Procedure followed; null when not declared.",
  })
  readonly procedure!: ProcurementProcedure | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Day on which its essential data were published (données essentielles, DECP); null when not declared, which is never a no.",
  })
  readonly essentialDataPublishedOn!: string | null;

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => Int, { description: "Version, to send back with a correction or an amendment." })
  readonly version!: number;
}

export const ContractConnection = connectionOf("Contract", () => Contract);

export const ContractOrder = orderInput({
  entity: "Contract",
  fields: {
    NOTIFIED_ON: "The day of notification.",
    VALUE: "The value.",
    TITLE: "The title, in French alphabetical order.",
  },
});

@InputType({ description: "Which contracts to list: all conditions together." })
export class ContractFilter {
  @Field(() => SiretScalar, { nullable: true, description: "Contracts of this buyer." })
  readonly buyerSiret?: string | null;

  @Field(() => SiretScalar, {
    nullable: true,
    description: "Contracts held by this supplier, alone or with others.",
  })
  readonly supplierSiret?: string | null;

  @Field(() => CpvPrefixScalar, {
    nullable: true,
    description: "Contracts whose CPV code begins with these digits.",
  })
  readonly cpvPrefix?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Contracts notified on this day or later." })
  readonly notifiedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Contracts notified on this day or earlier." })
  readonly notifiedUntil?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Value of at least this, in euros excluding VAT.",
  })
  readonly valueFrom?: bigint | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Value of at most this, in euros excluding VAT.",
  })
  readonly valueUntil?: bigint | null;

  @Field(() => [Consideration], {
    nullable: true,
    description: "Contracts that declare all of these considerations.",
  })
  readonly considerations?: readonly Consideration[] | null;
}
