import { GraphQLError, type ExecutionResult } from "graphql";
import { WireFault } from "./wire";

/**
 * Reads the text that a subgraph answered. Throws a WireFault when it is not a GraphQL answer.
 * The data is a fresh object, exactly as it was written: whoever reads it looks at own properties only.
 */
export function parseSubgraphAnswer(text: string): ExecutionResult {
  const answer = parsedJson(text);
  if (!isRecord(answer)) throw notAnAnswer();
  const data = own(answer, "data");
  const errors = own(answer, "errors") ?? [];
  if (!Array.isArray(errors) || (data === undefined && errors.length === 0)) throw notAnAnswer();
  if (data !== undefined && data !== null && !isRecord(data)) throw notAnAnswer();
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors.length === 0 ? {} : { errors: errors.map(graphqlError) }),
  };
}

function graphqlError(error: unknown): GraphQLError {
  if (!isRecord(error)) throw notAnAnswer();
  const message = own(error, "message");
  const path = own(error, "path") ?? null;
  const extensions = own(error, "extensions") ?? null;
  if (typeof message !== "string") throw notAnAnswer();
  if (path !== null && !isPath(path)) throw notAnAnswer();
  if (extensions !== null && !isRecord(extensions)) throw notAnAnswer();
  return new GraphQLError(message, { path, extensions });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser quotes what it read: not a word of it for the log.
    throw new WireFault("BAD_ANSWER", `Not JSON: ${cause instanceof Error ? cause.name : "?"}`);
  }
}

function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === "string" || typeof key === "number");
}

function notAnAnswer(): WireFault {
  return new WireFault("BAD_ANSWER", "Not a GraphQL answer: JSON of another shape");
}
