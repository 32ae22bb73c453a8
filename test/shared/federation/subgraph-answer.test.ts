import { parseSubgraphAnswer } from "../../../shared/federation/subgraph-answer";

describe("the answer of a subgraph", () => {
  test.each([
    ['{"data":{"a":1}}', { data: { a: 1 } }],
    ['{"data":null}', { data: null }],
    ['{"data":{"a":1},"errors":null,"extensions":{"x":1}}', { data: { a: 1 } }],
    ['{"data":{"a":1},"errors":[]}', { data: { a: 1 } }],
  ])("%s is read", (text, expected) => {
    expect(parseSubgraphAnswer(text)).toEqual(expected);
  });

  test("keeps the path and the extensions of errors, and takes null for absent", () => {
    const { data, errors } = parseSubgraphAnswer(
      '{"errors":[{"message":"Non","path":["a",0],"extensions":{"code":"CONFLICT"}},{"message":"Non","path":null,"extensions":null}]}',
    );
    expect(data).toBeUndefined();
    expect(errors?.map((error) => error.toJSON())).toEqual([
      { message: "Non", path: ["a", 0], extensions: { code: "CONFLICT" } },
      { message: "Non" },
    ]);
  });

  test.each([
    "",
    "secret",
    "null",
    "[]",
    "1",
    "{}",
    '{"errors":[]}',
    '{"data":[]}',
    '{"data":"x"}',
    '{"data":{},"errors":{}}',
    '{"errors":["x"]}',
    '{"errors":[{"message":1}]}',
    '{"errors":[{"message":"x","path":"a"}]}',
    '{"errors":[{"message":"x","path":[null]}]}',
    '{"errors":[{"message":"x","extensions":[]}]}',
    '{"__proto__":{"data":{}}}',
    '{"data":{}} {"data":{}}',
    '{"errors":[{"__proto__":{"message":"x"}}]}',
  ])("%s is none", (text) => {
    expect(() => parseSubgraphAnswer(text)).toThrow(
      expect.objectContaining({ name: "WireFault", reason: "BAD_ANSWER" }),
    );
    expect(() => parseSubgraphAnswer(text)).not.toThrow(/secret/);
  });

  test("may name a field __proto__, which is then a property like any other", () => {
    const { data } = parseSubgraphAnswer('{"data":{"__proto__":{"isAdmin":true},"constructor":1}}');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn({}, "isAdmin") || "isAdmin" in {}).toBe(false);
  });
});
