import { lawInForce } from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";
import {
  lawDay,
  pooledProcedure,
} from "../../../../../subgraphs/procurement-plans/rules/pooling/pooled-procedures";
import { poolingLevers } from "../../../../../subgraphs/procurement-plans/rules/pooling/pooling-levers";
import { literalLaw } from "../law/literal-law";

const law = lawInForce(literalLaw, "2026-11-23");
const line = { valueCents: 30_000_00n, nature: "GOODS", durationMonths: 12 } as const;
const local = ["LOCAL_AUTHORITY"] as const;

function procedure(...values: readonly bigint[]) {
  const lines = values.map((valueCents) => ({ ...line, valueCents }));
  return pooledProcedure(lines, local, law).procedure;
}

describe("pooledProcedure", () => {
  test.each([
    ["the cent below", 29_999_99n, "WITHOUT_ADVERTISING"],
    ["the threshold itself", 30_000_00n, "ADAPTED"],
    ["the cent above", 30_000_01n, "ADAPTED"],
  ])("sums what it pools: %s", (_, other, expected) => {
    expect(procedure(30_000_00n, other)).toBe(expected);
    expect(procedure(30_000_00n)).toBe("WITHOUT_ADVERTISING");
  });

  test("a great pool is formalised", () => {
    expect(procedure(...Array.from({ length: 8 }, () => 27_000_00n))).toBe("FORMALISED");
  });

  test("buyers of several categories are advised the heaviest procedure", () => {
    const lines = [{ ...line, valueCents: 150_000_00n }];
    expect(pooledProcedure(lines, ["LOCAL_AUTHORITY"], law).procedure).toBe("ADAPTED_WITH_ADVERTISING");
    expect(pooledProcedure(lines, ["LOCAL_AUTHORITY", "STATE"], law).procedure).toBe("FORMALISED");
    expect(pooledProcedure(lines, ["LOCAL_AUTHORITY", null], law).procedure).toBe("UNDETERMINED");
  });

  test("says that one buyer of several is not known, or that the only one is not", () => {
    const reason = (...categories: Parameters<typeof pooledProcedure>[1]) =>
      pooledProcedure([line], categories, law).reason;
    expect(reason(null, "LOCAL_AUTHORITY")).toMatch(/^Un acheteur au moins/);
    expect(reason("LOCAL_AUTHORITY", null)).toMatch(/^Un acheteur au moins/);
    expect(reason(null, null)).toMatch(/^Un acheteur au moins/);
    expect(reason(null)).toMatch(/^Cet acheteur/);
  });

  test("no value is counted for less than it is: the shortest duration holds, or none when one is not stated", () => {
    const long = { ...line, valueCents: 60_000_00n, durationMonths: 96 };
    const counted = (durationMonths: number | null) =>
      pooledProcedure([long, { ...line, valueCents: 0n, durationMonths }], local, law).counted.countedCents;
    expect(counted(96)).toBe(30_000_00n);
    expect(counted(12)).toBe(60_000_00n);
    expect(counted(null)).toBe(60_000_00n);
  });

  test("the nature of most of the value decides", () => {
    const works = { ...line, nature: "WORKS", valueCents: 50_000_00n } as const;
    expect(pooledProcedure([line, works], local, law).procedure).toBe("WITHOUT_ADVERTISING");
    expect(pooledProcedure([line, line, works], local, law).procedure).toBe("ADAPTED_WITH_ADVERTISING");
  });
});

describe("lawDay", () => {
  test.each([
    [[null, null], "2026-11-23"],
    [[null, "2027-02-01", "2027-01-15"], "2027-01-15"],
  ])("with notices on %j it is %s", (notices, expected) => {
    const lines = notices.map((noticeOn) => ({ noticeOn }));
    expect(lawDay(lines, "2026-11-23")).toBe(expected);
  });
});

describe("poolingLevers", () => {
  const articles = ["ccp-l2112-2", "ccp-l2112-2-1", "ccp-l2113-13"].map((id) => ({
    ...{ id, article: id, successorId: null, completesId: null, validFrom: "2026-08-22", validTo: null },
  }));
  const full = lawInForce({ ...literalLaw, articles }, "2026-11-23");
  const social = { considerations: [{ consideration: "SOCIAL", organisationCount: 2 }] };

  test("what nobody declares calls for no lever", () => {
    expect(poolingLevers({ considerations: [] }, "ADAPTED", full)).toEqual([]);
    const organic = { considerations: [{ consideration: "ORGANIC", organisationCount: 2 }] };
    expect(poolingLevers(organic, "ADAPTED", full)).toEqual([]);
  });

  test("a social consideration can be shared, or reserved", () => {
    expect(
      poolingLevers(social, "ADAPTED", full).map(({ kind, legalBasisId }) => [kind, legalBasisId]),
    ).toEqual([
      ["SOCIAL_CONDITION", "ccp-l2112-2"],
      ["RESERVED_LOT", "ccp-l2113-13"],
    ]);
  });

  test.each([
    ["2026-08-21", []],
    ["2026-08-22", ["ccp-l2112-2-1"]],
    ["2026-08-23", ["ccp-l2112-2-1"]],
  ])("on %s, formalised together, a social condition is compulsory by %s", (day, expected) => {
    const dated = lawInForce({ ...literalLaw, articles }, day);
    const found = poolingLevers({ considerations: [] }, "FORMALISED", dated);
    expect(found.map(({ legalBasisId }) => legalBasisId)).toEqual(expected);
  });
});
