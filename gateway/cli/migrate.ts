import { parseArgs } from "node:util";
import { prepareStore } from "../../prisma/prepare-store";
import type { Command } from "./command";
import { say } from "../../shared/runtime/say";
import { withStore } from "./with-store";

export const migrate: Command = {
  name: "migrate",
  usage: "migrate",
  summary: "met le magasin de données au niveau de ce programme",
  run: async (args) => {
    parseArgs({ args: [...args], options: {} });
    await withStore((database) => prepareStore({ database, demo: false, progress: say }));
    say("Le magasin est à jour.");
  },
};
