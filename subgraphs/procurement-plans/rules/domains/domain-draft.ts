import type { CpvPrefix } from "../../../../shared/kernel/cpv-code";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { longestText, longestTitle } from "../plans/planning-bounds";
import { requiredTextFaults, textFaults } from "../plans/text-faults";

/** More than the divisions of the vocabulary: where a list of prefixes becomes a mistake. */
const mostPrefixes = 50;

export interface DomainDraft {
  readonly name: string;
  readonly description: string;
  readonly cpvPrefixes: readonly CpvPrefix[];
}

/** Everything that is wrong with a domain by itself, in the order of its form: the first is told. */
export function domainDraftFaults({ name, description, cpvPrefixes }: DomainDraft): readonly RuleFault[] {
  return [
    ...requiredTextFaults({ text: name, longest: longestTitle, path: ["name"] }),
    ...textFaults({ text: description, longest: longestText, path: ["description"] }),
    ...prefixFaults(cpvPrefixes),
  ];
}

function prefixFaults(prefixes: readonly CpvPrefix[]): readonly RuleFault[] {
  if (prefixes.length === 0) {
    return [
      invalid(
        "NO_PREFIX",
        "Donnez au moins un préfixe CPV : il dit ce que couvre le domaine.",
        "cpvPrefixes",
      ),
    ];
  }
  if (prefixes.length > mostPrefixes) {
    const limit = mostPrefixes.toString();
    return [invalid("TOO_MANY_PREFIXES", `Un domaine compte au plus ${limit} préfixes CPV.`, "cpvPrefixes")];
  }
  return prefixes.flatMap((prefix, index) => {
    const twin = prefixes.find((each, place) => place < index && isNested(prefix, each));
    return twin === undefined
      ? []
      : [
          invalid(
            "PREFIX_TWICE",
            twin === prefix
              ? `Le préfixe ${prefix} est donné deux fois.`
              : `Les préfixes ${twin} et ${prefix} se recouvrent : le plus court suffit.`,
            ...["cpvPrefixes", index.toString()],
          ),
        ];
  });
}

/**
 * Everything that is wrong with what a domain is to say from now on. It only widens: lines that the caller may not see
 * can rest on any of its prefixes, and no refusal may tell of them.
 */
export function domainChangeFaults(draft: DomainDraft, present: DomainDraft): readonly RuleFault[] {
  const left = present.cpvPrefixes.find(
    (prefix) => !draft.cpvPrefixes.some((each) => prefix.startsWith(each)),
  );
  return [
    ...domainDraftFaults(draft),
    ...(left === undefined
      ? []
      : [
          invalid(
            "PREFIX_LEFT_OUT",
            `Le préfixe ${left} ne peut pas être retiré : des besoins peuvent en dépendre. Gardez-le, ou donnez-en un plus court.`,
            "cpvPrefixes",
          ),
        ]),
  ];
}

/** The other domains of an organisation without what one of them covers with it already: that was intended. */
export function beyondPresentOverlaps(
  others: readonly OtherDomain[],
  present: Pick<DomainDraft, "cpvPrefixes">,
): readonly OtherDomain[] {
  return others.map(({ name, cpvPrefixes }) => ({
    name,
    cpvPrefixes: cpvPrefixes.filter((prefix) => !present.cpvPrefixes.some((each) => isNested(prefix, each))),
  }));
}

/** A domain of the same organisation. */
export type OtherDomain = Pick<DomainDraft, "name" | "cpvPrefixes">;

/** Why a domain does not come beside those of its organisation; null when it does. */
export function besideOthersFault(
  { name, cpvPrefixes }: OtherDomain,
  others: readonly OtherDomain[],
  { isOverlapIntended }: { readonly isOverlapIntended: boolean },
): RuleFault | null {
  const folded = name.trim().toLocaleLowerCase("fr");
  if (others.some((each) => each.name.trim().toLocaleLowerCase("fr") === folded)) {
    return invalid("NAME_TAKEN", "Votre organisation a déjà un domaine d'achats de ce nom.", "name");
  }
  if (isOverlapIntended) return null;
  const [overlap = null] = cpvPrefixes.flatMap((prefix, index) =>
    others.flatMap((other) =>
      other.cpvPrefixes
        .filter((each) => isNested(prefix, each))
        .map((each) =>
          invalid(
            "DOMAINS_OVERLAP",
            `Le préfixe ${prefix} recouvre le préfixe ${each} de votre domaine « ${other.name} » : choisissez-en un autre, ou confirmez que les deux se recouvrent.`,
            ...["cpvPrefixes", index.toString()],
          ),
        ),
    ),
  );
  return overlap;
}

/** Whether some code begins with both. */
function isNested(left: CpvPrefix, right: CpvPrefix): boolean {
  return left.startsWith(right) || right.startsWith(left);
}
