import type { ExecutionResult } from "graphql";
import { z } from "zod";
import type { EntityLookup, EntityReference, LookupRequest } from "./entity-lookup";
import { subgraphUnavailable } from "./subgraph-client";

/** A reference resolver answers null for an entity that does not exist: asking for the type name is enough. */
export const existenceQuery =
  "query EntityExistence($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }";

export interface ExistenceQuestion extends LookupRequest {
  readonly subgraph: string;
  readonly representations: readonly EntityReference[];
}

export interface EntityExistenceOptions {
  /** Name of the subgraph that owns each entity type. */
  readonly owners: ReadonlyMap<string, string>;
  /** Sends the existence query to one subgraph. */
  readonly ask: (question: ExistenceQuestion) => Promise<ExecutionResult>;
}

const answer = z.object({ _entities: z.array(z.object({ __typename: z.string() }).nullable()) });

/** Looks entities up with one request per owning subgraph, all at once. */
export function entityExistence({ owners, ask }: EntityExistenceOptions): EntityLookup {
  return {
    exist: async (references, { caller, correlationId }) => {
      const bySubgraph = groupByOwner(references, owners);
      const found = new Set<EntityReference>();
      await Promise.all(
        [...bySubgraph].map(async ([subgraph, representations]) => {
          const existing = existingIn(
            subgraph,
            await ask({ subgraph, representations, caller, correlationId }),
          );
          representations.filter((_, index) => existing[index] === true).forEach((each) => found.add(each));
        }),
      );
      return references.map((reference) => found.has(reference));
    },
  };
}

function groupByOwner(references: readonly EntityReference[], owners: ReadonlyMap<string, string>) {
  const groups = new Map<string, EntityReference[]>();
  for (const reference of references) {
    const owner = owners.get(reference.__typename);
    if (owner === undefined) throw new Error(`No subgraph is known to own ${reference.__typename}`);
    groups.set(owner, [...(groups.get(owner) ?? []), reference]);
  }
  return groups;
}

/** An error is not an answer: an entity that could not be looked up is unknown, not missing. */
function existingIn(subgraph: string, { data, errors }: ExecutionResult): readonly boolean[] {
  const parsed = answer.safeParse(data);
  if (errors !== undefined || !parsed.success) throw subgraphUnavailable(subgraph);
  return parsed.data._entities.map((entity) => entity !== null);
}
