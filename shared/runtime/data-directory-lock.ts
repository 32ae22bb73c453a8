import { createHash, randomUUID } from "node:crypto";
import { linkSync, lstatSync, realpathSync, renameSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartupError } from "./startup-error";

/** The data directory belongs to another process, such as a hub that runs. */
export class DataDirectoryInUse extends StartupError {}

/** Longest path, in bytes, that every system takes for a local socket. */
const longestSocketPath = 100;

/**
 * Takes the data directory for this process alone. The lock is a listening local socket: the system
 * drops it with the process, so that a crash never leaves a directory locked.
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  const path = socketPath(realpathSync(directory));
  const server = (await listen(path)) ?? (await takeOver(path));
  if (server === null) {
    throw new DataDirectoryInUse(
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
  return Buffer.byteLength(inside) <= longestSocketPath ? inside : join(tmpdir(), `${name}.lock`);
}

/** A socket file whose process is gone refuses connections: it is put aside and its place taken. */
async function takeOver(path: string): Promise<Server | null> {
  const abandoned = identityOf(path);
  if (await answers(path)) return null;
  return abandoned === null || putAside(path, abandoned) ? listen(path) : null;
}

/**
 * Several programs may find the same abandoned socket. One alone succeeds in moving it away; whoever moved
 * the new socket of the one before instead puts it back.
 */
function putAside(path: string, abandoned: string): boolean {
  const aside = `${path}.${randomUUID().slice(0, 7)}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const isAbandoned = identityOf(aside) === abandoned;
  if (!isAbandoned) linkSync(aside, path);
  rmSync(aside);
  return isAbandoned;
}

/** Tells a socket file from another that took its place: a renamed file keeps both figures. */
function identityOf(path: string): string | null {
  try {
    const { ino, mtimeNs } = lstatSync(path, { bigint: true });
    return `${ino} ${mtimeNs}`;
  } catch {
    return null;
  }
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
