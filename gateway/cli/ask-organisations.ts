import { DataDirectoryInUse } from "../../shared/runtime/data-directory-lock";
import { StartupError } from "../../shared/runtime/startup-error";
import { organisations } from "../../subgraphs/organisations/subgraph";
import { withSubgraph, type Question } from "./with-subgraph";

/**
 * Asks the subgraph that owns organisations, as an administrator. Throws a StartupError, in French, with a refusal,
 * for an organisation that it does not know, or where a hub that runs holds the embedded store.
 */
export async function askOrganisations<Answer>(question: Question<Answer>): Promise<Answer> {
  try {
    return await withSubgraph(organisations, async (ask) => {
      const answer = await ask({ ...question, shape: question.shape.nullable() });
      if (answer !== null) return answer;
      throw new StartupError(`L’organisation ${question.organisation} n’est pas connue de ce hub.`);
    });
  } catch (error) {
    throw error instanceof DataDirectoryInUse ? new StartupError(throughTheHub(question)) : error;
  }
}

/** What to do instead: the same field of the graph, asked of the hub that runs. */
function throughTheHub({
  document,
  organisation,
}: Pick<Question<unknown>, "document" | "organisation">): string {
  const [, kind = "", field = ""] = /^\s*(query|mutation)[\s\S]*?answer: (\w+)/.exec(document) ?? [];
  const asked = kind === "mutation" ? `le changement « ${field} »` : `la question « ${field} »`;
  return [
    "Le hub est en marche sur ce magasin embarqué, qui n’admet qu’un processus à la fois. Au choix :",
    `  - sans l’arrêter, ${asked} dans GraphiQL (/graphiql), avec le jeton que donne`,
    `    npm run hub -- token --organisation ${organisation} --roles ADMINISTRATOR`,
    "  - arrêtez-le, relancez cette commande, puis redémarrez-le.",
    "Avec un PostgreSQL (DATABASE_URL), cette commande marche pendant que le hub tourne.",
  ].join("\n");
}
