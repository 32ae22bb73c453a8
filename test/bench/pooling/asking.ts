import { parse, type DocumentNode } from "graphql";
import type { Caller } from "../../../shared/access/caller";
import { roles } from "../../../shared/access/roles";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import type { Database } from "../../../shared/runtime/database";
import { procurementPlans } from "../../../subgraphs/procurement-plans/subgraph";
import { agglomeration } from "./country";

export const caller: Caller = {
  ...{ kind: "PERSON", subject: "bench", organisation: agglomeration, pools: [agglomeration], roles },
};

export const questions = {
  list: `query ($first: Int) { poolingOpportunities(territory: "${agglomeration}" first: $first) { totalCount nodes {
    id subject organisationCount lineCount value { amount } windowFrom windowUntil lastDayToJoin rank { score } } } }`,
  explained: `query ($first: Int) { poolingOpportunities(territory: "${agglomeration}" first: $first) { totalCount nodes {
    id explanation procedureTogether { procedure } levers { kind legalBasis { article } }
    participants(first: 5) { nodes { buyer { name } value { amount } procedureAlone { procedure } } } } } }`,
} as const;

const save = `mutation ($input: ChangePlannedProcurementInput!) { changePlannedProcurement(input: $input) { __typename
  ... on ChangePlannedProcurementPayload { plannedProcurement { id version } } ... on UserError { message } } }`;

/** The subgraph as the all-in-one program runs it: documents already parsed, limits, session, masking. */
export function openBench(database: Database) {
  const faults: unknown[] = [];
  const subgraph = procurementPlans.open({
    database,
    entities: { exist: (references) => Promise.resolve(references.map(() => true)) },
    clock: () => new Date("2026-11-23T09:00:00Z"),
    onFault: (fault) => faults.push(fault),
  });
  const documents = new Map<string, DocumentNode>();
  const ask = async (text: string, variables: Record<string, unknown>, key?: string) => {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const idempotency = key === undefined ? undefined : { key, digest: "0".repeat(64) };
    const { data, errors } = await subgraph.execute({
      ...{ document, variables, caller, correlationId: "bench", idempotency },
    });
    if (errors !== undefined) throw new Error(JSON.stringify(errors), { cause: faults[0] });
    return data ?? {};
  };
  return { ask, subgraph };
}

export type Ask = ReturnType<typeof openBench>["ask"];

interface SavedLine {
  readonly id: string;
  version: number;
}

/** Saves the lines of the agglomeration itself in turn, each time with another value and a key of its own. */
export function saver(ask: Ask, lines: readonly SavedLine[]): () => Promise<void> {
  let turn = 0;
  return async () => {
    const line = lines[turn % lines.length];
    if (line === undefined) throw new Error("The agglomeration has no line");
    turn += 1;
    const input = {
      ...{ plannedProcurementId: line.id, version: line.version, need: "Mesure", description: "Mesure" },
      ...{
        cpvCode: "30197630",
        value: `${(10_000 + turn).toString()}.00`,
        nature: "GOODS",
        visibility: "POOLED",
      },
    };
    const { changePlannedProcurement: answer } = await ask(
      save,
      { input },
      `mesure-${turn.toString()}-${process.pid.toString()}`,
    );
    // The answer to the question above.
    const { plannedProcurement } = answer as { readonly plannedProcurement?: { readonly version: number } };
    if (plannedProcurement === undefined) throw new Error(JSON.stringify(answer));
    line.version = plannedProcurement.version;
  };
}

/** Stops what the subgraph holds of the store. */
export function closeBench({ subgraph }: { readonly subgraph: RunningSubgraph }): Promise<void> {
  return subgraph.close();
}
