import {
  strategyDraftFaults,
  strategyVisibilityFault,
  type StrategyDraft,
} from "../../../../../subgraphs/procurement-plans/rules/domains/strategy-draft";

const draft: StrategyDraft = {
  ...{ versionLabel: "2027", validFrom: "2027-01-01", validTo: null, aims: ["Acheter moins"], levers: [] },
  stakeholders: [{ name: "Interprofession", kind: "TRADE_BODY", tradeBodyId: "federation" }],
};
const service = { name: "Service achats", kind: "PURCHASING_SERVICE" } as const;

describe("strategyDraftFaults", () => {
  test.each<[string, Partial<StrategyDraft>, string | null]>([
    ["a version that is right", {}, null],
    ["without a label", { versionLabel: "" }, "TEXT_EMPTY versionLabel"],
    ["that ends on the eve of its first day", { validTo: "2026-12-31" }, "ENDS_BEFORE_START validUntil"],
    ["that ends on its first day", { validTo: "2027-01-01" }, null],
    ["without an aim", { aims: [] }, "NO_AIM aims"],
    ["with an aim of spaces", { aims: ["Un but", " "] }, "TEXT_EMPTY aims.1"],
    ["with an empty lever", { levers: [""] }, "TEXT_EMPTY levers.0"],
    ["with fifty-one levers", { levers: Array.from({ length: 51 }, () => "levier") }, "TOO_MANY levers"],
    [
      "with a stakeholder that has no name",
      { stakeholders: [{ ...service, name: " ", tradeBodyId: null }] },
      "TEXT_EMPTY stakeholders.0.name",
    ],
    ["with a service", { stakeholders: [{ ...service, tradeBodyId: null }] }, null],
    [
      "with a service that is a trade body",
      { stakeholders: [{ ...service, tradeBodyId: "federation" }] },
      "NOT_TRADE_BODY stakeholders.0.tradeBodyId",
    ],
  ])("a version %s", (_, difference, expected) => {
    const [fault = null] = strategyDraftFaults({ ...draft, ...difference });
    expect(fault === null ? null : `${fault.code} ${fault.path.slice(1).join(".")}`).toBe(expected);
  });
});

describe("strategyVisibilityFault", () => {
  const widths = ["PRIVATE", "POOLED", "PUBLIC"] as const;
  const pairs = widths.flatMap((strategy, width) =>
    widths.map((domain, other) => [strategy, domain, width <= other] as const),
  );

  test.each(pairs)("%s in a domain that is %s", (strategy, domain, isAllowed) => {
    expect(strategyVisibilityFault(strategy, domain) === null).toBe(isAllowed);
  });
});
