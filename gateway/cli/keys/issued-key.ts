import { z } from "zod";
import { say } from "../../../shared/runtime/say";

/** A key just made, as the commands that make one ask for it. */
export const issuedKey = z.object({
  secret: z.string(),
  apiKey: z.object({ id: z.string(), name: z.string(), expiresAt: z.string() }),
});

export function tellIssuedKey({ secret, apiKey }: z.output<typeof issuedKey>): void {
  say(`Clé « ${apiKey.name} », identifiant ${apiKey.id}, valable jusqu’au ${apiKey.expiresAt}.`);
  say("Gardez-la en lieu sûr, elle ne sera plus montrée :");
  say(secret);
}
