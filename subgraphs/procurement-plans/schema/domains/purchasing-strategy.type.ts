import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { ProcurementVisibility } from "../visibility.type";

export enum StakeholderKind {
  PURCHASING_SERVICE = "PURCHASING_SERVICE",
  TECHNICAL_SERVICE = "TECHNICAL_SERVICE",
  TRADE_BODY = "TRADE_BODY",
}

registerEnumType(StakeholderKind, {
  name: "StakeholderKind",
  description: "Who takes part in building a strategy.",
  valuesConfig: {
    PURCHASING_SERVICE: {
      description: "A purchasing service (service achats) of the agglomeration or of a commune.",
    },
    TECHNICAL_SERVICE: { description: "A technical service (service technique, prescripteur)." },
    TRADE_BODY: { description: "A federation or interprofession (fédération, interprofession)." },
  },
});

@ObjectType({ description: "Who built a strategy (partie prenante)." })
export class StrategyStakeholder {
  @Field(() => String, { description: "Name, in French." })
  readonly name!: string;

  @Field(() => StakeholderKind, { description: "Service or trade body." })
  readonly kind!: StakeholderKind;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "One dated version of the strategy of a purchasing domain (stratégie d'achat)." })
export class PurchasingStrategy {
  @Field(() => ID, { description: "Identifier of this version." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the version, in French." })
  readonly versionLabel!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => [String], { description: "What it aims at (objectifs), in French." })
  readonly aims!: readonly string[];

  @Field(() => [String], { description: "How it gets there (leviers), in French." })
  readonly levers!: readonly string[];

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => Int, { description: "How often it was written, to send back with a change of its end." })
  readonly version!: number;
}
