import { poolingGroups } from "../../../../../subgraphs/procurement-plans/rules/pooling/pooling-groups";
import type { PoolableLine } from "../../../../../subgraphs/procurement-plans/rules/pooling/poolable-line";
import { aLine } from "./a-line";

/** The groups in short: what they have in common, and their lines. */
function grouped(...lines: readonly PoolableLine[]): readonly string[] {
  return poolingGroups(lines).map(({ basis, key, lines: members }) =>
    [basis === "CPV_CLASS" ? key : `domaine ${key}`, ...members.map(({ id }) => id)].join(" "),
  );
}

/** A need of some days of 2027. */
function during(id: string, startOn: string, latestNeededOn: string, difference: Partial<PoolableLine> = {}) {
  return aLine(id, { startOn: `2027-${startOn}`, latestNeededOn: `2027-${latestNeededOn}`, ...difference });
}

describe("poolingGroups", () => {
  test("brings together two organisations that need the same class in the same year", () => {
    expect(grouped(aLine("a"), aLine("b", { cpvCode: "30199000" }))).toEqual(["3019 a b"]);
  });

  test("does not bring an organisation together with itself, whatever its establishments", () => {
    const own = { organisation: "o" };
    expect(grouped(aLine("a", own), aLine("b", { ...own, buyerSiret: "another" }))).toEqual([]);
  });

  test("a third digit in common is not enough", () => {
    expect(grouped(aLine("a", { cpvCode: "30192000" }), aLine("b", { cpvCode: "30125100" }))).toEqual([]);
  });

  test.each([
    ["the day before it begins", "03-31", []],
    ["the day on which it begins", "04-01", ["3019 a b"]],
    ["the day after it has begun", "04-02", ["3019 a b"]],
  ])("a need that ends %s meets another: %s", (_, end, expected) => {
    expect(grouped(during("a", "01-10", end), during("b", "04-01", "06-30"))).toEqual(expected);
  });

  test("all the needs of a group have days in common: a chain of overlaps is cut", () => {
    const chain = [
      during("a", "01-01", "02-28"),
      during("b", "02-01", "05-31"),
      during("c", "05-01", "06-30"),
    ];
    expect(grouped(...chain)).toEqual(["3019 a b"]);
    const [group] = poolingGroups(chain);
    expect([group?.from, group?.until]).toEqual(["2027-02-01", "2027-02-28"]);
  });

  test("a need that meets nobody takes nobody away", () => {
    const own = { organisation: "o" };
    const lines = [
      during("a", "01-01", "01-31", own),
      during("b", "01-01", "06-30", own),
      during("c", "03-01", "04-30"),
    ];
    expect(grouped(...lines)).toEqual(["3019 b c"]);
  });

  test("needs that their class leaves alone meet in their domain", () => {
    const domain = { domainId: "d", domainName: "Fournitures" };
    const lines = [
      aLine("a", domain),
      aLine("b", domain),
      aLine("c", { ...domain, cpvCode: "39160000" }),
      aLine("e", { ...domain, cpvCode: "79810000" }),
      aLine("f", { cpvCode: "55520000" }),
    ];
    expect(grouped(...lines)).toEqual(["3019 a b", "domaine d c e"]);
  });

  test("a private need of the caller joins the group of the others, and does not change its name", () => {
    const shared = [aLine("b", { poolableSince: new Date("2026-10-02T00:00:00Z") }), aLine("c")];
    const own = aLine("a", { isShared: false, poolableSince: new Date("2020-01-01T00:00:00Z") });
    const [without] = poolingGroups(shared);
    const [within] = poolingGroups([own, ...shared]);
    expect(within?.lines.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect([without?.anchorId, within?.anchorId]).toEqual(["b", "b"]);
  });

  test("a private need of the caller that ends first takes nobody away from the others", () => {
    const own = during("a", "01-01", "01-31", { isShared: false });
    const others = [during("b", "01-01", "06-30"), during("c", "03-01", "06-30")];
    expect(grouped(own, ...others)).toEqual(["3019 b c"]);
  });

  test("a private need of the caller makes an opportunity with the lonely need of another", () => {
    expect(grouped(aLine("a", { isShared: false }), aLine("b"))).toEqual(["3019 a b"]);
    expect(grouped(aLine("a", { isShared: false, organisation: "org-b" }), aLine("b"))).toEqual([]);
  });

  test("is named after its oldest need, then the first of those of the same instant", () => {
    const old = { poolableSince: new Date("2026-01-01T00:00:00Z") };
    expect(poolingGroups([aLine("a"), aLine("c", old), aLine("b", old)])[0]?.anchorId).toBe("b");
  });
});
