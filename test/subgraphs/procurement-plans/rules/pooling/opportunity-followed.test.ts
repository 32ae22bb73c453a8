import { opportunityFollowed } from "../../../../../subgraphs/procurement-plans/rules/pooling/opportunity-followed";
import {
  opportunityId,
  opportunityName,
} from "../../../../../subgraphs/procurement-plans/rules/pooling/opportunity-id";

const pool = "200089456";
const named = (anchorId: string) => opportunityId({ pool, basis: "CPV_CLASS", key: "3019", anchorId });

function found(
  id: string,
  lineIds: readonly string[],
  basis: "CPV_CLASS" | "PURCHASING_DOMAIN" = "CPV_CLASS",
) {
  return { id, basis, lines: lineIds.map((each) => ({ id: each })) } as never as Parameters<
    typeof opportunityFollowed
  >[1][number];
}

describe("opportunityFollowed", () => {
  const follow = { opportunityId: named("a"), lineIds: ["a", "b", "c"] };

  test("finds the opportunity that holds the anchor, however else it is named by now", () => {
    expect(opportunityFollowed(follow, [found("x", ["b", "c"]), found("y", ["a", "d"])])?.id).toBe("y");
  });

  test("prefers the same basis", () => {
    const both = [found("x", ["a", "b"], "PURCHASING_DOMAIN"), found("y", ["a", "d"])];
    expect(opportunityFollowed(follow, both)?.id).toBe("y");
    expect(opportunityFollowed(follow, both.slice(0, 1))?.id).toBe("x");
  });

  test("without the anchor, finds the one that holds most of the lines of its day", () => {
    expect(opportunityFollowed(follow, [found("x", ["b", "d"]), found("y", ["b", "c"])])?.id).toBe("y");
    expect(opportunityFollowed(follow, [found("y", ["b", "d"]), found("x", ["c", "e"])])?.id).toBe("x");
  });

  test("finds nothing when nothing is left of it", () => {
    expect(opportunityFollowed(follow, [found("x", ["d", "e"])])).toBeNull();
  });
});

describe("opportunityName", () => {
  test("reads back what an identifier names", () => {
    expect(opportunityName(named("é/1"))).toEqual({ pool, basis: "CPV_CLASS", key: "3019", anchorId: "é/1" });
  });

  test.each([
    "",
    "nope",
    Buffer.from("[]").toString("base64url"),
    Buffer.from('["200089456","CPV_CLASS","3019",1]').toString("base64url"),
    Buffer.from('["20008945","CPV_CLASS","3019","a"]').toString("base64url"),
    Buffer.from('["200089456","OTHER","3019","a"]').toString("base64url"),
  ])("reads nothing in « %s »", (id) => {
    expect(opportunityName(id)).toBeNull();
  });
});
