import { Field, ID, InputType, ObjectType, createUnionType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { CarryRequest } from "./carry-request.type";

@InputType({ description: "A purchase that another buyer is asked to carry." })
export class AskToCarryPurchaseInput {
  @Field(() => ID, {
    description:
      "The line, which must be open: what it says today goes with the request, even if it is private.",
  })
  readonly plannedProcurementId!: string;

  @Field(() => SiretScalar, { description: "The buyer that is asked, of another organisation." })
  readonly carrierSiret!: string;

  @Field(() => String, { description: "What to tell it, in French: 5,000 characters at most." })
  readonly message!: string;
}

@ObjectType({ description: "The request was sent." })
export class AskToCarryPurchasePayload {
  @Field(() => CarryRequest, { description: "The request." })
  readonly carryRequest!: CarryRequest;
}

export const AskToCarryPurchaseResult = createUnionType({
  name: "AskToCarryPurchaseResult",
  description: "The request sent, or why it was not.",
  types: () => [AskToCarryPurchasePayload, ...failureTypes] as const,
});
