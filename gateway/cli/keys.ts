import { StartupError } from "../../shared/runtime/startup-error";
import type { Command } from "./command";
import { createKey } from "./keys/create";
import { listKeys } from "./keys/list";
import { revokeKey } from "./keys/revoke";
import { rotateKey } from "./keys/rotate";

const actions: ReadonlyMap<string, Command["run"]> = new Map([
  ["create", createKey],
  ["list", listKeys],
  ["rotate", rotateKey],
  ["revoke", revokeKey],
]);

export const keys: Command = {
  name: "keys",
  usage: "keys create|list|rotate|revoke --organisation <SIREN> …",
  summary: "gère les clés d’API d’une organisation",
  run: async ([name = "", ...args]) => {
    const action = actions.get(name);
    if (action === undefined) throw new StartupError(keysUsage);
    await action(args);
  },
};

const keysUsage = `Utilisation :
  keys create --organisation <SIREN> --name <nom> --expires-on <AAAA-MM-JJ> [--scopes READ,WRITE] [--roles A,B]
  keys list   --organisation <SIREN>
  keys rotate --organisation <SIREN> --key <identifiant> --expires-on <AAAA-MM-JJ> [--overlap-hours 24]
  keys revoke --organisation <SIREN> --key <identifiant>`;
