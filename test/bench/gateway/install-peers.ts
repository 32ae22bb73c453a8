import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { projectPath } from "../../../shared/runtime/project-root";
import { peerFolders } from "./peer";

const flags = ["--legacy-peer-deps", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"];

/** Installs what the benchmark compares with, once for each list of versions. Neither scripts nor a lock file. */
export function installPeers(): void {
  for (const folder of peerFolders) {
    const wanted = readFileSync(projectPath(`${folder}/package.json`), "utf8");
    const stamp = projectPath(`${folder}/node_modules/.hub-peers`);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) continue;
    console.error(`Installation des concurrents dans ${folder}/node_modules…`);
    const { status } = spawnSync("npm", ["install", ...flags, "--loglevel", "error"], {
      cwd: projectPath(folder),
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error(`npm n'a pas pu installer les concurrents de ${folder}`);
    writeFileSync(stamp, wanted);
  }
}
