import { lawInForce } from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";
import {
  essentialDataDuty,
  type NotifiedPurchase,
} from "../../../../../subgraphs/procurement-plans/rules/law/essential-data-duty";
import { plainSpaces } from "../../../../support/plain-spaces";
import { literalDuties } from "./literal-duties";
import { literalLaw } from "./literal-law";

const contract: NotifiedPurchase = {
  ...{ notifiedOn: "2026-09-30", valueCents: 40_000_00n, nature: "SERVICES" },
  ...{ buyerCategory: "LOCAL_AUTHORITY", publishedOn: null },
};

function checked(difference: Partial<NotifiedPurchase> = {}, today = "2026-11-23") {
  const purchase = { ...contract, ...difference };
  const law = lawInForce(literalLaw, purchase.notifiedOn);
  return essentialDataDuty(purchase, { law, rules: literalDuties, today });
}

describe("the duty to publish the essential data of a contract", () => {
  test.each([
    [39_999_99n, "NOT_APPLICABLE", null],
    [40_000_00n, "UNDETERMINED", "2026-11-30"],
    [40_000_01n, "UNDETERMINED", "2026-11-30"],
  ])("of %s cents: %s, due %s", (valueCents, outcome, dueOn) => {
    for (const nature of ["GOODS", "SERVICES", "WORKS", null] as const) {
      expect(checked({ valueCents, nature })).toMatchObject({ outcome, dueOn });
    }
  });

  test.each([
    ["2026-09-30", "MET"],
    ["2026-11-29", "MET"],
    ["2026-11-30", "MET"],
    ["2026-12-01", "NOT_MET"],
  ])("published on %s: %s", (publishedOn, outcome) => {
    expect(checked({ publishedOn }, "2027-01-15")).toMatchObject({ outcome, dueOn: "2026-11-30" });
  });

  test.each([
    ["2026-11-29", "À publier le 30 novembre 2026 au plus tard."],
    ["2026-11-30", "À publier le 30 novembre 2026 au plus tard."],
    [
      "2026-12-01",
      "Leur publication était due le 30 novembre 2026 au plus tard ; elle n'est pas déclarée, ce qui ne veut pas dire qu'elle manque.",
    ],
  ])("not declared on %s: never a no", (today, finding) => {
    const { outcome, findings } = checked({}, today);
    expect(outcome).toBe("UNDETERMINED");
    expect(plainSpaces(findings.at(-1) ?? "")).toBe(finding);
  });

  test("notified at the end of a long month is due at the end of the short one", () => {
    expect(checked({ notifiedOn: "2026-12-31" }).dueOn).toBe("2027-02-28");
  });

  test("is asked by the law of the day of notification alone", () => {
    expect(checked({ notifiedOn: "2026-03-31" }).outcome).toBe("NOT_APPLICABLE");
    expect(checked({ notifiedOn: "2026-04-01" }).outcome).toBe("UNDETERMINED");
  });

  test("cannot be told of a buyer whose thresholds are not known", () => {
    expect(checked({ buyerCategory: null })).toMatchObject({ outcome: "UNDETERMINED", dueOn: null });
  });

  test("cannot be told without the delay of that day", () => {
    const law = lawInForce({ ...literalLaw, parameters: [] }, "2026-11-23");
    const check = essentialDataDuty(contract, { law, rules: literalDuties, today: "2026-11-23" });
    expect(check).toMatchObject({ outcome: "UNDETERMINED", dueOn: null });
  });
});
