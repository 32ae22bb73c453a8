import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { CodedError } from "./coded-error";
import { frenchSyntax, frenchValidation } from "./french-message";
import { errorCodes, isErrorCode, type ErrorCode } from "./error-codes";
import { variableErrorOf } from "./variable-error";

/** An error as a client may see it. */
export interface OutwardError {
  readonly formatted: GraphQLFormattedError;
  /** True when the error was unexpected and hidden: log the original once, under the correlation id. */
  readonly masked: boolean;
}

/** What may be said of an expected error. */
interface ExpectedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly argument?: string | undefined;
}

const longestTechnicalMessage = 300;

/** Traces of the inside in a message that another program wrote: addresses, stacks, file paths, SQL. */
const insideTraces: readonly RegExp[] = [
  /\b[a-z][a-z+.-]*:\/\//i,
  /\b(?:localhost|\d{1,3}(?:\.\d{1,3}){3})\b/i,
  /\bE(?:CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|PIPE|NOENT|ACCES)\b/,
  /\n\s*at\s/,
  /[\w)]:\d+:\d+/,
  /(?:^|[\s"'(])\/(?:app|etc|home|opt|root|srv|tmp|usr|var|work)\//,
  /node_modules|prisma|pglite|postgres/i,
  /\b(?:select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|relation\s+"|constraint\s+")/is,
];

/**
 * Rewrites an error for the client: an expected one keeps its message, path and locations; any other becomes
 * INTERNAL_SERVER_ERROR. Extensions hold `code`, `argument` and `correlationId`, nothing else ever.
 * @param error The error as formatted so far, or anything thrown.
 * @param originalError What was thrown, when known: a CodedError inside it decides the code and the message.
 */
export function outwardError(error: unknown, originalError: unknown, correlationId: string): OutwardError {
  const expected = expectedError(error, originalError);
  if (expected === null) {
    const code: ErrorCode = "INTERNAL_SERVER_ERROR";
    return {
      formatted: {
        message: errorCodes[code].message,
        ...placeOf(error, originalError),
        extensions: { code, correlationId },
      },
      masked: true,
    };
  }
  const { code, message, argument } = expected;
  const formatted: GraphQLFormattedError = {
    message: withoutSuggestions(message),
    ...placeOf(error, originalError),
    extensions: { code, ...(argument === undefined ? {} : { argument }), correlationId },
  };
  return { formatted, masked: false };
}

function expectedError(error: unknown, originalError: unknown): ExpectedError | null {
  const coded = codedErrorIn(originalError) ?? codedErrorIn(error);
  const code =
    coded?.code ??
    codeOf(error) ??
    codeOf(originalError) ??
    codeOfBareGraphQLError(originalError) ??
    codeOfBareGraphQLError(error);
  if (code === null || code === "INTERNAL_SERVER_ERROR") {
    return null;
  }
  const message = messageOf(error) ?? messageOf(originalError) ?? errorCodes[code].message;
  const variable = variableErrorOf(message);
  if (coded !== null) {
    return { code, message: coded.message, argument: coded.argument ?? variable?.path };
  }
  if (variable !== null) {
    // graphql-js quotes the whole value that it refuses: say it in our words instead.
    return { code: code === "GRAPHQL_VALIDATION_FAILED" ? "BAD_USER_INPUT" : code, ...frenchOf(variable) };
  }
  return { code, message: safeMessage(code, frenchOfGraphql(code, message)), argument: argumentOf(error) };
}

/** Only graphql-js itself speaks English, of a text or of a document: other messages are left alone. */
function frenchOfGraphql(code: ErrorCode, message: string): string {
  if (message.startsWith("Syntax Error: ")) return frenchSyntax(message);
  return code === "GRAPHQL_VALIDATION_FAILED" ? frenchValidation(withoutSuggestions(message)) : message;
}

function frenchOf({ path, missing }: { readonly path: string; readonly missing: boolean }) {
  const message = missing
    ? `La variable « ${path} » est obligatoire.`
    : `La variable « ${path} » n’a pas la forme attendue.`;
  return { message, argument: path };
}

/** Errors wrap one another through `originalError`; a bound guards against a loop. */
function codedErrorIn(error: unknown): CodedError | null {
  let current = error;
  for (let wrappings = 0; wrappings < 10; wrappings += 1) {
    if (current instanceof CodedError) {
      return current;
    }
    if (!(current instanceof GraphQLError)) {
      return null;
    }
    current = current.originalError;
  }
  return null;
}

/** graphql-js gives no code: a syntax error has its prefix, a validation error has locations but no path. */
function codeOfBareGraphQLError(error: unknown): ErrorCode | null {
  if (!(error instanceof GraphQLError) || error.path !== undefined || "code" in error.extensions) {
    return null;
  }
  if (variableErrorOf(error.message) !== null) {
    return "BAD_USER_INPUT";
  }
  if (error.originalError !== undefined || error.locations === undefined) {
    return null;
  }
  return error.message.startsWith("Syntax Error: ") ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED";
}

function codeOf(error: unknown): ErrorCode | null {
  const code = extensionOf(error, "code");
  return isErrorCode(code) ? code : null;
}

function argumentOf(error: unknown): string | undefined {
  const argument = extensionOf(error, "argument");
  return typeof argument === "string" && /^[\w.[\]]{1,100}$/.test(argument) ? argument : undefined;
}

function extensionOf(error: unknown, name: string): unknown {
  const extensions = isRecord(error) ? error["extensions"] : undefined;
  return isRecord(extensions) && Object.hasOwn(extensions, name) ? extensions[name] : undefined;
}

function messageOf(error: unknown): string | null {
  const message = isRecord(error) ? error["message"] : undefined;
  return typeof message === "string" ? message : null;
}

function safeMessage(code: ErrorCode, message: string): string {
  return insideTraces.some((trace) => trace.test(message))
    ? errorCodes[code].message
    : message.slice(0, longestTechnicalMessage);
}

function withoutSuggestions(message: string): string {
  return message.replace(/\s*Did you mean [^?]*(?:\?|$)/g, "").trim();
}

function placeOf(error: unknown, originalError: unknown): Pick<GraphQLFormattedError, "path" | "locations"> {
  const path = [error, originalError].map((each) => (isRecord(each) ? each["path"] : undefined)).find(isPath);
  const locations = [error, originalError]
    .map((each) => (isRecord(each) ? each["locations"] : undefined))
    .find(isLocations);
  return {
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined
      ? {}
      : { locations: locations.map(({ line, column }) => ({ line, column })) }),
  };
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === "string" || typeof key === "number");
}

function isLocations(value: unknown): value is readonly { readonly line: number; readonly column: number }[] {
  const isLocation = (each: unknown) =>
    isRecord(each) && typeof each["line"] === "number" && typeof each["column"] === "number";
  return Array.isArray(value) && value.every(isLocation);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
