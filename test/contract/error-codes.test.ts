import { existsSync, readFileSync } from "node:fs";
import { errorCodes } from "../../shared/graphql/error-codes";
import { projectPath } from "../../shared/runtime/project-root";
import { sourceFiles } from "./source-files";

/** First cell of each row of the README's table of error codes, which its heading introduces. */
function documentedCodes(): readonly string[] {
  const path = projectPath("README.md");
  const readme = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [, section = ""] =
    /^#+ [^\n]*(?:error codes|codes d[’']erreur)[^\n]*\n(.*?)(?=^#+ |(?![^]))/imsu.exec(readme) ?? [];
  return [...section.matchAll(/^\| *`([A-Z][A-Z_]+)`/gm)].map(([, code = ""]) => code);
}

describe("error codes", () => {
  test("the README documents every code of the registry and no other, once each", () => {
    expect(documentedCodes().toSorted()).toEqual(Object.keys(errorCodes).toSorted());
  });

  test("the sources use no code outside the registry", () => {
    const used = sourceFiles()
      .filter(({ path }) => /^(?:gateway|subgraphs|shared|prisma)\/.*\.ts$/.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(/new CodedError\(\s*"([^"]+)"/g)].map(([, code = ""]) => code),
      );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([]);
  });
});
