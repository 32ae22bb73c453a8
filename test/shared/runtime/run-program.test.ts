import { spawnSync } from "node:child_process";
import { projectPath } from "../../../shared/runtime/project-root";

describe("a program", () => {
  test("outlives a failure that nobody waits for any more, and tells it once", () => {
    const source = `
      require(${JSON.stringify(projectPath("dist/shared/runtime/run-program.js"))}).runProgram(async () => {
        Promise.reject(new TypeError("forgotten"));
        await new Promise(setImmediate);
        console.log("still here");
        return null;
      });`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", source], { encoding: "utf8" });
    expect([status, stdout]).toEqual([0, "still here\n"]);
    expect(
      stderr
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { level: "warn", error: { message: "forgotten" }, msg: "Échec que plus personne n’attendait" },
    ]);
  });
});
