import { compareDays } from "../../../../shared/kernel/day";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { Validity } from "../in-force";
import { longestTitle } from "../plans/planning-bounds";
import type { Visibility } from "../plans/sharing";
import { requiredTextFaults } from "../plans/text-faults";

/** Where a list of aims, of levers or of stakeholders is no longer read. */
const mostTexts = 50;
const longestAim = 1000;

export interface StakeholderDraft {
  readonly name: string;
  readonly kind: "PURCHASING_SERVICE" | "TECHNICAL_SERVICE" | "TRADE_BODY";
  /** A trade body that supplier-relations knows; null for others. */
  readonly tradeBodyId: string | null;
}

export interface StrategyDraft extends Validity {
  readonly versionLabel: string;
  readonly aims: readonly string[];
  readonly levers: readonly string[];
  readonly stakeholders: readonly StakeholderDraft[];
}

/** Everything that is wrong with a version of a strategy by itself, in the order of its form: the first is told. */
export function strategyDraftFaults(draft: StrategyDraft): readonly RuleFault[] {
  return [
    ...requiredTextFaults({ text: draft.versionLabel, longest: longestTitle, path: ["versionLabel"] }),
    ...endFaults(draft),
    ...(draft.aims.length === 0
      ? [invalid("NO_AIM", "Donnez au moins un objectif à cette stratégie.", "aims")]
      : []),
    ...listFaults(draft.aims, "aims"),
    ...listFaults(draft.levers, "levers"),
    ...stakeholderFaults(draft.stakeholders),
  ];
}

/** Why a version does not end on its last day. */
export function endFaults({ validFrom, validTo }: Validity): readonly RuleFault[] {
  return validTo !== null && compareDays(validTo, validFrom) < 0
    ? [invalid("ENDS_BEFORE_START", "La stratégie finit avant de commencer.", "validUntil")]
    : [];
}

function listFaults(texts: readonly string[], field: string): readonly RuleFault[] {
  return [
    ...tooMany(texts.length, field),
    ...texts.flatMap((text, index) =>
      requiredTextFaults({ text, longest: longestAim, path: [field, index.toString()] }),
    ),
  ];
}

function stakeholderFaults(stakeholders: readonly StakeholderDraft[]): readonly RuleFault[] {
  return [
    ...tooMany(stakeholders.length, "stakeholders"),
    ...stakeholders.flatMap(({ name, kind, tradeBodyId }, index) => {
      const path = ["stakeholders", index.toString()];
      return [
        ...requiredTextFaults({ text: name, longest: longestTitle, path: [...path, "name"] }),
        ...(tradeBodyId !== null && kind !== "TRADE_BODY"
          ? [
              invalid(
                "NOT_TRADE_BODY",
                "Un service n'est pas une fédération : ne désignez une fédération que pour elle-même.",
                ...path,
                "tradeBodyId",
              ),
            ]
          : []),
      ];
    }),
  ];
}

function tooMany(count: number, field: string): readonly RuleFault[] {
  if (count <= mostTexts) return [];
  return [invalid("TOO_MANY", `Cette liste compte au plus ${mostTexts.toString()} éléments.`, field)];
}

const width: Readonly<Record<Visibility, number>> = { PRIVATE: 0, POOLED: 1, PUBLIC: 2 };

/** Why a strategy is not shown so; null when it is. Nobody sees the strategy of a domain that he does not see. */
export function strategyVisibilityFault(visibility: Visibility, domain: Visibility): RuleFault | null {
  if (width[visibility] <= width[domain]) return null;
  return invalid(
    "VISIBILITY_TOO_WIDE",
    "Une stratégie ne se montre pas plus largement que son domaine d'achats.",
    "visibility",
  );
}
