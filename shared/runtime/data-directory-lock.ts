import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartupError } from "./startup-error";

/** Longest path that every system takes for a local socket. */
const longestSocketPath = 100;

/**
 * Takes the data directory for this process alone. The lock is a listening local socket: the system
 * drops it with the process, so that a crash never leaves a directory locked.
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  const path = socketPath(realpathSync(directory));
  const server = (await listen(path)) ?? (await takeOver(path));
  if (server === null) {
    throw new StartupError(
      `DATA_DIR : un autre processus utilise déjà ${directory}. Arrêtez-le, ou donnez un autre DATA_DIR à celui-ci.`,
    );
  }
  server.unref();
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
}

function socketPath(directory: string): string {
  const name = `hub-${createHash("sha256").update(directory).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const inside = join(directory, "hub.lock");
  return inside.length <= longestSocketPath ? inside : join(tmpdir(), `${name}.lock`);
}

/** A socket file whose process is gone refuses connections: it is removed and taken. */
async function takeOver(path: string): Promise<Server | null> {
  if (await answers(path)) return null;
  rmSync(path, { force: true });
  return listen(path);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen(path, () => {
      resolve(server);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
