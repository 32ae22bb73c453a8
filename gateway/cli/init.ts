import { parseArgs } from "node:util";
import { loadIntercommunality } from "../../prisma/load-intercommunality";
import { prepareStore } from "../../prisma/prepare-store";
import { isSiren } from "../../shared/kernel/siren";
import { StartupError } from "../../shared/runtime/startup-error";
import type { Command } from "./command";
import { say } from "../../shared/runtime/say";
import { withStore } from "./with-store";

export const init: Command = {
  name: "init",
  usage: "init --intercommunality <SIREN>",
  summary: "charge une intercommunalité et ses communes ; relancée, elle ne change rien",
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { intercommunality: { type: "string" } } });
    const siren = values.intercommunality;
    if (siren === undefined) {
      throw new StartupError("Quelle intercommunalité ? init --intercommunality <SIREN>");
    }
    if (!isSiren(siren)) {
      throw new StartupError("--intercommunality : un SIREN a 9 chiffres et une clé de contrôle juste.");
    }
    await withStore(async (database) => {
      await prepareStore({ database, demo: false, progress: say });
      await loadIntercommunality(database, siren, say);
    });
  },
};
