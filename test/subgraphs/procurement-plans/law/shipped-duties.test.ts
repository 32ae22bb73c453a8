import {
  dutyRules,
  exemptionReasons,
} from "../../../../subgraphs/procurement-plans/repositories/law/legal-duty.repository";
import { lawOn } from "../../../../subgraphs/procurement-plans/repositories/law/dated-law.repository";
import {
  considerationDuties,
  considerationDuty,
} from "../../../../subgraphs/procurement-plans/rules/law/consideration-duty";
import type {
  BuyerCategory,
  ProcurementNature,
} from "../../../../subgraphs/procurement-plans/rules/law/dated-law";
import { essentialDataDuty } from "../../../../subgraphs/procurement-plans/rules/law/essential-data-duty";
import { procurementStore } from "../../../support/procurement-store";
import { openTestStore, type TestStore } from "../../../support/test-store";

let store: TestStore;
let db: ReturnType<typeof procurementStore>;
beforeAll(async () => {
  store = await openTestStore();
  db = procurementStore(store);
});
afterAll(async () => {
  await db.$disconnect();
  await store.close();
});

const absent = { SOCIAL_PERFORMANCE_CONDITIONS: "NO", ENVIRONMENTAL_CONSIDERATIONS: "NO" } as const;

/** The day before, of and after each change of law. */
const days = [
  ...["2025-12-31", "2026-01-01", "2026-01-02", "2026-03-31", "2026-04-01", "2026-04-02"],
  ...["2026-08-21", "2026-08-22", "2026-08-23"],
];

/** In euros, as the table of the law states them: written here, not read from what ships. */
function europe(day: string, nature: ProcurementNature, category: BuyerCategory): bigint {
  const isNew = day >= "2026-01-01";
  if (nature === "WORKS") return isNew ? 5_404_000n : 5_538_000n;
  if (category === "STATE") return isNew ? 140_000n : 143_000n;
  return isNew ? 216_000n : 221_000n;
}

const cases = days.flatMap((day) =>
  (["GOODS", "SERVICES", "WORKS"] as const).flatMap((nature) =>
    (["LOCAL_AUTHORITY", "STATE"] as const).map((category) => ({ day, nature, category })),
  ),
);

describe("the duties that ship", () => {
  test.each(cases)("$day, $nature, $category: the cent below, on and above", async (asked) => {
    const { day, nature, category } = asked;
    const [law, rules] = [await lawOn(db, day), await dutyRules(db)];
    for (const cent of [-1n, 0n, 1n]) {
      const purchase = {
        ...{
          nature,
          buyerCategory: category,
          declared: absent,
          exemptions: [],
          isConsultationDayKnown: true,
        },
        value: { cents: europe(day, nature, category) * 100n + cent, basis: "NEED" as const },
      };
      const outcomes = considerationDuties.map(
        (duty) => considerationDuty(duty, purchase, { law, rules }).outcome,
      );
      const isBegun = day >= "2026-08-22";
      expect(outcomes).toEqual([
        isBegun && cent >= 0n ? "NOT_MET" : "NOT_APPLICABLE",
        isBegun ? "NOT_MET" : "NOT_APPLICABLE",
      ]);
    }
  });

  test.each([
    ["2019-12-31", 40_000_00n, "NOT_APPLICABLE"],
    ["2020-01-01", 39_999_99n, "NOT_APPLICABLE"],
    ["2020-01-01", 40_000_00n, "UNDETERMINED"],
    ["2026-04-01", 40_000_00n, "UNDETERMINED"],
  ])("notified on %s for %s cents, publication: %s", async (notifiedOn, valueCents, outcome) => {
    const [law, rules] = [await lawOn(db, notifiedOn), await dutyRules(db)];
    const contract = {
      notifiedOn,
      valueCents,
      nature: "WORKS",
      buyerCategory: "STATE",
      publishedOn: null,
    } as const;
    expect(essentialDataDuty(contract, { law, rules, today: "2026-11-23" }).outcome).toBe(outcome);
  });

  test("each rests on an article in force from its first day, and says where it comes from", async () => {
    const rows = [...(await dutyRules(db)), ...(await exemptionReasons(db))];
    expect(rows).toHaveLength(7);
    for (const { legalBasisId, validFrom, source } of rows) {
      const { articles } = await lawOn(db, validFrom);
      expect(articles.map(({ id }) => id)).toContain(legalBasisId);
      expect(source).not.toBe("");
    }
  });
});
