import { parseArgs } from "node:util";
import type { Command } from "../../../gateway/cli/command";
import { dispatch } from "../../../gateway/cli/dispatch";

describe("npm run hub", () => {
  const ran: (readonly string[])[] = [];
  const said: string[] = [];
  const greet: Command = {
    name: "greet",
    usage: "greet --name <nom>",
    summary: "salue",
    run: async (args) => {
      parseArgs({ args: [...args], options: { name: { type: "string" } } });
      ran.push(args);
    },
  };
  const run = (...args: string[]) => dispatch(args, [greet], (line) => said.push(line));
  beforeEach(() => {
    ran.length = 0;
    said.length = 0;
  });

  test("runs the command named, with its arguments", async () => {
    await run("greet", "--name", "Louviers");
    expect(ran).toEqual([["--name", "Louviers"]]);
  });

  test.each([[[]], [["help"]], [["--help"]]])("helps in French when asked %j", async (args) => {
    await run(...args);
    expect(said.join("\n")).toMatch(/Utilisation : npm run hub[\s\S]*greet --name <nom> {2}salue/);
  });

  test("refuses an unknown command, showing those that exist", async () => {
    await expect(run("gret")).rejects.toMatchObject({
      name: "StartupError",
      message: expect.stringMatching(/^Commande inconnue : « gret »\.[\s\S]*greet/),
    });
  });

  test("refuses an unknown option, showing the right use", async () => {
    await expect(run("greet", "--nom", "x")).rejects.toMatchObject({
      name: "StartupError",
      message: "Utilisation : npm run hub -- greet --name <nom>",
    });
  });
});
