import { getOperationAST, parse } from "graphql";
import { rootFieldNames } from "../../../shared/graphql/root-field-names";

function namesIn(source: string, operationName?: string): readonly string[] {
  const document = parse(source);
  const operation = getOperationAST(document, operationName);
  return operation == null ? [] : rootFieldNames(document, operation);
}

describe("the root fields of an operation", () => {
  test.each([
    ["mutation { adopt { id } other: publish { adopt } }", ["adopt", "publish"]],
    ["mutation { a: adopt b: adopt }", ["adopt"]],
    [
      "mutation { ...F ... on Mutation { publish } } fragment F on Mutation { adopt ...G } fragment G on Mutation { close }",
      ["adopt", "close", "publish"],
    ],
    ["mutation { ...F } fragment F on Mutation { adopt ...F }", ["adopt"]],
    ["mutation { ...Missing }", []],
  ])("%s", (source, names) => {
    expect(namesIn(source)).toEqual(names);
  });

  test("are those of the operation that is run", () => {
    expect(namesIn("query Read { stored } mutation Write { change }", "Write")).toEqual(["change"]);
  });
});
