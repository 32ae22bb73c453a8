import type { FastifyInstance } from "fastify";
import { contentPolicies } from "../protection/security-headers";
import { exampleQuestions, type ExampleQuestion } from "./example-questions";
import { page } from "./page";

/** `/`: what this is, for whom, and where to go. */
export function addHomePage(app: FastifyInstance): void {
  app.get("/", async (_request, reply) =>
    reply
      .header("content-security-policy", contentPolicies.page)
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(homePage),
  );
}

const homePage = page({
  title: "Accueil",
  description:
    "Une seule question à poser pour les achats responsables de l’agglomération et de ses communes.",
  main: `
    <section class="lead">
      <h1>Une seule question, une seule réponse, pour tout le territoire</h1>
      <p>
        L’agglomération et ses communes tiennent chacune leurs programmations d’achats, leurs fournisseurs, leurs clauses
        d’insertion et leurs labels. Le hub les réunit&nbsp;: intranets, tableaux de bord et réseaux partenaires interrogent
        un même graphe et reçoivent une même réponse.
      </p>
      <p class="actions">
        <a class="action" href="/graphiql">Explorer le graphe</a>
        <a class="action quiet" href="#questions">Voir six questions</a>
      </p>
    </section>

    <section aria-labelledby="domaines">
      <h2 id="domaines">Quatre domaines, un graphe</h2>
      <dl class="domains">
        <div><dt>Labels du territoire</dt><dd>Obtentions, renouvellements, délibérations et engagements chiffrés.</dd></div>
        <div><dt>Programmation des achats</dt><dd>Besoins de l’année, achats à mutualiser, procédures, marchés, alimentation et SPASER.</dd></div>
        <div><dt>Relations fournisseurs</dt><dd>Entreprises locales, structures inclusives, rencontres et sourçage.</dd></div>
        <div><dt>Clauses d’insertion</dt><dd>Heures prévues, réalisées et validées, par métier, jusqu’à l’évaluation.</dd></div>
      </dl>
    </section>

    <section aria-labelledby="questions">
      <h2 id="questions">Six questions qu’une mairie se pose</h2>
      <ul class="questions">${exampleQuestions.map(questionCard).join("")}
      </ul>
      <p class="note">Chaque lien ouvre la requête correspondante dans GraphiQL&nbsp;; le bouton de lecture y affiche la réponse.</p>
    </section>

    <section aria-labelledby="acces">
      <h2 id="acces">Pour les équipes techniques</h2>
      <dl class="addresses">
        <div><dt><a href="/graphiql">/graphiql</a></dt><dd>Écrire une requête, avec la documentation de chaque champ.</dd></div>
        <div><dt><code>/graphql</code></dt><dd>Le point d’accès des programmes, en GraphQL sur HTTP.</dd></div>
        <div><dt><a href="/health/ready">/health/ready</a></dt><dd>L’état du magasin de données et du graphe.</dd></div>
      </dl>
      <p>
        La lecture des données publiques est ouverte. Voir ce que les communes mutualisent, ou modifier, demande de
        s’identifier&nbsp;: un jeton de votre organisation ou une clé d’API, dans l’en-tête <code>Authorization</code>&nbsp;;
        en essai, un jeton est affiché au démarrage du hub.
      </p>
    </section>`,
});

function questionCard({ slug, who, question }: ExampleQuestion): string {
  return `
        <li><a href="/graphiql?question=${slug}"><span class="who">${who}</span> <span class="ask">${question}</span></a></li>`;
}
