import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from "pino";

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

export type LogLevel = (typeof logLevels)[number];

/** One JSON object a line. Messages are in French; neither variables nor personal data are ever given to it. */
export type Log = Logger;

/** Opens the log, on standard error unless told otherwise. */
export function createLog(level: LogLevel, stream: DestinationStream = destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
}

/** What the log may keep of an error. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames: readonly string[];
}

/**
 * Describes an unexpected error for the log. Drivers and Prisma quote the values of a query in their messages,
 * so a message is kept only for the errors of the language itself, which speak of the program.
 */
export function describeError(error: unknown): LoggedError {
  const cause = innermost(error);
  if (!(cause instanceof Error)) return { name: typeof cause, frames: [] };
  return {
    name: cause.name,
    ...("code" in cause && typeof cause.code === "string" ? { code: cause.code } : {}),
    ...(errorsOfTheLanguage.has(cause.name) ? { message: cause.message } : {}),
    frames: framesOf(cause),
  };
}

const errorsOfTheLanguage: ReadonlySet<string> = new Set(["TypeError", "RangeError", "ReferenceError"]);
const keptFrames = 12;

/** graphql-js and Apollo wrap what a resolver threw, sometimes more than once. */
function innermost(error: unknown, depth = 0): unknown {
  if (depth > 10 || !(error instanceof Error) || !("originalError" in error)) return error;
  return error.originalError instanceof Error ? innermost(error.originalError, depth + 1) : error;
}

function framesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return lines.slice(0, keptFrames).map((line) => line.trim());
}
