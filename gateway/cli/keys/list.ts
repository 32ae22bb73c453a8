import { parseArgs } from "node:util";
import { z } from "zod";
import { say } from "../../../shared/runtime/say";
import { askOrganisations } from "../ask-organisations";
import { sirenOption } from "../options";

const keyList = z.object({
  apiKeys: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        prefix: z.string(),
        status: z.enum(["ACTIVE", "EXPIRED", "REVOKED"]),
        scopes: z.array(z.string()),
        roles: z.array(z.string()),
        expiresAt: z.string(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
  }),
});

const statusNames = { ACTIVE: "active", EXPIRED: "expirée", REVOKED: "révoquée" } as const;

export async function listKeys(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { organisation: { type: "string" } } });
  const organisation = sirenOption("organisation", values.organisation);
  const { apiKeys } = await askOrganisations({
    organisation,
    document: `query Keys($siren: Siren!) {
      answer: organisation(siren: $siren) {
        apiKeys(first: 100) { totalCount nodes { id name prefix status scopes roles expiresAt lastUsedAt } }
      }
    }`,
    variables: { siren: organisation },
    shape: keyList,
  });
  for (const key of apiKeys.nodes) {
    const rights = [...key.scopes, ...key.roles].join(" ");
    const use = key.lastUsedAt === null ? "jamais utilisée" : `utilisée le ${key.lastUsedAt}`;
    say(
      `${key.id}  hub_${key.prefix}…  ${statusNames[key.status]}  ${key.name}  [${rights}]  jusqu’au ${key.expiresAt}, ${use}`,
    );
  }
  say(`${apiKeys.totalCount} clé(s), les plus récentes d’abord.`);
}
