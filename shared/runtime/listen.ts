import type { FastifyInstance } from "fastify";
import { errorCodeOf } from "../kernel/error-code";
import { StartupError } from "./startup-error";

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
}

/** Starts listening and answers the address; a refusal of the system becomes one line of French. */
export async function listen(
  app: Pick<FastifyInstance, "listen">,
  { host, port }: ListenOptions,
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    switch (errorCodeOf(error)) {
      case "EADDRINUSE":
        throw new StartupError(
          `PORT : le port ${port} est déjà pris sur ${host}. Arrêtez l’autre programme ou choisissez un autre PORT.`,
        );
      case "EACCES":
        throw new StartupError(
          `PORT : le système refuse le port ${port} à ce compte. Choisissez-en un au-dessus de 1023.`,
        );
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
      case "EAI_AGAIN":
        throw new StartupError(`HOST : cette machine n’a pas l’adresse ${host}.`);
      default:
        throw error;
    }
  }
}
