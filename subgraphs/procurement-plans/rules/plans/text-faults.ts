import { groupThousands } from "../../../../shared/kernel/french-digits";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";

export interface CheckedText {
  readonly text: string;
  readonly longest: number;
  /** Where it stands in `input`. */
  readonly path: readonly string[];
}

/** Why a text that must be given cannot be kept. */
export function requiredTextFaults({ text, longest, path }: CheckedText): readonly RuleFault[] {
  if (text.trim() === "") return [invalid("TEXT_EMPTY", "Ce texte est vide : renseignez-le.", ...path)];
  return textFaults({ text, longest, path });
}

/** Why a text cannot be kept. */
export function textFaults({ text, longest, path }: CheckedText): readonly RuleFault[] {
  if (text.length <= longest) return [];
  const limit = groupThousands(longest.toString());
  return [invalid("TEXT_TOO_LONG", `Ce texte dépasse ${limit} caractères : raccourcissez-le.`, ...path)];
}
