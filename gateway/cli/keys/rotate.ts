import { parseArgs } from "node:util";
import { askOrganisations } from "../ask-organisations";
import { dayOption, neededOption, sirenOption, wholeOption } from "../options";
import { issuedKey, tellIssuedKey } from "./issued-key";

export async function rotateKey(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      organisation: { type: "string" },
      key: { type: "string" },
      "expires-on": { type: "string" },
      "overlap-hours": { type: "string", default: "24" },
    },
  });
  const input = {
    id: neededOption("key", values.key),
    expiresOn: dayOption("expires-on", values["expires-on"]),
    overlapHours: wholeOption("overlap-hours", values["overlap-hours"], { from: 0, to: 168 }),
  };
  const rotated = await askOrganisations({
    organisation: sirenOption("organisation", values.organisation),
    document: `mutation RotateKey($input: RotateApiKeyInput!) {
      answer: rotateApiKey(input: $input) {
        ... on RotateApiKeyPayload { secret apiKey { id name expiresAt } }
        ... on UserError { message }
      }
    }`,
    variables: { input },
    shape: issuedKey,
  });
  tellIssuedKey(rotated);
}
