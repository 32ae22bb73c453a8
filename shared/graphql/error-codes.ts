/** What one error code means, to a program and to a person. */
export interface ErrorCodeEntry {
  /** HTTP status when the whole request fails for this reason; a partial answer keeps 200. */
  readonly httpStatus: number;
  /** For the documentation, in English. */
  readonly meaning: string;
  /** Default outward message, in French. */
  readonly message: string;
}

/** The one registry of `extensions.code`: codes are the contract with clients, error classes are not. */
const registry = {
  BAD_USER_INPUT: {
    httpStatus: 400,
    meaning: "An argument or a variable does not have the declared form.",
    message: "Une valeur fournie n’a pas la forme attendue.",
  },
  INVALID_IDENTIFIER: {
    httpStatus: 400,
    meaning: "An identifier (SIREN, SIRET, INSEE code, CPV code…) is malformed or its check digit is wrong.",
    message: "Un identifiant fourni est mal formé ou sa clé de contrôle est fausse.",
  },
  INVALID_DATE: {
    httpStatus: 400,
    meaning: "A date or an instant is malformed or does not exist in the calendar.",
    message: "Une date fournie est mal formée ou n’existe pas.",
  },
  INVALID_CURSOR: {
    httpStatus: 400,
    meaning: "A pagination cursor was not issued by this list, or with another order.",
    message: "Le curseur de pagination n’est pas valable pour cette liste.",
  },
  INVALID_PAGE_SIZE: {
    httpStatus: 400,
    meaning: "The requested page size is out of bounds, or both ends of a list are asked for at once.",
    message: "La taille de page demandée n’est pas valable.",
  },
  UNAUTHENTICATED: {
    httpStatus: 401,
    meaning: "Credentials are missing, expired or not recognised.",
    message: "Vous devez vous identifier.",
  },
  IDENTITY_UNAVAILABLE: {
    httpStatus: 503,
    meaning:
      "Who the caller is cannot be checked now: the identity provider or the directory of organisations does not answer.",
    message: "Votre identité ne peut pas être vérifiée pour le moment : réessayez dans quelques instants.",
  },
  FORBIDDEN: {
    httpStatus: 403,
    meaning: "The caller is known but may not do or see this.",
    message: "Vous n’avez pas le droit d’accéder à cette donnée ou de faire cette action.",
  },
  NOT_FOUND: {
    httpStatus: 404,
    meaning: "Something that the request takes for granted does not exist, or not for this caller.",
    message: "L’élément demandé est introuvable.",
  },
  CONFLICT: {
    httpStatus: 409,
    meaning: "The data changed since it was read, or the idempotency key was used for something else.",
    message: "La donnée a changé entre-temps : relisez-la avant de recommencer.",
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    httpStatus: 400,
    meaning: "A program sends a mutation without the header Idempotency-Key, which lets it retry safely.",
    message:
      "Un programme joint à chaque modification un en-tête « Idempotency-Key », pour pouvoir la renvoyer sans risque.",
  },
  DOCUMENT_TOO_COMPLEX: {
    httpStatus: 400,
    meaning: "The document exceeds a limit on its size, depth, aliases, directives, selections or cost.",
    message: "Le document demandé est trop complexe.",
  },
  GRAPHQL_PARSE_FAILED: {
    httpStatus: 400,
    meaning: "The document is not GraphQL.",
    message: "Le document n’est pas du GraphQL bien formé.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    httpStatus: 400,
    meaning: "The document does not fit the schema.",
    message: "Le document ne respecte pas le schéma.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    httpStatus: 400,
    meaning: "The operation to run cannot be told: none, several without a name, or an unknown name.",
    message: "L’opération à exécuter n’est pas déterminée : précisez « operationName ».",
  },
  BAD_REQUEST: {
    httpStatus: 400,
    meaning: "The HTTP request is not a GraphQL request.",
    message: "La requête HTTP n’est pas une requête GraphQL bien formée.",
  },
  CSRF_PREVENTED: {
    httpStatus: 403,
    meaning: "A browser could have sent this request from another site without a preflight.",
    message:
      "Requête refusée : elle pourrait provenir d’un autre site. Envoyez du JSON avec son en-tête « Content-Type ».",
  },
  PAYLOAD_TOO_LARGE: {
    httpStatus: 413,
    meaning: "The request body exceeds the accepted size.",
    message: "Le corps de la requête est trop volumineux.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    httpStatus: 415,
    meaning: "The request body is not JSON in UTF-8, or it is compressed.",
    message:
      "Le corps de la requête doit être du JSON en UTF-8, sans compression (Content-Type: application/json).",
  },
  NOT_ACCEPTABLE: {
    httpStatus: 406,
    meaning: "The header Accept allows none of the media types of an answer.",
    message: "Réponses possibles : application/json ou application/graphql-response+json.",
  },
  METHOD_NOT_ALLOWED: {
    httpStatus: 405,
    meaning: "The HTTP method does not fit the request, for instance a mutation by GET.",
    message: "Cette méthode HTTP n’est pas acceptée ici.",
  },
  TIMEOUT: {
    httpStatus: 504,
    meaning: "The answer took longer than the time allowed.",
    message: "La réponse a pris trop de temps.",
  },
  SUBGRAPH_UNAVAILABLE: {
    httpStatus: 503,
    meaning: "The part of the hub that owns this data does not answer; the rest of the answer is valid.",
    message: "Une partie du service est momentanément indisponible.",
  },
  OVERLOADED: {
    httpStatus: 503,
    meaning: "The server has too much work in hand and refuses more; try again later.",
    message: "Le service est momentanément surchargé : réessayez dans quelques instants.",
  },
  RATE_LIMITED: {
    httpStatus: 429,
    meaning: "This caller exceeded its rate; try again later.",
    message: "Trop de requêtes en peu de temps : réessayez dans quelques instants.",
  },
  INTERNAL_SERVER_ERROR: {
    httpStatus: 500,
    meaning: "Something unexpected; the cause is in the log, under the correlation id.",
    message: "Une erreur inattendue est survenue. Communiquez l’identifiant « correlationId » au support.",
  },
} satisfies Readonly<Record<string, ErrorCodeEntry>>;

/** A code of the registry. */
export type ErrorCode = keyof typeof registry;

/** The registry, by code. */
export const errorCodes: Readonly<Record<ErrorCode, ErrorCodeEntry>> = registry;

/** Whether a value from outside is a code of the registry. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(errorCodes, value);
}
