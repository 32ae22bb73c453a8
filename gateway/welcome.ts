export interface Welcome {
  readonly address: string;
  /** A development token; null where they are refused. */
  readonly token: string | null;
  /** Which store answers, in French. */
  readonly store: string;
}

/** What a person reads in the terminal once the hub answers. */
export function welcome({ address, token, store }: Welcome): string {
  return `
Le hub des achats responsables est prêt.

  Page d’accueil    ${address}/
  GraphiQL          ${address}/graphiql
  GraphQL           ${address}/graphql
  État              ${address}/health/ready

  ${store}

  ${token === null ? withoutToken : withToken(token)}

  Ctrl+C pour arrêter.
`;
}

function withToken(token: string): string {
  return `Lire ce qui est public est ouvert. Pour agir au nom de l’agglomération, envoyez cet en-tête
  (jeton de développement, 7 jours ; d’autres : npm run hub -- token) :
  Authorization: Bearer ${token}`;
}

const withoutToken =
  "Lire ce qui est public est ouvert. Les jetons de développement sont refusés à cette adresse : les personnes\n" +
  "  s’identifient par le fournisseur d’identité (OIDC_ISSUER), les programmes par une clé d’API.";
