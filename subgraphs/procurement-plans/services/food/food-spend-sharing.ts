import type { Caller } from "../../../../shared/access/caller";
import { Refusal, invalidInput } from "../../../../shared/graphql/user-error.type";
import type { FoodSpendChange } from "../../repositories/food/food-spend.repository";

type Sharing = Pick<FoodSpendChange, "visibility" | "pool">;

/** With whom a line is shared: what is pooled is so with the caller's intercommunality. Throws Refusal without one. */
export function foodSpendSharing({ pools }: Caller, visibility: Sharing["visibility"]): Sharing {
  if (visibility !== "POOLED") return { visibility, pool: null };
  const [pool] = pools;
  if (pool !== undefined) return { visibility, pool };
  throw new Refusal(
    invalidInput({
      code: "NOT_POOLING",
      message: "Votre organisation n'est membre d'aucune intercommunalité avec laquelle partager.",
      path: ["input", "visibility"],
    }),
  );
}
