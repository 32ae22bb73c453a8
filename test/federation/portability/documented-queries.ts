import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "../../../shared/runtime/project-root";

/** Every query that the README and the pages of the hub show, by where it is shown. */
export function documentedQueries(): readonly (readonly [where: string, query: string])[] {
  const folder = projectPath("gateway/web/questions");
  const questions = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
  );
  const story = readFileSync(projectPath("gateway/web/story-query.graphql"), "utf8");
  const readme = readFileSync(projectPath("README.md"), "utf8");
  const shown = [...readme.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(
    ([, query = ""], index) => [`README, query ${index + 1}`, query] as const,
  );
  return [["story-query.graphql", story], ...questions, ...shown];
}
