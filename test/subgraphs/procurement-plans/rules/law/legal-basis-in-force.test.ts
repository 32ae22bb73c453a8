import {
  articleInForce,
  articlesCompleting,
} from "../../../../../subgraphs/procurement-plans/rules/law/legal-basis-in-force";

const article38 = article("art-38", "2016-04-01", "2019-03-31", { successorId: "l2112-2" });
const code = article("l2112-2", "2019-04-01", null);
const added = article("l2112-2-1", "2026-08-22", null, { completesId: "l2112-2" });
const articles = [article38, code, added];

describe("articleInForce", () => {
  test.each([
    ["the day before the first text", "art-38", "2016-03-31", null],
    ["the first day of the 2016 text", "art-38", "2016-04-01", "art-38"],
    ["the last day of the 2016 text", "art-38", "2019-03-31", "art-38"],
    ["the first day of the code", "art-38", "2019-04-01", "l2112-2"],
    ["a day of 2026", "art-38", "2026-11-23", "l2112-2"],
    ["a past day for an article of today", "l2112-2", "2017-01-01", "art-38"],
    ["an unknown article", "nope", "2026-11-23", null],
  ])("%s", (_, id, day, expected) => {
    expect(articleInForce(articles, id, day)?.id ?? null).toBe(expected);
  });

  test("a loop of successions ends", () => {
    const loop = [
      article("a", "2000-01-01", "2000-12-31", { successorId: "b" }),
      article("b", "2001-01-01", "2001-12-31", { successorId: "a" }),
    ];
    expect(articleInForce(loop, "a", "2026-01-01")).toBeNull();
  });
});

describe("articlesCompleting", () => {
  test.each([
    ["the day before", "2026-08-21", []],
    ["the day of", "2026-08-22", ["l2112-2-1"]],
  ])("the duty of 22 August 2026, %s", (_, day, expected) => {
    expect(articlesCompleting(articles, "l2112-2", day).map(({ id }) => id)).toEqual(expected);
  });
});

function article(
  id: string,
  validFrom: string,
  validTo: string | null,
  links: { readonly successorId?: string; readonly completesId?: string } = {},
) {
  return {
    id,
    validFrom,
    validTo,
    successorId: links.successorId ?? null,
    completesId: links.completesId ?? null,
  };
}
