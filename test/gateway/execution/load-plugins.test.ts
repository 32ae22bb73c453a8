import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPlugins } from "../../../gateway/execution/load-plugins";

describe("the plugins of Apollo Server that an administrator asks for", () => {
  const folder = mkdtempSync(join(tmpdir(), "plugins-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function written(name: string, source: string): string {
    const path = join(folder, name);
    writeFileSync(path, source);
    return path;
  }

  test("a module that exports a plugin is loaded", async () => {
    const path = written("good.cjs", "module.exports = { async requestDidStart() {} };");
    expect(await loadPlugins([path])).toEqual([{ requestDidStart: expect.any(Function) }]);
  });

  test.each([
    ["missing.cjs", null, "ne se charge pas"],
    ["broken.cjs", "throw new Error('no');", "ne se charge pas"],
    ["other.cjs", "module.exports = { answer: 42 };", "n’exporte pas par défaut un plugin"],
  ])("%s is refused in French, with its path", async (name, source, reason) => {
    const path = source === null ? join(folder, name) : written(name, source);
    await expect(loadPlugins([path])).rejects.toThrow(`APOLLO_PLUGINS : le module ${path} ${reason}`);
  });
});
