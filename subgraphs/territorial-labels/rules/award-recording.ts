import { compareDays, type Day } from "../../../shared/kernel/day";

export interface AwardDraft {
  readonly level: string | null;
  readonly obtainedOn: Day;
  readonly validUntil: Day | null;
}

export interface RecordingContext {
  readonly today: Day;
  /** Levels of the scheme; empty when it has none. */
  readonly levels: readonly string[];
  /** The award that this one renews, when it renews one. */
  readonly renewed: {
    readonly sameScheme: boolean;
    readonly sameHolder: boolean;
    readonly obtainedOn: Day;
  } | null;
}

export interface RecordingFault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Why an award cannot be recorded as drafted; null when it can. The first fault found is told. */
export function awardRecordingFault(draft: AwardDraft, context: RecordingContext): RecordingFault | null {
  const { level, obtainedOn, validUntil } = draft;
  if (compareDays(obtainedOn, context.today) > 0) {
    return fault("OBTAINED_IN_FUTURE", "La date d'obtention est dans l'avenir.", "obtainedOn");
  }
  if (validUntil !== null && compareDays(validUntil, obtainedOn) < 0) {
    return fault("ENDS_BEFORE_START", "La fin de validité précède la date d'obtention.", "validUntil");
  }
  return levelFault(level, context.levels) ?? renewalFault(obtainedOn, context.renewed);
}

/** Why a row cannot be pooled; null when it can. What is shared is shared with an intercommunality of the caller, today. */
export function poolingFault(
  {
    visibility,
    pool,
  }: { readonly visibility: "PRIVATE" | "POOLED" | "PUBLIC"; readonly pool: string | null },
  pools: readonly string[],
): RecordingFault | null {
  if (visibility !== "POOLED" || (pool !== null && pools.includes(pool))) return null;
  return fault(
    "NOT_POOLING",
    "Votre organisation n'appartient aujourd'hui à aucune intercommunalité avec qui partager : choisissez une autre visibilité.",
    "visibility",
  );
}

function levelFault(level: string | null, levels: readonly string[]): RecordingFault | null {
  if (level === null || levels.includes(level)) return null;
  const accepted =
    levels.length === 0 ? "Ce label n'a pas de niveaux." : `Niveaux de ce label : ${levels.join(", ")}.`;
  return fault("UNKNOWN_LEVEL", accepted, "level");
}

function renewalFault(obtainedOn: Day, renewed: RecordingContext["renewed"]): RecordingFault | null {
  if (renewed === null) return null;
  if (!renewed.sameScheme) {
    return fault("RENEWS_OTHER_SCHEME", "L'attribution renouvelée concerne un autre label.", "renewsId");
  }
  if (!renewed.sameHolder) {
    return fault(
      "RENEWS_OTHER_HOLDER",
      "L'attribution renouvelée appartient à un autre territoire, qui n'est pas un prédécesseur.",
      "renewsId",
    );
  }
  return compareDays(obtainedOn, renewed.obtainedOn) > 0
    ? null
    : fault("RENEWS_LATER_AWARD", "L'attribution renouvelée n'est pas antérieure.", "renewsId");
}

function fault(code: string, message: string, field: string): RecordingFault {
  return { code, message, path: ["input", field] };
}
