import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Absolute path inside the project: the same whether the program runs from its sources or from dist/. */
export function projectPath(...segments: readonly string[]): string {
  return join(projectRoot, ...segments);
}

/** Folder that holds package.json. */
export const projectRoot = nearestPackage(__dirname);

function nearestPackage(directory: string): string {
  if (existsSync(join(directory, "package.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error("No package.json above the program");
  return nearestPackage(parent);
}
