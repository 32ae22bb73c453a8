import type { Role } from "../../shared/access/roles";
import type { HubConfig } from "../config";
import { developmentSecret } from "./development-key";
import { issueDevelopmentToken } from "./development-token";

const welcomeRoles: readonly Role[] = ["ADMINISTRATOR", "COORDINATOR", "BUYER", "FACILITATOR"];
const welcomeDays = 7;

/** A token ready for use, printed at start; null where development tokens are refused. */
export async function welcomeToken(
  { access, intercommunality }: HubConfig,
  now: Date,
): Promise<string | null> {
  const { developmentTokens } = access;
  if (!developmentTokens.isAccepted) return null;
  return issueDevelopmentToken(
    { subject: "demonstration", organisation: intercommunality, roles: welcomeRoles },
    { secret: developmentSecret(developmentTokens), now, days: welcomeDays },
  );
}
