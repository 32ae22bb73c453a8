// Compiles the program into dist/ when a source has changed since the last time; several at once take turns.
"use strict";
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const folders = [
  "gateway",
  "subgraphs",
  "shared",
  "prisma",
  "test/bench",
  "test/support",
  "test/gateway/support",
  "test/gateway/protection/hostile",
];
const stamp = join(root, "dist", ".sources");
const lock = join(root, "node_modules", ".hub-build.lock");
const longestBuildMs = 120_000;

main();

function main() {
  run("node", ["prisma/generate-clients.cjs"]);
  if (isCurrent()) return;
  takeTurn();
  try {
    if (!isCurrent()) compile();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

function compile() {
  const current = fingerprint();
  const next = `dist-${process.pid}`;
  run(process.execPath, [
    require.resolve("@swc/cli/bin/swc.js"),
    ...folders,
    "-d",
    next,
    "--extensions",
    ".ts",
    "--ignore",
    "**/node_modules/**",
    "--quiet",
  ]);
  writeFileSync(join(root, next, ".sources"), current);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(join(root, next), join(root, "dist"));
}

/** Paths, sizes and instants of every source: enough to know that one has changed. */
function fingerprint() {
  const hash = createHash("sha256").update(statSync(join(root, ".swcrc")).mtimeMs.toString());
  for (const folder of folders) {
    for (const path of sourcesUnder(join(root, folder))) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** Without the packages that the benchmark installs beside its own sources. */
function sourcesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesUnder(path);
    return entry.isFile() && entry.name.endsWith(".ts") ? [path] : [];
  });
}

function takeTurn() {
  const until = Date.now() + longestBuildMs;
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    // A build that was killed leaves its lock behind.
    const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (age > longestBuildMs || Date.now() > until) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
