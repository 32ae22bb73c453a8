export interface Welcome {
  readonly address: string;
  readonly token: string;
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

  Lire est ouvert. Pour modifier, envoyez cet en-tête (jeton de développement) :
  Authorization: Bearer ${token}

  Ctrl+C pour arrêter.
`;
}
