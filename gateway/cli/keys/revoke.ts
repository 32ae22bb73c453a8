import { parseArgs } from "node:util";
import { z } from "zod";
import { say } from "../../../shared/runtime/say";
import { askOrganisations } from "../ask-organisations";
import { neededOption, sirenOption } from "../options";

export async function revokeKey(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { organisation: { type: "string" }, key: { type: "string" } },
  });
  const { apiKey } = await askOrganisations({
    organisation: sirenOption("organisation", values.organisation),
    document: `mutation RevokeKey($input: RevokeApiKeyInput!) {
      answer: revokeApiKey(input: $input) {
        ... on RevokeApiKeyPayload { apiKey { name } }
        ... on UserError { message }
      }
    }`,
    variables: { input: { id: neededOption("key", values.key) } },
    shape: z.object({ apiKey: z.object({ name: z.string() }) }),
  });
  say(`Clé « ${apiKey.name} » révoquée : refusée partout d’ici cinq secondes.`);
}
