import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockDataDirectory } from "../../../shared/runtime/data-directory-lock";
import { StartupError } from "../../../shared/runtime/startup-error";

let directory: string;
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "hub-lock-")));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Leaves the socket of a process that was killed before it could remove it. */
async function leaveStaleSocket(path: string): Promise<void> {
  const script = `require("node:net").createServer().listen(process.argv[1], () => console.log("listening"))`;
  const child = spawn(process.execPath, ["-e", script, path], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function lockSucceeds(path: string): Promise<boolean> {
  return lockDataDirectory(path).then(
    () => true,
    () => false,
  );
}

describe("lockDataDirectory", () => {
  test("refuses a second taker with one line of French that names the folder", async () => {
    const unlock = await lockDataDirectory(directory);
    const refusal: unknown = await lockDataDirectory(directory).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartupError);
    expect(refusal).toHaveProperty("message", expect.stringMatching(/^DATA_DIR : un autre processus .+$/));
    expect(refusal).toHaveProperty("message", expect.stringContaining(directory));
    await unlock();
  });

  test("frees the folder when it is released", async () => {
    const unlock = await lockDataDirectory(directory);
    await unlock();
    const again = await lockDataDirectory(directory);
    await again();
  });

  test("knows the same folder by another path", async () => {
    const link = `${directory}-link`;
    symlinkSync(directory, link);
    const unlock = await lockDataDirectory(directory);
    await expect(lockDataDirectory(link)).rejects.toThrow(StartupError);
    await unlock();
    rmSync(link);
  });

  test("takes over what a killed process left", async () => {
    const socket = join(directory, "hub.lock");
    await leaveStaleSocket(socket);
    expect(existsSync(socket)).toBe(true);
    const unlock = await lockDataDirectory(directory);
    await expect(lockDataDirectory(directory)).rejects.toThrow(StartupError);
    await unlock();
  });

  test("lets one alone of several programs take over what a killed process left", async () => {
    await leaveStaleSocket(join(directory, "hub.lock"));
    const taken = await Promise.all(Array.from({ length: 8 }, () => lockSucceeds(directory)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test.each([
    ["of plain letters", "a".repeat(120)],
    ["of accents, which take two bytes each", "é".repeat(30)],
  ])("locks a folder whose path is too long for a socket, %s", async (_, name) => {
    const long = join(directory, name, name);
    mkdirSync(long, { recursive: true });
    const unlock = await lockDataDirectory(long);
    await expect(lockDataDirectory(long)).rejects.toThrow(StartupError);
    await unlock();
  });
});
