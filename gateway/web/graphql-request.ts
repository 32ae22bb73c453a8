import { z } from "zod";
import { CodedError } from "../../shared/graphql/coded-error";
import { isNestedDeeperThan } from "./nesting";

/** The parameters of a GraphQL request, whichever way they came. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

const parameters = z.object({
  query: z.string("« query » doit être un texte.").trim().min(1, "« query » est vide."),
  variables: z.record(z.string(), z.unknown(), "« variables » doit être un objet.").nullish(),
  operationName: z.string("« operationName » doit être un texte.").nullish(),
  // Nothing of ours is in them, but a client that sends something else is mistaken.
  extensions: z.looseObject({}, "« extensions » doit être un objet.").nullish(),
});

/** No input of the graph comes near. */
const deepestVariables = 30;

/** Reads a body already parsed from JSON. Throws BAD_REQUEST. */
export function graphqlRequestOfBody(body: unknown): GraphqlRequest {
  if (Array.isArray(body)) {
    throw badRequest("Une seule opération par requête : les lots ne sont pas acceptés.");
  }
  if (typeof body !== "object" || body === null) {
    throw badRequest("Le corps de la requête doit être un objet JSON.");
  }
  return read(body);
}

/** Reads the parameters of a URL. Throws BAD_REQUEST. */
export function graphqlRequestOfUrl(search: Readonly<Record<string, unknown>>): GraphqlRequest {
  const { query, operationName, variables, extensions } = search;
  return read({
    query,
    operationName: absentWhenEmpty(operationName),
    variables: parsedJson("variables", variables),
    extensions: parsedJson("extensions", extensions),
  });
}

function read(given: object): GraphqlRequest {
  const result = parameters.safeParse(given);
  if (!result.success) throw badRequest(result.error.issues.map(({ message }) => message).join(" "));
  const { query, variables, operationName } = result.data;
  if (isNestedDeeperThan(variables, deepestVariables)) {
    throw badRequest(`« variables » est imbriqué sur plus de ${deepestVariables.toString()} niveaux.`);
  }
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function parsedJson(name: string, text: unknown): unknown {
  if (absentWhenEmpty(text) === undefined) return undefined;
  try {
    return typeof text === "string" ? JSON.parse(text) : text;
  } catch {
    throw badRequest(`« ${name} » n’est pas du JSON bien formé.`);
  }
}

function absentWhenEmpty(value: unknown): unknown {
  return value === "" ? undefined : value;
}

function badRequest(reason: string): CodedError {
  return new CodedError("BAD_REQUEST", reason);
}
