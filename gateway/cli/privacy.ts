import { StartupError } from "../../shared/runtime/startup-error";
import type { Command } from "./command";
import { eraseContacts } from "./privacy/erase";
import { exportContacts } from "./privacy/export";
import { purgeContacts } from "./privacy/purge";

const actions: ReadonlyMap<string, Command["run"]> = new Map([
  ["export", exportContacts],
  ["erase", eraseContacts],
  ["purge", purgeContacts],
]);

export const privacy: Command = {
  name: "privacy",
  usage: "privacy export|erase|purge …",
  summary: "exporte ou efface les contacts d’un fournisseur, ou ceux qui ont été assez gardés",
  run: async ([name = "", ...args]) => {
    const action = actions.get(name);
    if (action === undefined) throw new StartupError(privacyUsage);
    await action(args);
  },
};

const privacyUsage = `Utilisation :
  privacy export --supplier <SIRET>
  privacy erase  --contact <identifiant> | --supplier <SIRET> [--reason <motif>] [--yes]
  privacy purge  [--yes]`;
