import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AddPurchasingStrategyInput,
  AddPurchasingStrategyPayload,
  AddPurchasingStrategyResult,
} from "../../schema/domains/add-purchasing-strategy.type";
import { addStrategy } from "../../services/domains/add-strategy";

@Resolver()
export class AddPurchasingStrategyResolver {
  @Mutation(() => AddPurchasingStrategyResult, {
    description:
      "Adds a dated version to the strategy of a domain of the caller's organisation (nouvelle version de la stratégie).",
  })
  addPurchasingStrategy(
    @Arg("input", () => AddPurchasingStrategyInput, { description: "The domain and the version." })
    { domainId, version, visibility, endsPrevious, ...content }: AddPurchasingStrategyInput,
    @Ctx() scope: Scope,
  ): Promise<AddPurchasingStrategyPayload | Refusal["failure"]> {
    return refusable(async () => {
      const { versionLabel, validFrom, validUntil, aims, levers, stakeholders } = content;
      const draft = {
        ...{ versionLabel, validFrom, validTo: validUntil ?? null, aims, levers },
        stakeholders: stakeholders.map(({ name, kind, tradeBodyId }) => ({
          ...{ name, kind, tradeBodyId: tradeBodyId ?? null },
        })),
      };
      const addition = { domainId, version, visibility, endsPrevious, draft };
      const purchasingStrategy = await addStrategy(scope, addition);
      return Object.assign(new AddPurchasingStrategyPayload(), { purchasingStrategy });
    });
  }
}
