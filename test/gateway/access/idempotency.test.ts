import { idempotencyClaim } from "../../../gateway/access/idempotency";

const request = {
  query: "mutation { a }",
  variables: { b: 1, a: { d: [1, 2], c: null } },
  operationName: undefined,
};
const claim = (change: Partial<typeof request> = {}, key = "0e8d7a1c-retry") =>
  idempotencyClaim({ "idempotency-key": key }, { ...request, ...change });

describe("the retry key of a request", () => {
  test("is absent when none is given", () => {
    expect(idempotencyClaim({}, request)).toBeUndefined();
  });

  test("comes with a digest of what is asked", () => {
    expect(claim()).toEqual({ key: "0e8d7a1c-retry", digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("may be quoted, as the draft of the IETF has it", () => {
    expect(claim({}, '"0e8d7a1c-retry"')?.key).toBe("0e8d7a1c-retry");
  });

  test("has the same digest whatever the order of the variables' members", () => {
    expect(claim({ variables: { a: { c: null, d: [1, 2] }, b: 1 } })).toEqual(claim());
  });

  test.each([
    ["another query", { query: "mutation { b }" }],
    ["another value", { variables: { ...request.variables, b: 2 } }],
    ["another order of a list", { variables: { ...request.variables, a: { d: [2, 1], c: null } } }],
    ["another operation", { operationName: "Other" as never }],
  ])("has another digest for %s", (_, change) => {
    expect(claim(change)?.digest).not.toBe(claim()?.digest);
  });

  test.each(["short", "", "x".repeat(129), "with space", "a, b, c, d", "clé-accentuée", '"'])(
    "is refused as %j",
    (key) => {
      expect(() => claim({}, key)).toThrow(
        expect.objectContaining({ code: "BAD_REQUEST", argument: "Idempotency-Key" }),
      );
    },
  );
});
