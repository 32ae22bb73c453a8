import { invalidInput, Refusal } from "../../../shared/graphql/user-error.type";
import type { Scope } from "../context";

/** The intercommunality that a new row is shared with, or could be. Throws Refusal when it is to be and there is none. */
export function sharingPool({ caller }: Scope, visibility: "PRIVATE" | "POOLED" | "PUBLIC"): string | null {
  const [pool = null] = caller.pools;
  if (visibility !== "POOLED" || pool !== null) return pool;
  throw new Refusal(
    invalidInput({
      code: "NOT_POOLING",
      message:
        "Votre organisation n'appartient aujourd'hui à aucune intercommunalité avec qui partager : choisissez une autre visibilité.",
      path: ["input", "visibility"],
    }),
  );
}
