import { Kind, parse } from "graphql";
import { compilePageSize } from "../../../shared/graphql/page-size";
import { VariablePageSizes } from "../../../shared/graphql/variable-page-sizes";

function pageSizeIn(source: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const [operation] = parse(source).definitions;
  const field =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || field?.kind !== Kind.FIELD) {
    throw new Error("The test needs an operation whose first selection is a field");
  }
  const read = new VariablePageSizes(operation);
  const size = compilePageSize(field, { variables: read, definition: undefined, otherwise: 1 });
  return typeof size === "number" ? size : size(read.read(variables));
}

describe("compilePageSize", () => {
  test.each([
    ["{ a }", 1],
    ['{ a(after: "x") }', 1],
    ["{ a(first: 3) }", 3],
    ["{ a(first: 3, last: 8) }", 8],
    ['{ a(first: "3") }', 20],
    ["{ a(page: [{ first: 3 }, { deeper: { last: 5 } }]) }", 5],
    ["query ($n: Int) { a(first: $n) }", 20],
  ])("in %s reads %s", (source, size) => {
    expect(pageSizeIn(source)).toBe(size);
  });

  test("reads JSON nested deeper than any stack", () => {
    let nested: unknown = { first: 12 };
    for (let depth = 0; depth < 100_000; depth += 1) {
      nested = [nested];
    }
    expect(pageSizeIn("query ($p: P) { a(page: $p) }", { p: nested })).toBe(12);
  });
});
