import { parse } from "graphql";
import { z } from "zod";
import { prepareStore } from "../../prisma/prepare-store";
import type { Caller } from "../../shared/access/caller";
import { auditHeadsOf } from "../../shared/commands/audit-heads";
import type { RunningSubgraph, SubgraphManifest } from "../../shared/federation/subgraph";
import type { Database } from "../../shared/runtime/database";
import { StartupError } from "../../shared/runtime/startup-error";
import { readStoreConfig } from "../../shared/runtime/store-config";
import { withStore } from "./with-store";

export interface Question<Answer> {
  /** A document whose one field is called `answer`. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** SIREN of the organisation whose administrator asks. */
  readonly organisation: string;
  readonly shape: z.ZodType<Answer>;
}

/** Throws StartupError with the words of a refusal, in French. */
export type Ask = <Answer>(question: Question<Answer>) => Promise<Answer>;

const refusal = z.object({ message: z.string() });

/**
 * Asks a subgraph as an administrator: whoever can open the store from a terminal is one. The same rules apply and
 * the same trail is left as through the hub.
 */
export function withSubgraph<T>(
  manifest: SubgraphManifest,
  work: (ask: Ask, database: Database) => Promise<T>,
): Promise<T> {
  const onAuditHeads = auditHeadsOf(readStoreConfig()).append;
  return withStore(async (database) => {
    // What a command prints may be read by a program: the steps before it go elsewhere.
    await prepareStore({
      ...{ database, demo: false },
      progress: (line) => process.stderr.write(`${line}\n`),
    });
    const subgraph = manifest.open({
      database,
      entities: { exist: () => Promise.reject(new Error("The command line refers to nothing elsewhere")) },
      clock: () => new Date(),
      onFault: (fault) => {
        throw fault;
      },
      onAuditHeads,
    });
    try {
      return await work((question) => ask(subgraph, question), database);
    } finally {
      await subgraph.close();
    }
  });
}

async function ask<Answer>(
  subgraph: RunningSubgraph,
  { document, variables, organisation, shape }: Question<Answer>,
): Promise<Answer> {
  const { data, errors = [] } = await subgraph.execute({
    document: parse(document),
    variables,
    caller: administratorOf(organisation),
    correlationId: "cli",
  });
  const [error] = errors;
  if (error !== undefined) throw new StartupError(error.message);
  const answer = data?.["answer"];
  const refused = refusal.safeParse(answer);
  if (refused.success) throw new StartupError(refused.data.message);
  return shape.parse(answer);
}

function administratorOf(organisation: string): Caller {
  return { kind: "PROGRAM", subject: "hub-cli", organisation, pools: [], roles: ["ADMINISTRATOR"] };
}
