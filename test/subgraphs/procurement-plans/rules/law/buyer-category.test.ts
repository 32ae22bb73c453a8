import { buyerCategoryOf } from "../../../../../subgraphs/procurement-plans/rules/law/buyer-category";

describe("buyerCategoryOf", () => {
  test.each([
    ["COMMUNE", "LOCAL_AUTHORITY"],
    ["INTERCOMMUNALITY", "LOCAL_AUTHORITY"],
    ["SOCIAL_LANDLORD", "LOCAL_AUTHORITY"],
    ["STATE_SERVICE", "STATE"],
    ["PRIVATE_LANDLORD", null],
    ["RAIL_OPERATOR", null],
    ["OTHER", null],
  ] as const)("%s: %s", (kind, category) => {
    expect(buyerCategoryOf(kind)).toBe(category);
  });
});
