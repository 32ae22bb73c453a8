import { describeError } from "./log";
import { StartupError } from "./startup-error";

/** What a started program leaves running. */
export interface Closable {
  readonly close: () => Promise<void>;
}

/** Longer than a drain may be set to last. */
const longestClosingMs = 60_000;

/**
 * Runs the main function of a process: a reason not to start is told as French words without a stack, with exit
 * code 1; SIGTERM and SIGINT let requests under way end and close what is open.
 */
export function runProgram(start: () => Promise<Closable | null>): void {
  process.on("unhandledRejection", tellUnhandled);
  start().then(
    (running) => {
      if (running !== null) closeOnSignal(running);
    },
    (error: unknown) => {
      process.stderr.write(`${reasonInFrench(error)}\n`);
      process.exit(1);
    },
  );
}

/**
 * graphql-js forgets the other fields of an object when one of them fails: what they reject with later is nobody's, and
 * must not end the process for everybody.
 */
function tellUnhandled(reason: unknown): void {
  const told = { level: "warn", error: describeError(reason), msg: "Échec que plus personne n’attendait" };
  process.stderr.write(`${JSON.stringify(told)}\n`);
}

function closeOnSignal(running: Closable): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), longestClosingMs).unref();
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${reasonInFrench(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
}

function reasonInFrench(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  return `Erreur inattendue : ${JSON.stringify(describeError(error))}`;
}
