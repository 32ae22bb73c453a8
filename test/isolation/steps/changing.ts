import { isDeepStrictEqual } from "node:util";
import { parse } from "graphql";
import type { Caller } from "../../../shared/access/caller";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import type { Database } from "../../../shared/runtime/database";
import type { Change, Changing, Written } from "../changes/change";
import { declarationChange } from "../changes/declaration-change";
import { decisionChange, reversalChange } from "../changes/decision-changes";
import { labelChange } from "../changes/label-changes";
import { planChange } from "../changes/plan-changes";
import { registrationChange } from "../changes/registration-changes";
import type { Json } from "../engine/graph-model";
import type { Tally } from "../engine/tally";
import type { World } from "../world/world";

const changesOf: Readonly<Record<string, readonly ((changing: Changing) => Change)[]>> = {
  "territorial-labels": [labelChange],
  "procurement-plans": [planChange],
  "supplier-relations": [registrationChange],
  "insertion-clauses": [declarationChange, declarationChange, decisionChange, decisionChange, reversalChange],
};

/** Where the row that a change writes is found. */
const writtenTables: Readonly<Record<string, { readonly table: string; readonly key: string }>> = {
  recordLabelAward: { table: "territorial_labels.label_award", key: "id" },
  declareHours: { table: "insertion_clauses.hours_entry", key: "id" },
  reverseHours: { table: "insertion_clauses.hours_entry", key: "id" },
  validateHours: { table: "insertion_clauses.hours_decision", key: "entry_id" },
};

export interface Sending extends Changing {
  readonly database: Database;
  readonly subgraph: RunningSubgraph;
  readonly tally: Tally;
}

/** Sends a mutation that must be done or refused, and gives the world as it then is. */
export async function sendChange(sending: Sending): Promise<World> {
  const { draw, subgraph, caller, tally, world } = sending;
  const change = draw.pick(changesOf[subgraph.name] ?? [])(sending);
  const { outcome, answered } = await sent(subgraph, caller, change);
  const asked = `${change.field} ${JSON.stringify(change.input)}`;
  if (outcome !== change.expected) {
    tally.differs({ where: subgraph.name, caller, asked, expected: change.expected, answered });
    return world;
  }
  tally.agreed(1);
  if (change.absentTwin !== undefined) await compareWithAbsent(sending, { change, answered });
  if (outcome !== "DONE") return world;
  return change.effect?.(world, await rowWritten(sending, change, answered)) ?? world;
}

interface Answered {
  readonly change: Change;
  readonly answered: Json;
}

/** What may not be seen is answered word for word as what does not exist. */
async function compareWithAbsent(
  { subgraph, caller, tally }: Sending,
  { change, answered }: Answered,
): Promise<void> {
  const twin = await sent(subgraph, caller, { ...change, input: change.absentTwin ?? {} });
  if (isDeepStrictEqual(twin.answered, answered)) tally.agreed(1);
  else {
    const asked = `${change.field} ${JSON.stringify(change.input)}, puis avec un identifiant qui n'existe pas`;
    tally.differs({ where: subgraph.name, caller, asked, expected: twin.answered, answered });
  }
}

async function sent(subgraph: RunningSubgraph, caller: Caller, { field, input, payload }: Change) {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const document = parse(`mutation ($input: ${type}Input!) { ${field}(input: $input) {
    __typename ... on ${type}Payload { ${payload} } ... on UserError { code message path } } }`);
  const result = await subgraph.execute({
    document,
    variables: { input },
    caller,
    correlationId: "isolation",
  });
  const answered = JSON.parse(JSON.stringify(result)) as {
    readonly data?: Readonly<Record<string, { readonly code?: string } | null>> | null;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  const code = answered.errors?.[0]?.extensions.code;
  const refusal = answered.data?.[field]?.code;
  return {
    outcome: code === undefined ? (refusal ?? "DONE") : `error ${code}`,
    answered: answered as unknown as Json,
  };
}

async function rowWritten(
  { database }: Sending,
  { field, payload, input }: Change,
  answered: Json,
): Promise<Written> {
  const id = idOf(answered, field, /^\w+/.exec(payload)?.[0] ?? "");
  const place = writtenTables[field];
  if (place === undefined) return { id };
  const [row] = await database.query<{ readonly row: Written }>(
    `SELECT to_jsonb(written) AS row FROM ${place.table} written WHERE ${place.key} = $1`,
    [place.key === "entry_id" ? input["entryId"] : id],
  );
  return row?.row ?? { id };
}

function idOf(answered: Json, field: string, payload: string): string {
  const { data } = answered as {
    readonly data: Readonly<Record<string, Readonly<Record<string, { readonly id: string }>>>>;
  };
  return data[field]?.[payload]?.id ?? "";
}
