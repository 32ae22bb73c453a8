// Generates the Prisma client of each subgraph whose schema, or whose version of Prisma, changed since last time.
// Plain JavaScript: it runs before anything can be compiled.
"use strict";

const { spawn } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const AT_ONCE = 2;
const prismaPackage = require.resolve("prisma/package.json");
const { version, bin } = require(prismaPackage);
const prismaCommand = join(prismaPackage, "..", bin.prisma);

generateStaleClients().catch((/** @type {Error} */ error) => {
  console.error(`Clients Prisma : échec.\n${error.message}`);
  process.exitCode = 1;
});

async function generateStaleClients() {
  const stale = schemas().filter((schema) => !isCurrent(schema));
  if (stale.length === 0) {
    return;
  }
  const startedAt = Date.now();
  const names = stale.map((schema) => schema.name).join(", ");
  const queue = [...stale];
  await Promise.all(Array.from({ length: AT_ONCE }, () => generateEach(queue)));
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).replace(".", ",");
  console.log(`Clients Prisma : ${stale.length} régénéré(s) en ${seconds} s (${names}).`);
}

async function generateEach(queue) {
  for (let schema = queue.shift(); schema !== undefined; schema = queue.shift()) {
    rmSync(schema.hashFile, { force: true });
    await generate(schema);
    writeFileSync(schema.hashFile, `${schema.hash}\n`);
  }
}

function schemas() {
  return readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, "schema.prisma")))
    .map(({ name }) => {
      const schemaFile = join(__dirname, name, "schema.prisma");
      const hash = createHash("sha256")
        .update(version)
        .update("\0")
        .update(readFileSync(schemaFile))
        .digest("hex");
      const clientFolder = join(__dirname, name, "client");
      return { name, schemaFile, hash, clientFolder, hashFile: join(clientFolder, ".source-hash") };
    });
}

function isCurrent({ clientFolder, hashFile, hash }) {
  return (
    existsSync(join(clientFolder, "client.ts")) &&
    existsSync(hashFile) &&
    readFileSync(hashFile, "utf8").trim() === hash
  );
}

function generate({ name, schemaFile }) {
  const environment = {
    ...process.env,
    // Any existing executable keeps `prisma generate` from downloading an engine that it does not use.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [prismaCommand, "generate", "--no-hints", "--schema", schemaFile], {
      cwd: join(__dirname, ".."),
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`${name} : prisma generate s'est terminé avec le code ${code}.\n${output.trim()}`));
      }
    });
  });
}
