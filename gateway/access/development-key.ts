import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCodeOf } from "../../shared/kernel/error-code";
import { StartupError } from "../../shared/runtime/startup-error";

export interface DevelopmentTokens {
  /** Whether this hub accepts them: on a loopback address, or when asked. */
  readonly isAccepted: boolean;
  /** DEVELOPMENT_TOKEN_SECRET; without it, a secret kept in the data directory. */
  readonly secret: string | undefined;
  readonly dataDir: string;
}

/**
 * The secret that signs development tokens, the same from one start to the next. Throws StartupError where it can
 * neither be read nor made.
 */
export function developmentSecret({ secret, dataDir }: DevelopmentTokens): string {
  if (secret !== undefined) return secret;
  const path = join(dataDir, "development-token.key");
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(path)) makeSecret(path);
  } catch (error) {
    if (errorCodeOf(error) !== "EEXIST") throw unwritable(path);
  }
  return readSecret(path);
}

/** Two programs may start at once: the first one's file stands, and is whole as soon as it has its name. */
function makeSecret(path: string): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    linkSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readSecret(path: string): string {
  const kept = (() => {
    try {
      return readFileSync(path, "utf8").trim();
    } catch {
      return "";
    }
  })();
  if (kept.length < 32) throw unusable(path);
  return kept;
}

function unwritable(path: string): StartupError {
  return new StartupError(
    `DATA_DIR : impossible d'écrire dans ${dirname(path)}. Donnez un dossier où ce compte peut écrire.`,
  );
}

function unusable(path: string): StartupError {
  return new StartupError(
    `DATA_DIR : la clé des jetons de développement, ${path}, est illisible. Supprimez-la, ou donnez DEVELOPMENT_TOKEN_SECRET.`,
  );
}
