import { parseArgs } from "node:util";
import { prepareStore } from "../../prisma/prepare-store";
import type { Command } from "./command";
import { say } from "../../shared/runtime/say";
import { withStore } from "./with-store";

export const demo: Command = {
  name: "demo",
  usage: "demo",
  summary: "charge l’histoire de Seine-Eure et ses données de démonstration",
  run: async (args) => {
    parseArgs({ args: [...args], options: {} });
    await withStore((database) => prepareStore({ database, demo: true, progress: say }));
    say("La démonstration est en place.");
  },
};
