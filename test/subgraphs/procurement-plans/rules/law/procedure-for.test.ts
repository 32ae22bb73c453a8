import fc from "fast-check";
import { lawInForce, type WholeLaw } from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";
import {
  procedureFor,
  type ProcedureQuestion,
} from "../../../../../subgraphs/procurement-plans/rules/law/procedure-for";
import { plainSpaces } from "../../../../support/plain-spaces";
import { literalLaw } from "./literal-law";

const law = lawInForce(literalLaw, "2026-11-23");
const goods: ProcedureQuestion = {
  valueCents: 0n,
  nature: "GOODS",
  buyerCategory: "LOCAL_AUTHORITY",
  durationMonths: null,
};

function procedureOf(question: Partial<ProcedureQuestion>, whole = law): string {
  return procedureFor({ ...goods, ...question }, whole).procedure;
}

describe("procedureFor", () => {
  test("says why in French, with the amounts, the articles and the day", () => {
    const advice = procedureFor({ ...goods, valueCents: 60_000_00n }, law);
    expect(advice).toMatchObject({
      procedure: "ADAPTED",
      outcome: "MET",
      article: "R2123-1",
      thresholdId: "free-goods-services",
      thresholdCents: 60_000_00n,
    });
    expect(plainSpaces(advice.reason)).toBe(
      "Au 23 novembre 2026, la valeur estimée de 60 000 € HT atteint 60 000 € HT (R2122-8) et reste inférieure à 90 000 € HT (R2131-12) : procédure adaptée, avec une publicité que l'acheteur choisit.",
    );
  });

  test.each([
    ["a cent below the first threshold", 59_999_99n, "WITHOUT_ADVERTISING", "NOT_MET", "R2122-8"],
    ["at the advertising threshold", 90_000_00n, "ADAPTED_WITH_ADVERTISING", "MET", "R2131-12"],
    ["at the European threshold", 216_000_00n, "FORMALISED", "MET", "L2124-1"],
  ] as const)("quotes the article that decides, %s", (_, valueCents, procedure, outcome, article) => {
    expect(procedureFor({ ...goods, valueCents }, law)).toMatchObject({ procedure, outcome, article });
  });

  test("warns, for services alone, that some follow other rules whatever their value", () => {
    const reasonOf = (nature: "GOODS" | "SERVICES") =>
      procedureFor({ ...goods, nature, valueCents: 300_000_00n }, law).reason;
    expect(reasonOf("SERVICES")).toContain("services spécifiques suivent d'autres règles (R2123-1)");
    expect(reasonOf("GOODS")).not.toContain("services spécifiques");
  });

  test("gives no advice to a buyer whose thresholds are not known", () => {
    const advice = procedureFor({ ...goods, buyerCategory: null, valueCents: 1n }, law);
    expect(advice).toMatchObject({ procedure: "UNDETERMINED", outcome: "UNDETERMINED", article: null });
    expect(plainSpaces(advice.reason)).toContain("ni une collectivité ni l'État");
  });

  test("gives no advice on a day before the first known row", () => {
    const advice = procedureFor({ ...goods, valueCents: 1n }, lawInForce(literalLaw, "2026-03-31"));
    expect(advice).toMatchObject({ procedure: "UNDETERMINED", thresholdCents: null });
    expect(plainSpaces(advice.reason)).toBe(
      "Les seuils en vigueur le 31 mars 2026 ne sont pas tous connus : pas d'avis.",
    );
  });

  test.each([
    ["the European one decides above it", ["europe-local"], 216_000_00n, "FORMALISED"],
    ["nor is anything below it told", ["europe-local"], 215_999_99n, "UNDETERMINED"],
    ["the first one decides below it", ["free-goods-services"], 59_999_99n, "WITHOUT_ADVERTISING"],
    ["nor is anything above it told", ["free-goods-services"], 60_000_00n, "UNDETERMINED"],
    ["two tell nothing between them", ["free-goods-services", "notice"], 90_000_00n, "UNDETERMINED"],
  ] as const)("with some thresholds alone, %s", (_, ids, valueCents, expected) => {
    const some: WholeLaw = {
      ...literalLaw,
      thresholds: literalLaw.thresholds.filter(({ id }) => ids.some((each) => each === id)),
    };
    expect(procedureOf({ valueCents }, lawInForce(some, "2026-11-23"))).toBe(expected);
  });

  test("a greater value never leads to a lighter procedure", () => {
    const order = ["WITHOUT_ADVERTISING", "ADAPTED", "ADAPTED_WITH_ADVERTISING", "FORMALISED"];
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10_000_000_00n),
        fc.bigInt(0n, 1_000_000_00n),
        fc.constantFrom("GOODS" as const, "SERVICES" as const, "WORKS" as const),
        fc.constantFrom("LOCAL_AUTHORITY" as const, "STATE" as const),
        fc.option(fc.integer({ min: 1, max: 600 })),
        (value, more, nature, buyerCategory, durationMonths) => {
          const rank = (valueCents: bigint) =>
            order.indexOf(procedureOf({ valueCents, nature, buyerCategory, durationMonths }));
          expect(rank(value)).toBeGreaterThanOrEqual(0);
          expect(rank(value + more)).toBeGreaterThanOrEqual(rank(value));
        },
      ),
    );
  });
});

describe("a long duration", () => {
  test.each([
    [47, 216_000_00n, "FORMALISED"],
    [48, 216_000_00n, "FORMALISED"],
    [49, 216_000_00n, "ADAPTED_WITH_ADVERTISING"],
    // 220 500 × 48 / 49 = 216 000 exactly.
    [49, 220_500_00n, "FORMALISED"],
    [49, 220_499_99n, "ADAPTED_WITH_ADVERTISING"],
    [null, 216_000_00n, "FORMALISED"],
  ] as const)("over %s months, %s cents: %s", (durationMonths, valueCents, expected) => {
    expect(procedureOf({ durationMonths, valueCents })).toBe(expected);
  });

  test("does not shorten works, which count for the whole operation", () => {
    expect(procedureOf({ nature: "WORKS", durationMonths: 96, valueCents: 5_404_000_00n })).toBe(
      "FORMALISED",
    );
  });

  test("is told in the reason, with what was counted", () => {
    const { counted, reason } = procedureFor({ ...goods, durationMonths: 60, valueCents: 270_000_00n }, law);
    expect(counted).toMatchObject({ countedCents: 216_000_00n, countedMonths: 48 });
    expect(plainSpaces(reason)).toContain(
      "Sur 60 mois, 48 comptent : 270 000 € HT × 48 / 60 = 216 000 € HT (R2121-7).",
    );
  });

  test("never changes the side of a threshold by its rounding", () => {
    fc.assert(
      fc.property(
        fc.bigInt(200_000_00n, 500_000_00n),
        fc.integer({ min: 49, max: 120 }),
        (valueCents, months) => {
          const isReached = valueCents * 48n >= 216_000_00n * BigInt(months);
          expect(procedureOf({ valueCents, durationMonths: months }) === "FORMALISED").toBe(isReached);
        },
      ),
    );
  });
});
