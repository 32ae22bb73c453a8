import { GraphQLError } from "graphql";
import { StartupError } from "../../shared/runtime/startup-error";

/** Why a supergraph cannot be served. */
export interface SupergraphRefusal {
  /** One French sentence. */
  readonly reason: string;
  /** The library's own words, in English, for the log alone; they quote the supergraph, which holds no data. */
  readonly detail?: string;
}

const longestDetail = 2000;

/** Tells what reading or opening a supergraph threw. */
export function supergraphRefusal(error: unknown): SupergraphRefusal {
  if (error instanceof StartupError) return { reason: error.message };
  if (isOfTheSystem(error)) return { reason: "le fichier est illisible." };
  if (!(error instanceof Error)) return { reason: notServable };
  const detail = error.message.slice(0, longestDetail);
  const place = error instanceof GraphQLError ? error.locations?.[0] : undefined;
  if (place !== undefined && error.message.startsWith("Syntax Error")) {
    return {
      reason: `ce n’est pas du GraphQL bien formé (ligne ${place.line}, colonne ${place.column}).`,
      detail,
    };
  }
  return { reason: notServable, detail };
}

const notServable = "ce n’est pas un supergraphe que ce programme sait servir.";

/** Errors of the system, and only those, name the call that failed. */
function isOfTheSystem(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error;
}
