import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CriticalityLevel, diff, DiffRule } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { projectPath, projectRoot } from "../../shared/runtime/project-root";

const path = "gateway/supergraph/api.graphql";

/** A file as it was at a commit; null without git, or when it was not there. */
function committed(commit: string): string | null {
  try {
    return execFileSync("git", ["show", `${commit}:./${path}`], {
      cwd: projectRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

/** The last committed schema that clients may know: that of the commit before, once the present one is committed. */
function previous(present: string): string | null {
  const last = committed("HEAD");
  return last === present ? committed("HEAD~1") : last;
}

function present(): string | null {
  try {
    return readFileSync(projectPath(path), "utf8");
  } catch {
    return null;
  }
}

async function breakingChanges(before: string, after: string): Promise<readonly string[]> {
  // A field that was marked as deprecated may go: its users have been told.
  const changes = await diff(buildSchema(before), buildSchema(after), [
    DiffRule.suppressRemovalOfDeprecatedField,
  ]);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

const now = present();
const before = now === null ? null : previous(now);
const comparing = now === null || before === null ? describe.skip : describe;

comparing("the public schema (skipped without git or without an earlier schema)", () => {
  test("takes nothing away from its clients since the last commit, but what was deprecated", async () => {
    expect(await breakingChanges(before ?? "", now ?? "")).toEqual([]);
  });
});

describe("the comparison of schemas", () => {
  test("refuses a removal at once, and accepts it after a deprecation", async () => {
    const after = "type Query { kept: Int }";
    expect(await breakingChanges("type Query { kept: Int gone: Int }", after)).toHaveLength(1);
    expect(
      await breakingChanges('type Query { kept: Int gone: Int @deprecated(reason: "2027-01-01") }', after),
    ).toEqual([]);
  });

  test("refuses a field that becomes nullable, and accepts an addition", async () => {
    expect(await breakingChanges("type Query { kept: Int! }", "type Query { kept: Int }")).toHaveLength(1);
    expect(await breakingChanges("type Query { kept: Int! }", "type Query { kept: Int! more: Int }")).toEqual(
      [],
    );
  });
});
