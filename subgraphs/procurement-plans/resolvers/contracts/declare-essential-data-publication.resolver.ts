import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  DeclareEssentialDataPublicationInput,
  DeclareEssentialDataPublicationPayload,
  DeclareEssentialDataPublicationResult,
} from "../../schema/contracts/declare-essential-data-publication.type";
import { declareEssentialDataPublication } from "../../services/contracts/declare-essential-data-publication";

@Resolver()
export class DeclareEssentialDataPublicationResolver {
  @Mutation(() => DeclareEssentialDataPublicationResult, {
    description:
      "Declares when the essential data of a contract of the caller's organisation were published (données essentielles, DECP).",
  })
  declareEssentialDataPublication(
    @Arg("input", () => DeclareEssentialDataPublicationInput, { description: "The contract and the day." })
    { publishedOn, ...read }: DeclareEssentialDataPublicationInput,
    @Ctx() scope: Scope,
  ): Promise<DeclareEssentialDataPublicationPayload | Refusal["failure"]> {
    return refusable(async () => {
      const declared = { ...read, publishedOn: publishedOn ?? null };
      const contract = await declareEssentialDataPublication(scope, declared);
      return Object.assign(new DeclareEssentialDataPublicationPayload(), { contract });
    });
  }
}
