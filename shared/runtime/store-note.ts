import type { Database } from "./database";

/** What an administrator should know of a store, in French. */
export function storeNote({ kind }: Database): string {
  return kind === "EMBEDDED"
    ? "Magasin d’essai embarqué (PGlite) : un seul processus, sans garantie en cas de coupure. En usage réel, réglez DATABASE_URL."
    : "PostgreSQL.";
}
