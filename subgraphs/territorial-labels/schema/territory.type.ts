import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";

export enum TerritoryKind {
  COMMUNE = "COMMUNE",
  INTERCOMMUNALITY = "INTERCOMMUNALITY",
}

registerEnumType(TerritoryKind, {
  name: "TerritoryKind",
  description: "What a territory is.",
  valuesConfig: {
    COMMUNE: { description: "A commune, named by its INSEE code." },
    INTERCOMMUNALITY: {
      description: "A public body of communes (EPCI à fiscalité propre), named by its SIREN.",
    },
  },
});

@Directive('@key(fields: "code")')
@ObjectType({
  description:
    "A commune or an intercommunality (EPCI): the hinge on which every subgraph hangs its own figures. Source: Découpage administratif, Licence Ouverte.",
})
export class Territory {
  @Field(() => TerritoryCodeScalar, {
    description: "INSEE code of a commune, or SIREN of an intercommunality.",
  })
  readonly code!: string;

  @Field(() => TerritoryKind, { description: "Commune or intercommunality." })
  readonly kind!: TerritoryKind;

  @Field(() => String, { description: "Official name (nom)." })
  readonly name!: string;

  @Field(() => SirenScalar, { description: "SIREN of the legal person." })
  readonly siren!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Total legal population (population totale), in inhabitants; null when not published.",
  })
  readonly population!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the département; null for an intercommunality.",
  })
  readonly departement!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which the legal person ended (merged or dissolved); null when it still exists.",
  })
  readonly endedOn!: string | null;
}

export const TerritoryConnection = connectionOf("Territory", () => Territory);

export const TerritoryOrder = orderInput({
  entity: "Territory",
  fields: {
    CODE: "The INSEE code or SIREN.",
    NAME: "The name, in French alphabetical order.",
    POPULATION: "The population; an unknown one counts as 0.",
  },
});

@ObjectType({
  description: "Labels and council resolutions of a territory, its members and its predecessors.",
})
export class LabelSummary {
  @Field(() => Int, { description: "Label awards recorded (attributions)." })
  readonly awardCount!: number;

  @Field(() => Int, { description: "Awards whose validity is known and covers the day asked." })
  readonly activeAwardCount!: number;

  @Field(() => Int, { description: "Council resolutions (délibérations)." })
  readonly resolutionCount!: number;

  @Field(() => Int, { description: "Commitments (engagements) that these resolutions hold." })
  readonly commitmentCount!: number;
}
