import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectPath } from "../../shared/runtime/project-root";

/** A program of the hub started as a user would, from what `npm run build` compiled. */
export interface Started {
  readonly process: ChildProcess;
  /** Everything it has said so far, on both outputs. */
  readonly said: () => string;
  /** Waits until it says something; rejects with what it said when it ends before. */
  readonly says: (text: string) => Promise<void>;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "hub-start-"));
}

/** @param environment Settings beside PORT=0; DATABASE_URL is never inherited. */
export function start(
  program: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Started {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const [script = "", ...args] = program;
  const child = spawn(process.execPath, [projectPath("dist", script), ...args], {
    env: { ...inherited, PORT: "0", LOG_LEVEL: "error", ...environment },
  });
  let text = "";
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    text += chunk.toString("utf8");
    for (const check of waiting) check();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  const says = (expected: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (!text.includes(expected)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
      void ended.then(() => {
        reject(new Error(`It ended without saying « ${expected} »:\n${text}`));
      });
    });
  return { process: child, said: () => text, says, ended };
}

/** Where a started hub says that it listens. */
export function addressOf({ said }: Started): string {
  return /http:\/\/[\d.]+:\d+/.exec(said())?.[0] ?? "";
}
