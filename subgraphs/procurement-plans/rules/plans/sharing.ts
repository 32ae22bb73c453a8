import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";

export type Visibility = "PRIVATE" | "POOLED" | "PUBLIC";

/** Who may see a row, and the intercommunality that it is pooled with. */
export interface Sharing {
  readonly visibility: Visibility;
  /** SIREN; kept when a row is no longer pooled. */
  readonly pool: string | null;
}

/**
 * How a row is shared once a visibility is asked for it: one that is pooled already stays with the intercommunality
 * of that time, another is pooled with that of the caller.
 */
export function sharingAs(
  visibility: Visibility,
  { present, pools }: { readonly present: Sharing | null; readonly pools: readonly string[] },
): Sharing {
  const isUnchanged = present?.visibility === visibility;
  if (isUnchanged || visibility !== "POOLED") return { visibility, pool: present?.pool ?? pools[0] ?? null };
  const pool = present?.pool != null && pools.includes(present.pool) ? present.pool : (pools[0] ?? null);
  return { visibility, pool };
}

/** Why a row is not shared so; nothing when it is. */
export function sharingFaults({ visibility, pool }: Sharing): readonly RuleFault[] {
  if (visibility !== "POOLED" || pool !== null) return [];
  return [
    invalid(
      "NOT_POOLING",
      "Votre organisation n'appartient aujourd'hui à aucune intercommunalité avec qui partager : choisissez une autre visibilité.",
      "visibility",
    ),
  ];
}

/** Why a line is not public; nothing when it is, or does not ask. It may be pooled though its plan is private. */
export function publicLineFaults(visibility: Visibility, plan: Visibility): readonly RuleFault[] {
  if (visibility !== "PUBLIC" || plan === "PUBLIC") return [];
  return [
    invalid(
      "VISIBILITY_TOO_WIDE",
      "Une ligne ne peut être publique que si sa programmation l'est : mutualisez-la, ou publiez d'abord la programmation.",
      "visibility",
    ),
  ];
}
