import { parseArgs } from "node:util";
import { z } from "zod";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { askOrganisations } from "./ask-organisations";
import type { Command } from "./command";
import { dayOption, sirenOption } from "./options";

const usage = "membership end --organisation <SIREN> --intercommunality <SIREN> --on <AAAA-MM-JJ>";

export const membership: Command = {
  name: "membership",
  usage,
  summary: "inscrit le retrait d’une organisation, qui n’est plus membre à partir de ce jour",
  run: async ([action, ...args]) => {
    if (action !== "end") throw new StartupError(`Utilisation : npm run hub -- ${usage}`);
    const { values } = parseArgs({
      args: [...args],
      options: {
        organisation: { type: "string" },
        intercommunality: { type: "string" },
        on: { type: "string" },
      },
    });
    const input = {
      intercommunality: sirenOption("intercommunality", values.intercommunality),
      leavesOn: dayOption("on", values.on),
    };
    const answer = await askOrganisations({
      organisation: sirenOption("organisation", values.organisation),
      document: `mutation EndMembership($input: LeaveIntercommunalityInput!) {
        answer: leaveIntercommunality(input: $input) {
          ... on LeaveIntercommunalityPayload { membership { validUntil } }
          ... on UserError { message }
        }
      }`,
      variables: { input },
      shape: z.object({ membership: z.object({ validUntil: z.string() }) }),
    });
    say(`Retrait inscrit : dernier jour d’adhésion le ${answer.membership.validUntil}.`);
  },
};
