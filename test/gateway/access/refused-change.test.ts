import { buildSchema } from "graphql";
import { refusalsOfChange } from "../../../gateway/access/refused-change";
import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { CodedError } from "../../../shared/graphql/coded-error";
import type { ErrorCode } from "../../../shared/graphql/error-codes";

const schema = buildSchema("type Query { a: Int } type Mutation { declareHours: Int decide: Int }");
const program: Caller = {
  ...{ kind: "PROGRAM", subject: "key:1", organisation: "212703755", pools: [], roles: ["BUYER"] },
  scopes: ["READ"],
};

function noted(query: string, code: ErrorCode = "FORBIDDEN", caller = program): readonly string[] {
  const request = { query, operationName: undefined };
  const refusal = new CodedError(code);
  return refusalsOfChange({ refusal, caller, request, schema, correlationId: "trace" }).map(
    (each) => `${each.action} ${each.code} ${each.party.organisation}`,
  );
}

describe("a change refused by the gateway", () => {
  test.each(["FORBIDDEN", "IDEMPOTENCY_KEY_REQUIRED", "CONFLICT"] as const)("is told for %s", (code) => {
    expect(noted("mutation { declareHours }", code)).toEqual([`Mutation.declareHours ${code} 212703755`]);
  });

  test.each(["DOCUMENT_TOO_COMPLEX", "METHOD_NOT_ALLOWED", "RATE_LIMITED"] as const)(
    "is not for %s, which is no matter of rights",
    (code) => {
      expect(noted("mutation { declareHours }", code)).toEqual([]);
    },
  );

  test("is told once for each of its fields, under its own name, through fragments", () => {
    const query = "mutation { x: declareHours y: declareHours ...F } fragment F on Mutation { decide }";
    expect(noted(query)).toEqual([
      "Mutation.declareHours FORBIDDEN 212703755",
      "Mutation.decide FORBIDDEN 212703755",
    ]);
  });

  test("repeats no word of the client", () => {
    expect(noted("mutation { jeanneMartin: jeanneMartin toString }")).toEqual([
      "Mutation FORBIDDEN 212703755",
    ]);
  });

  test("of nobody is in no trail", () => {
    expect(noted("mutation { declareHours }", "FORBIDDEN", anonymousCaller([]))).toEqual([]);
  });
});
