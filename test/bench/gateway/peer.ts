import { createRequire } from "node:module";
import { projectPath } from "../../../shared/runtime/project-root";

/** Folders whose packages only the benchmark installs. */
export const peerFolders = ["test/bench", "test/bench/mercurius"] as const;

/** A package of one of those folders: its types are not known here. */
export function peer(name: string, folder: (typeof peerFolders)[number] = "test/bench") {
  return createRequire(projectPath(`${folder}/package.json`))(name);
}
