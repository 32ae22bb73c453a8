import { Field, ID, InputType, Int } from "type-graphql";
import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { Consideration } from "../consideration.type";
import { ProcurementNature } from "../law/procurement-nature.type";
import { PlannedProcurementVisibility } from "./planned-procurement-status.type";

@InputType({ description: "A lot of a line, known by its number." })
export class PlannedLotInput {
  @Field(() => Int, {
    description: "Number in the line, from 1: a lot that has it already keeps its identity.",
  })
  readonly number!: number;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => CpvCodeScalar, { description: "Main CPV code, of the same division as the line." })
  readonly cpvCode!: string;

  @Field(() => DecimalScalar, { description: "Estimated value, in euros excluding VAT." })
  readonly value!: bigint;
}

/** What a line says: the same when it is added and when it is rewritten, where what is absent is no longer stated. */
@InputType()
export abstract class PlannedProcurementContent {
  @Field(() => String, { description: "The need in a few words (objet), in French." })
  readonly need!: string;

  @Field(() => String, { defaultValue: "", description: "The need in full, in French." })
  readonly description!: string;

  @Field(() => CpvCodeScalar, {
    description: "Main CPV code: of division 45 for works and for them alone, and covered by the domain.",
  })
  readonly cpvCode!: string;

  @Field(() => DecimalScalar, {
    description:
      "Estimated value over the whole duration, in euros excluding VAT: above zero and up to a billion.",
  })
  readonly value!: bigint;

  @Field(() => DecimalScalar, { nullable: true, description: "Quantity needed, with its unit." })
  readonly quantity?: bigint | null;

  @Field(() => String, { nullable: true, description: "Unit of the quantity, in French." })
  readonly unit?: string | null;

  @Field(() => ProcurementNature, { description: "Goods, services or works." })
  readonly nature!: ProcurementNature;

  @Field(() => DateScalar, { nullable: true, description: "Day planned for the notice." })
  readonly noticeOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day planned for the start, in the years of the plan and not before the notice.",
  })
  readonly startOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Latest day on which it is needed, not before the notice or the start.",
  })
  readonly latestNeededOn?: string | null;

  @Field(() => Int, { nullable: true, description: "Duration in months, options included: 1 to 600." })
  readonly durationMonths?: number | null;

  @Field(() => [Consideration], { defaultValue: [], description: "What it takes into account." })
  readonly considerations!: readonly Consideration[];

  @Field(() => PlannedProcurementVisibility, {
    description: "Who may see it: PUBLIC in a public plan only; it may be pooled though its plan is private.",
  })
  readonly visibility!: PlannedProcurementVisibility;

  @Field(() => ID, { nullable: true, description: "The purchasing domain." })
  readonly domainId?: string | null;

  @Field(() => ID, { nullable: true, description: "The article of law that it leans on." })
  readonly legalBasisId?: string | null;

  @Field(() => [PlannedLotInput], {
    defaultValue: [],
    description:
      "All its lots: one that is not named goes, unless it is under contract. Their values sum to that of the line at most.",
  })
  readonly lots!: readonly PlannedLotInput[];
}
