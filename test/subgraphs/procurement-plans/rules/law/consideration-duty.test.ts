import {
  considerationDuty,
  type ConsiderationDuty,
  type PurchaseToCheck,
} from "../../../../../subgraphs/procurement-plans/rules/law/consideration-duty";
import { lawInForce } from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";
import type { DutyRule } from "../../../../../subgraphs/procurement-plans/rules/law/legal-duty";
import { plainSpaces } from "../../../../support/plain-spaces";
import { literalDuties } from "./literal-duties";
import { literalLaw } from "./literal-law";

const social = "SOCIAL_PERFORMANCE_CONDITIONS";
const environmental = "ENVIRONMENTAL_CONSIDERATIONS";
const silent = { [social]: "UNDECLARED", [environmental]: "UNDECLARED" } as const;

const goods: PurchaseToCheck = {
  nature: "GOODS",
  buyerCategory: "LOCAL_AUTHORITY",
  value: { cents: 216_000_00n, basis: "NEED" },
  declared: { [social]: "NO", [environmental]: "NO" },
  exemptions: [],
  isConsultationDayKnown: true,
};
const exemption = {
  ...{ id: "e1", duty: social, decidedOn: "2026-11-02" },
  reason: "De telles conditions n'auraient pas de lien suffisant avec l'objet du marché",
};

function checked(
  difference: Partial<PurchaseToCheck> = {},
  duty: ConsiderationDuty = social,
  { day = "2026-11-23", rules = literalDuties }: { day?: string; rules?: readonly DutyRule[] } = {},
) {
  return considerationDuty(duty, { ...goods, ...difference }, { law: lawInForce(literalLaw, day), rules });
}

describe("the duty of social performance conditions", () => {
  test.each([
    ["GOODS", "LOCAL_AUTHORITY", 215_999_99n, "NOT_APPLICABLE"],
    ["GOODS", "LOCAL_AUTHORITY", 216_000_00n, "NOT_MET"],
    ["GOODS", "LOCAL_AUTHORITY", 216_000_01n, "NOT_MET"],
    ["SERVICES", "STATE", 139_999_99n, "NOT_APPLICABLE"],
    ["SERVICES", "STATE", 140_000_00n, "NOT_MET"],
    ["SERVICES", "STATE", 140_000_01n, "NOT_MET"],
    ["WORKS", "LOCAL_AUTHORITY", 5_403_999_99n, "NOT_APPLICABLE"],
    ["WORKS", "STATE", 5_404_000_00n, "NOT_MET"],
  ] as const)("of %s for %s, %s cents: %s", (nature, buyerCategory, cents, outcome) => {
    expect(checked({ nature, buyerCategory, value: { cents, basis: "NEED" } })).toMatchObject({ outcome });
  });

  test.each([
    ["2026-08-21", "NOT_APPLICABLE"],
    ["2026-08-22", "NOT_MET"],
    ["2026-08-23", "NOT_MET"],
  ])("begins on the 22nd of August 2026: asked on %s, %s", (day, outcome) => {
    expect(checked({}, social, { day }).outcome).toBe(outcome);
    expect(checked({}, environmental, { day }).outcome).toBe(outcome);
  });

  test("says the day before when it begins, and on which article", () => {
    const { findings, legalBasisId } = checked({}, social, { day: "2026-08-21" });
    expect(findings.map(plainSpaces)).toEqual([
      "Cette obligation entre en vigueur le 22 août 2026 : le droit du 21 août 2026 ne la connaît pas.",
    ]);
    expect(legalBasisId).toBe("ccp-l2112-2-1");
  });

  test("is over once its last day has passed", () => {
    const rules = literalDuties.map((each) => ({ ...each, validTo: "2026-10-31" }));
    expect(checked({}, social, { day: "2026-10-31", rules }).outcome).toBe("NOT_MET");
    expect(checked({}, social, { day: "2026-11-01", rules })).toMatchObject({
      outcome: "NOT_APPLICABLE",
      findings: [expect.stringContaining("n'est plus en vigueur")],
    });
  });

  test.each([
    ["YES", "MET"],
    ["NO", "NOT_MET"],
    ["UNDECLARED", "UNDETERMINED"],
  ] as const)("declared %s: %s", (answer, outcome) => {
    expect(checked({ declared: { ...silent, [social]: answer } }).outcome).toBe(outcome);
  });

  test("tells the amounts, the article, and that silence is not a no", () => {
    expect(checked({ declared: silent }).findings.map(plainSpaces)).toEqual([
      "La valeur estimée du besoin, 216 000 € HT, atteint le seuil de 216 000 € HT (L2124-1).",
      "Aucune considération sociale n'est déclarée, ce qui ne veut pas dire qu'il n'y en a pas.",
    ]);
  });

  test.each(["NO", "UNDECLARED"] as const)("is met by a reasoned exception, declared %s", (answer) => {
    const check = checked({ declared: { ...silent, [social]: answer }, exemptions: [exemption] });
    expect(check).toMatchObject({ outcome: "MET", exemptionId: "e1" });
    expect(plainSpaces(check.findings[1] ?? "")).toBe(
      "Exception motivée, décidée le 2 novembre 2026 : de telles conditions n'auraient pas de lien suffisant avec l'objet du marché.",
    );
  });

  test("keeps the exception of another duty, and its own where none is needed, out of it", () => {
    expect(checked({ exemptions: [{ ...exemption, duty: environmental }] }).outcome).toBe("NOT_MET");
    const met = checked({ declared: { ...silent, [social]: "YES" }, exemptions: [exemption] });
    expect(met).toMatchObject({ outcome: "MET", exemptionId: null });
  });

  test.each([
    ["the buyer is of no known category", { buyerCategory: null }],
    ["the day of the consultation is not known", { isConsultationDayKnown: false }],
    ["a contract alone stays below", { value: { cents: 215_999_99n, basis: "CONTRACT" } }],
    ["the nature is not declared, and the thresholds differ", { nature: null }],
  ] as const)("cannot be told when %s, even declared absent", (_, difference) => {
    expect(checked(difference).outcome).toBe("UNDETERMINED");
    expect(checked({ ...difference, declared: { ...silent, [social]: "YES" } }).outcome).toBe("MET");
  });

  test("weighs on a contract that reaches the threshold by itself", () => {
    expect(checked({ value: { cents: 216_000_00n, basis: "CONTRACT" } }).outcome).toBe("NOT_MET");
  });

  test.each([
    [215_999_99n - 76_000_00n, "NOT_APPLICABLE"],
    [5_404_000_00n, "NOT_MET"],
  ])("needs no nature where those of all agree: %s cents, %s", (cents, outcome) => {
    const state = { nature: null, buyerCategory: "STATE", value: { cents, basis: "NEED" } } as const;
    expect(checked(state).outcome).toBe(outcome);
  });

  test("cannot be told on a day whose threshold is not known", () => {
    const rules = literalDuties.map((each) => ({ ...each, validFrom: "2020-01-01" }));
    expect(checked({}, social, { day: "2026-03-31", rules }).outcome).toBe("UNDETERMINED");
  });

  test("does not concern a nature that its row does not name", () => {
    const rules = literalDuties.map((each) => ({ ...each, natures: ["WORKS"] as const }));
    expect(checked({}, social, { rules }).outcome).toBe("NOT_APPLICABLE");
  });

  test("is undetermined where nothing is known of it", () => {
    expect(checked({}, social, { rules: [] })).toMatchObject({ outcome: "UNDETERMINED", legalBasisId: null });
  });
});

describe("the duty of environmental considerations", () => {
  test.each([1n, 215_999_99n, 5_404_000_00n])("weighs on a purchase of %s cents", (cents) => {
    expect(checked({ value: { cents, basis: "NEED" } }, environmental).outcome).toBe("NOT_MET");
    expect(checked({ value: { cents, basis: "CONTRACT" }, nature: null }, environmental).outcome).toBe(
      "NOT_MET",
    );
  });

  test("declared, is met, with what the declaration does not say", () => {
    const { outcome, findings } = checked({ declared: { ...silent, [environmental]: "YES" } }, environmental);
    expect(outcome).toBe("MET");
    expect(findings).toContainEqual(expect.stringContaining("un critère d'attribution au moins"));
  });

  test("not declared, is undetermined", () => {
    expect(checked({ declared: silent }, environmental).outcome).toBe("UNDETERMINED");
  });
});
