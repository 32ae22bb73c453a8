export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** Inner HTML of the main element. */
  readonly main: string;
}

/** The frame that all our pages share. Its contents are written in this folder: nothing of a request is ever in them. */
export function page({ title, description, main }: PageContent): string {
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${description}" />
    <title>${title} — Hub des achats responsables</title>
    <link rel="icon" href="/assets/hub.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/pages.css" />
  </head>
  <body>
    <a class="skip" href="#contenu">Aller au contenu</a>
    <header class="banner">
      <a class="brand" href="/" aria-label="Accueil du hub des achats responsables">
        <img src="/assets/hub.svg" alt="" width="40" height="40" />
        <span>Hub des achats responsables<small>Un graphe commun pour le territoire</small></span>
      </a>
      <nav aria-label="Accès"><a href="/graphiql">GraphiQL</a> <a href="/health/ready">État du service</a></nav>
    </header>
    <main id="contenu">${main}
    </main>
    <footer class="colophon">
      <p>Logiciel libre sous licence EUPL-1.2. Ce site ne dépose aucun cookie et n’appelle aucun service tiers.</p>
    </footer>
  </body>
</html>
`;
}
