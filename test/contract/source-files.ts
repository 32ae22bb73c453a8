import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "../../shared/runtime/project-root";

export interface SourceFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

const folders = ["gateway", "subgraphs", "shared", "prisma", "test", ".ci"] as const;
const notOurs = /^prisma\/[^/]+\/client$|(?:^|\/)node_modules$/;
const textual =
  /\.(?:[cm]?[jt]s|json|md|graphql|prisma|sql|css|html|svg|sh)$|^\.?[a-z]+(?:rc|ignore|config)$|^\.ci\/run$/;

/** Every text that people write or commit, but the lock file. */
export function sourceFiles(): readonly SourceFile[] {
  const atRoot = readdirSync(projectPath(), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "package-lock.json")
    .map(({ name }) => name);
  return [...atRoot, ...folders.flatMap((folder) => filesUnder(folder))]
    .filter((path) => textual.test(path))
    .map((path) => ({ path, text: readFileSync(projectPath(path), "utf8") }));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(projectPath(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return [path];
    return entry.isDirectory() && !notOurs.test(path) ? filesUnder(path) : [];
  });
}
