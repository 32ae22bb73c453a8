import {
  buildSchema,
  getVariableValues,
  GraphQLError,
  GraphQLObjectType,
  GraphQLSchema,
  Kind,
  parse,
  validate,
} from "graphql";
import { CodedError } from "../../../shared/graphql/coded-error";
import { parseLimited } from "../../../shared/graphql/document-parse";
import { errorCodes } from "../../../shared/graphql/error-codes";
import { outwardError } from "../../../shared/graphql/mask-error";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";

const correlationId = "c-1";
const masked = {
  masked: true,
  formatted: {
    message: errorCodes.INTERNAL_SERVER_ERROR.message,
    extensions: { code: "INTERNAL_SERVER_ERROR", correlationId },
  },
};

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: { supplier: { type: SirenScalar, args: { siren: { type: SirenScalar } } } },
  }),
});

function variableErrors(
  source: string,
  variables: Readonly<Record<string, unknown>>,
  against = schema,
): readonly GraphQLError[] {
  const operation = parse(source).definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error("The test needs an operation first");
  }
  return getVariableValues(against, operation.variableDefinitions ?? [], variables).errors ?? [];
}

describe("outwardError, for what was not expected", () => {
  test.each([
    ["an Error", new Error("connect ECONNREFUSED 10.0.0.3:5432")],
    ["a located Error", new GraphQLError("secret", { path: ["a"], originalError: new Error("secret") })],
    ["a GraphQLError of a resolver", new GraphQLError("secret", { path: ["a"] })],
    ["a code that is not in the registry", new GraphQLError("secret", { extensions: { code: "P2002" } })],
    ["a code inherited from Object", { message: "secret", extensions: { code: "toString" } }],
    ["our own internal error", new CodedError("INTERNAL_SERVER_ERROR", "secret")],
    ["text", "secret"],
    ["null", null],
    ["undefined", undefined],
  ])("hides %s behind the correlation id", (_what, error) => {
    const { formatted, masked: hidden } = outwardError(error, error, correlationId);
    const { path: _, ...outward } = formatted;
    expect({ formatted: outward, masked: hidden }).toEqual(masked);
  });
});

describe("outwardError, for what was expected", () => {
  test("keeps message, path, code and argument, and drops every other extension", () => {
    const error = {
      message: "Introuvable.",
      path: ["supplier", 0],
      locations: [{ line: 1, column: 2 }],
      extensions: {
        code: "NOT_FOUND",
        argument: "siren",
        stacktrace: ["at x"],
        serviceName: "supplier-relations",
      },
    };
    expect(outwardError(error, undefined, correlationId)).toEqual({
      masked: false,
      formatted: { ...error, extensions: { code: "NOT_FOUND", argument: "siren", correlationId } },
    });
  });

  test("finds a CodedError however deeply it is wrapped, and prefers its words", () => {
    const coded = new CodedError("FORBIDDEN", "Réservé aux acheteurs.", { argument: "siret" });
    const wrapped = new GraphQLError("outer", {
      path: ["a"],
      originalError: new GraphQLError("inner", { originalError: coded }),
    });
    expect(outwardError(wrapped.toJSON(), wrapped, correlationId)).toEqual({
      masked: false,
      formatted: {
        message: "Réservé aux acheteurs.",
        path: ["a"],
        extensions: { code: "FORBIDDEN", argument: "siret", correlationId },
      },
    });
  });

  test.each([
    "fetch http://procurement-plans:4002/graphql failed",
    "failed\n    at Object.run (/srv/app/x.js:1:2)",
    "Invalid `prisma.buyer.findMany()` invocation",
    "SELECT siret FROM buyer failed",
    'insert into "Buyer" failed',
    "cannot open /srv/hub/data",
    "connect to 10.0.0.3",
  ])("replaces a message of another program that shows the inside: %j", (message) => {
    const { formatted } = outwardError(
      { message, extensions: { code: "NOT_FOUND" } },
      undefined,
      correlationId,
    );
    expect(formatted.message).toBe(errorCodes.NOT_FOUND.message);
  });

  test("does not keep a path, locations or an argument of another form", () => {
    const error = {
      message: "Non.",
      path: [{}],
      locations: "x",
      extensions: { code: "NOT_FOUND", argument: "http://x" },
    };
    expect(outwardError(error, undefined, correlationId).formatted).toEqual({
      message: "Non.",
      extensions: { code: "NOT_FOUND", correlationId },
    });
  });
});

describe("outwardError, for the errors of graphql-js", () => {
  test("keeps a syntax error, told in French", () => {
    let thrown: unknown;
    try {
      parseLimited("{ a", { maxTokens: 10 });
    } catch (error) {
      thrown = error;
    }
    expect(outwardError(thrown, thrown, correlationId)).toEqual({
      masked: false,
      formatted: {
        message: "Ce n’est pas du GraphQL bien formé : on attend un nom, et non la fin du texte.",
        locations: [{ line: 1, column: 4 }],
        extensions: { code: "GRAPHQL_PARSE_FAILED", correlationId },
      },
    });
  });

  test.each([
    ["{ a }", "Syntax Error: Expected Name.", "GRAPHQL_PARSE_FAILED"],
    ["{ a }", "Cannot query field.", "GRAPHQL_VALIDATION_FAILED"],
  ])("gives bare errors their code", (source, message, code) => {
    const error = new GraphQLError(message, { nodes: parse(source) });
    expect(outwardError(error, undefined, correlationId).formatted.extensions).toEqual({
      code,
      correlationId,
    });
  });

  test("keeps a validation error without its suggestion", () => {
    const [error] = validate(buildSchema("type Query { name: String }"), parse("{ nam }"));
    expect(error?.message).toContain("Did you mean");
    expect(outwardError(error, error, correlationId)).toEqual({
      masked: false,
      formatted: {
        message: "Le champ « nam » n’existe pas dans le type « Query ».",
        locations: [{ line: 1, column: 3 }],
        extensions: { code: "GRAPHQL_VALIDATION_FAILED", correlationId },
      },
    });
  });

  test("surfaces the refusal of a scalar inside a literal, also when a server wraps it as a validation error", () => {
    const [error] = validate(schema, parse('{ supplier(siren: "12") }'));
    const wrapped = new GraphQLError(error?.message ?? "", {
      originalError: error ?? null,
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    const { formatted } = outwardError(wrapped, wrapped, correlationId);
    expect(formatted.extensions).toEqual({ code: "INVALID_IDENTIFIER", correlationId });
    expect(formatted.message).toContain("« 12 »");
  });

  test("surfaces the refusal of a scalar inside a variable, with the variable’s name", () => {
    const [error] = variableErrors("query ($siren: Siren) { supplier(siren: $siren) }", {
      siren: `12${"3".repeat(100)}`,
    });
    const { formatted, masked: hidden } = outwardError(error, error, correlationId);
    expect(hidden).toBe(false);
    expect(formatted.extensions).toEqual({ code: "INVALID_IDENTIFIER", argument: "siren", correlationId });
    expect(formatted.message).not.toContain("3".repeat(40));
  });

  test("names the place inside an input object", () => {
    const inputs = buildSchema(
      "type Query { a(input: I): Int } input I { lines: [L] } input L { size: Int! }",
    );
    const [error] = variableErrors(
      "query ($input: I) { a(input: $input) }",
      { input: { lines: [{ size: "secret" }] } },
      inputs,
    );
    expect(outwardError(error, error, correlationId).formatted).toMatchObject({
      message: "La variable « input.lines[0].size » n’a pas la forme attendue.",
      extensions: { code: "BAD_USER_INPUT", argument: "input.lines[0].size", correlationId },
    });
  });

  test("says which variable is missing", () => {
    const [error] = variableErrors("query ($siren: Siren!) { supplier(siren: $siren) }", {});
    expect(outwardError(error, error, correlationId).formatted).toMatchObject({
      message: "La variable « siren » est obligatoire.",
      extensions: { code: "BAD_USER_INPUT", argument: "siren", correlationId },
    });
  });
});
