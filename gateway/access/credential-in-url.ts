import { apiKeyAnywhere } from "../../shared/access/api-key";
import { CodedError } from "../../shared/graphql/coded-error";

const credentialNames: ReadonlySet<string> = new Set([
  "access_token",
  "api-key",
  "api_key",
  "apikey",
  "authorization",
  "id_token",
  "token",
  "x-api-key",
]);

/**
 * Throws BAD_REQUEST for a URL that carries a key or a token: URLs end in histories and in the logs of proxies. The
 * refusal says so, since the credential must then be replaced, and repeats nothing of it.
 */
export function refuseCredentialInUrl(url: string): void {
  const search = url.split("?", 2)[1];
  if (search === undefined) return;
  const isNamed = [...new URLSearchParams(search).keys()].some((name) =>
    credentialNames.has(name.toLowerCase()),
  );
  if (!isNamed && !apiKeyAnywhere.test(decoded(search))) return;
  throw new CodedError(
    "BAD_REQUEST",
    "Une clé ou un jeton ne s’écrit jamais dans une adresse : envoyez-le dans l’en-tête « Authorization », et remplacez celui-ci, qui a pu être lu.",
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
