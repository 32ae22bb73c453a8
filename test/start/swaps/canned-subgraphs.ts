import { buildSubgraphSchema } from "@apollo/subgraph";
import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { listen } from "../../../shared/runtime/listen";
import { createLog } from "../../../shared/runtime/log";
import { projectPath } from "../../../shared/runtime/project-root";
import { fakeSubgraph } from "../../gateway/support/fake-subgraphs";
import { subgraphSecret, type RunningSubgraphs } from "../../support/running-hub";

interface TerritoryKey {
  readonly code: string;
}

const reference = { __resolveReference: (key: TerritoryKey) => key };

/** What each subgraph knows by heart: the subject here is the gateways, which share the machine with it. */
const known = {
  "territorial-labels": {
    Query: { territory: (_: unknown, { code }: TerritoryKey) => ({ code }) },
    Territory: {
      ...reference,
      name: ({ code }: TerritoryKey) => `Territoire ${code}`,
      perimeter: ({ code }: TerritoryKey) => [code],
    },
  },
  "insertion-clauses": {
    Territory: {
      ...reference,
      insertionSummary: ({ code }: TerritoryKey) => ({ committedHours: Number(code), realisedHours: 1.5 }),
    },
  },
};

/** Two of our subgraphs, with their own schemas, over HTTP and for signed calls only, whose answers cost nothing. */
export async function startCannedSubgraphs(): Promise<RunningSubgraphs> {
  const urls = new Map<string, string>();
  const closings: (() => Promise<unknown>)[] = [];
  for (const [name, resolvers] of Object.entries(known)) {
    const typeDefs = parse(readFileSync(projectPath("subgraphs", name, "schema.graphql"), "utf8"));
    const subgraph = fakeSubgraph(name, buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers } }]));
    const app = createSubgraphServer({ subgraph, log: createLog("silent"), secrets: [subgraphSecret] });
    urls.set(name, `${await listen(app, { host: "127.0.0.1", port: 0 })}/graphql`);
    closings.push(() => app.close());
  }
  const close = async () => {
    for (const each of closings) await each();
  };
  return { urls, close };
}
