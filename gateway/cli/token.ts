import { parseArgs } from "node:util";
import { isRole } from "../../shared/access/roles";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { developmentSecret } from "../access/development-key";
import { issueDevelopmentToken } from "../access/development-token";
import { readHubConfig } from "../config";
import type { Command } from "./command";
import { sirenOption, wholeOption, wordsOption } from "./options";

const longestDays = 365;

export const token: Command = {
  name: "token",
  usage: "token --organisation <SIREN> --roles <A,B> [--subject <nom>] [--days <n>]",
  summary: "signe un jeton de développement pour agir au nom d’une organisation",
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        organisation: { type: "string" },
        roles: { type: "string", default: "" },
        subject: { type: "string", default: "developpement" },
        days: { type: "string", default: "1" },
      },
    });
    const { developmentTokens } = readHubConfig().access;
    if (!developmentTokens.isAccepted) {
      throw new StartupError(
        "Les jetons de développement sont refusés hors de cette machine (HOST). Pour les permettre quand même : ALLOW_DEVELOPMENT_TOKENS=true.",
      );
    }
    say(
      await issueDevelopmentToken(
        {
          subject: values.subject,
          organisation: sirenOption("organisation", values.organisation),
          roles: wordsOption("roles", values.roles, isRole),
        },
        {
          secret: developmentSecret(developmentTokens),
          now: new Date(),
          days: wholeOption("days", values.days, { from: 1, to: longestDays }),
        },
      ),
    );
  },
};
