import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { connectionOf } from "../../../../shared/pagination/connection.type";
import { LegalOutcome } from "../law/legal-outcome.type";
import { ProcurementVisibility } from "../visibility.type";
import { SpaserIndicator, SpaserMeasure } from "./spaser-indicator.type";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A scheme for socially and ecologically responsible purchasing (SPASER, L2111-3), of one organisation or of several.",
})
export class SpaserScheme {
  @Field(() => ID, { description: "Identifier of the scheme." })
  readonly id!: string;

  @Field(() => String, { description: "Name, in French." })
  readonly name!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day in force; null when it has no known end.",
  })
  readonly validUntil!: string | null;

  @Field(() => ProcurementVisibility, { description: "Who may see it." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => Int, { description: "Version, to send back with a change." })
  readonly version!: number;
}

export const SpaserSchemeConnection = connectionOf("SpaserScheme", () => SpaserScheme);

@ObjectType({ description: "An organisation whose contracts a scheme counts (membre), its lead among them." })
export class SpaserSchemeMember {
  @Field(() => DateScalar, { description: "Day on which it was added." })
  readonly addedOn!: string;
}

export const SpaserSchemeMemberConnection = connectionOf("SpaserSchemeMember", () => SpaserSchemeMember);

@ObjectType({ description: "The share that a scheme aims at (cible), of all contracts." })
export class SpaserTarget {
  @Field(() => SpaserIndicator, { description: "What is counted." })
  readonly indicator!: SpaserIndicator;

  @Field(() => SpaserMeasure, { description: "How contracts weigh." })
  readonly measure!: SpaserMeasure;
}

@ObjectType({ description: "Whether a target was reached over a period." })
export class SpaserTargetProgress {
  @Field(() => SpaserTarget, { description: "The target." })
  readonly target!: SpaserTarget;

  @Field(() => LegalOutcome, {
    description:
      "MET when it is reached although every contract of which nothing was declared counted as a no; NOT_MET when it is not although they all counted as a yes; UNDETERMINED between the two, and without any contract.",
  })
  readonly outcome!: LegalOutcome;
}

@InputType({ description: "Which schemes to list: all conditions together." })
export class SpaserSchemeFilter {
  @Field(() => SirenScalar, {
    nullable: true,
    description: "Schemes of which this organisation is a member.",
  })
  readonly memberSiren?: string | null;
}
