import { existsSync, readdirSync } from "node:fs";
import type { MigratedSubgraph } from "../../prisma/migrate";
import { projectPath } from "../../shared/runtime/project-root";

/** Every subgraph that has a migration history, found in the folders rather than in a list that could forget one. */
export const migratedSubgraphs: readonly MigratedSubgraph[] = readdirSync(projectPath("prisma"))
  .filter((name) => existsSync(projectPath("prisma", name, "migrations")))
  .map((name) => ({ name, databaseSchema: name.replaceAll("-", "_") }));

/** The database role that requests to a subgraph run under. */
export function roleOf({ databaseSchema }: MigratedSubgraph): string {
  return `hub_${databaseSchema}`;
}
