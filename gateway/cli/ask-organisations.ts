import { StartupError } from "../../shared/runtime/startup-error";
import { organisations } from "../../subgraphs/organisations/subgraph";
import { withSubgraph, type Question } from "./with-subgraph";

/**
 * Asks the subgraph that owns organisations, as an administrator. Throws a StartupError, in French, with a refusal
 * or for an organisation that it does not know.
 */
export function askOrganisations<Answer>(question: Question<Answer>): Promise<Answer> {
  return withSubgraph(organisations, async (ask) => {
    const answer = await ask({ ...question, shape: question.shape.nullable() });
    if (answer !== null) return answer;
    throw new StartupError(`L’organisation ${question.organisation} n’est pas connue de ce hub.`);
  });
}
