import { parseArgs } from "node:util";
import { callerScopes } from "../../../shared/access/caller";
import { isRole } from "../../../shared/access/roles";
import { askOrganisations } from "../ask-organisations";
import { dayOption, neededOption, sirenOption, wordsOption } from "../options";
import { issuedKey, tellIssuedKey } from "./issued-key";

export async function createKey(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      organisation: { type: "string" },
      name: { type: "string" },
      scopes: { type: "string", default: "READ" },
      roles: { type: "string", default: "" },
      "expires-on": { type: "string" },
    },
  });
  const input = {
    name: neededOption("name", values.name),
    scopes: wordsOption("scopes", values.scopes, (word) => callerScopes.some((scope) => scope === word)),
    roles: wordsOption("roles", values.roles, isRole),
    expiresOn: dayOption("expires-on", values["expires-on"]),
  };
  const created = await askOrganisations({
    organisation: sirenOption("organisation", values.organisation),
    document: `mutation CreateKey($input: CreateApiKeyInput!) {
      answer: createApiKey(input: $input) {
        ... on CreateApiKeyPayload { secret apiKey { id name expiresAt } }
        ... on UserError { message }
      }
    }`,
    variables: { input },
    shape: issuedKey,
  });
  tellIssuedKey(created);
}
