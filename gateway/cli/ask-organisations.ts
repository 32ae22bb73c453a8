import { parse } from "graphql";
import { z } from "zod";
import { prepareStore } from "../../prisma/prepare-store";
import type { Caller } from "../../shared/access/caller";
import { auditHeadsOf } from "../../shared/commands/audit-heads";
import type { Database } from "../../shared/runtime/database";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { readStoreConfig } from "../../shared/runtime/store-config";
import { organisations } from "../../subgraphs/organisations/subgraph";
import { withStore } from "./with-store";

export interface Question<Answer> {
  /** A document whose one field is called `answer`. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** SIREN of the organisation whose administrator asks. */
  readonly organisation: string;
  readonly shape: z.ZodType<Answer>;
}

const refusal = z.object({ message: z.string() });

/**
 * Asks the subgraph that owns organisations, as an administrator: whoever can open the store from a terminal is one.
 * The same rules apply and the same trail is left as through the hub. Throws StartupError with a refusal, in French.
 */
export function askOrganisations<Answer>(question: Question<Answer>): Promise<Answer> {
  return withStore(async (database) => {
    await prepareStore({ database, demo: false, progress: say });
    const answer = await answerOf(database, question);
    const refused = refusal.safeParse(answer);
    if (refused.success) throw new StartupError(refused.data.message);
    if (answer === null) throw new StartupError(unknownOrganisation(question.organisation));
    return question.shape.parse(answer);
  });
}

async function answerOf(database: Database, { document, variables, organisation }: Question<unknown>) {
  const subgraph = organisations.open({
    database,
    entities: { exist: () => Promise.reject(new Error("The command line refers to nothing elsewhere")) },
    clock: () => new Date(),
    onFault: (fault) => {
      throw fault;
    },
    onAuditHeads: (heads) => auditHeadsOf(readStoreConfig()).append(heads),
  });
  try {
    const { data, errors = [] } = await subgraph.execute({
      document: parse(document),
      variables,
      caller: administratorOf(organisation),
      correlationId: "cli",
    });
    const [error] = errors;
    if (error !== undefined) throw new StartupError(error.message);
    return data?.["answer"];
  } finally {
    await subgraph.close();
  }
}

function unknownOrganisation(siren: string): string {
  return `L’organisation ${siren} n’est pas connue de ce hub.`;
}

function administratorOf(organisation: string): Caller {
  return { kind: "PROGRAM", subject: "hub-cli", organisation, pools: [], roles: ["ADMINISTRATOR"] };
}
