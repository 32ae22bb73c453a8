import { cpvPrefix, cpvStartsWith, type CpvCode, type CpvPrefix } from "../../../../shared/kernel/cpv-code";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";

/** What a domain covers; without any prefix it covers everything. */
export interface DomainCodes {
  readonly name: string;
  readonly cpvPrefixes: readonly CpvPrefix[];
}

export interface CodeDraft {
  readonly cpvCode: CpvCode;
  readonly nature: "GOODS" | "SERVICES" | "WORKS";
}

/** @source Regulation (EC) No 213/2008: division 45 is that of construction work, and holds all of it. */
const worksDivision: CpvPrefix = "45";

/** Why a CPV code contradicts the nature of a line or lies outside of its domain. */
export function codeFaults({ cpvCode, nature }: CodeDraft, domain: DomainCodes | null): readonly RuleFault[] {
  return [...natureFaults(cpvCode, nature), ...domainFaults(cpvCode, domain)];
}

function natureFaults(cpvCode: CpvCode, nature: CodeDraft["nature"]): readonly RuleFault[] {
  const isWorksCode = cpvStartsWith(cpvCode, worksDivision);
  if (isWorksCode === (nature === "WORKS")) return [];
  const reason = isWorksCode
    ? "La division 45 du CPV est celle des travaux : corrigez le code ou la nature."
    : "Des travaux relèvent de la division 45 du CPV : corrigez le code ou la nature.";
  return [invalid("CPV_CONTRADICTS_NATURE", reason, "cpvCode")];
}

function domainFaults(cpvCode: CpvCode, domain: DomainCodes | null): readonly RuleFault[] {
  const prefixes = domain?.cpvPrefixes ?? [];
  if (prefixes.length === 0 || prefixes.some((prefix) => cpvStartsWith(cpvCode, prefix))) return [];
  return [
    invalid(
      "CPV_OUTSIDE_DOMAIN",
      `Le code ${cpvCode} est hors du domaine « ${domain?.name ?? ""} », qui couvre les codes en ${prefixes.join(", ")}.`,
      "cpvCode",
    ),
  ];
}

/** Whether two codes belong to the same division. */
export function isSameDivision(left: CpvCode, right: CpvCode): boolean {
  return cpvPrefix(left, "DIVISION") === cpvPrefix(right, "DIVISION");
}
