import { isDeepStrictEqual } from "node:util";
import { parse } from "graphql";
import type { Caller } from "../../../shared/access/caller";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import type { Database } from "../../../shared/runtime/database";
import type { Change, Changing, Written } from "../changes/change";
import { carriedWithHistory, carryOverChange } from "../changes/carry-over-change";
import {
  amendmentChange,
  correctionChange,
  recordingChange,
  contractWithLineHistory,
} from "../changes/contract-changes";
import { declarationChange } from "../changes/declaration-change";
import { carryChange } from "../changes/carry-changes";
import { decisionChange, reversalChange } from "../changes/decision-changes";
import { exemptionRecording, exemptionWithdrawal, publicationChange } from "../changes/duty-changes";
import { domainChange, domainOpening, strategyAddition, strategyEnding } from "../changes/domain-changes";
import { foodChange } from "../changes/food-changes";
import {
  commitmentChange,
  invitationChange,
  jointContentChange,
  memberAnswer,
} from "../changes/joint-changes";
import { labelChange } from "../changes/label-changes";
import { lineStatusChange } from "../changes/line-status-changes";
import { planChange } from "../changes/plan-changes";
import { poolingChange } from "../changes/pooling-changes";
import { lineContentChange } from "../changes/line-content-changes";
import { newPlanChange, planContentChange } from "../changes/plan-content-changes";
import { lineWithHistory } from "../changes/written-line";
import { memberChange, schemeCreation, targetChange } from "../changes/scheme-changes";
import { registrationChange } from "../changes/registration-changes";
import type { Json } from "../engine/graph-model";
import type { Tally } from "../engine/tally";
import type { World } from "../world/world";

const changesOf: Readonly<Record<string, readonly ((changing: Changing) => Change)[]>> = {
  "territorial-labels": [labelChange],
  "procurement-plans": [
    ...[memberAnswer, memberAnswer, invitationChange, jointContentChange, commitmentChange, carryChange],
    ...[planChange, lineStatusChange, poolingChange, foodChange],
    ...[recordingChange, correctionChange, amendmentChange, schemeCreation, memberChange, targetChange],
    ...[planChange, lineStatusChange, lineContentChange, lineContentChange],
    ...[newPlanChange, planContentChange, poolingChange, foodChange, carryOverChange],
    ...[exemptionRecording, exemptionWithdrawal, publicationChange],
    ...[domainOpening, domainChange, strategyAddition, strategyEnding],
  ],
  "supplier-relations": [registrationChange],
  "insertion-clauses": [declarationChange, declarationChange, decisionChange, decisionChange, reversalChange],
};

interface WrittenTable {
  readonly table: string;
  readonly key: string;
  /** Field of the input that holds the key; absent where the payload does. */
  readonly from?: string;
}

/** Where the row that a change writes is found. */
const writtenTables: Readonly<Record<string, WrittenTable>> = {
  recordContract: contractWithLineHistory,
  recordLabelAward: { table: "territorial_labels.label_award", key: "id" },
  declareHours: { table: "insertion_clauses.hours_entry", key: "id" },
  reverseHours: { table: "insertion_clauses.hours_entry", key: "id" },
  validateHours: { table: "insertion_clauses.hours_decision", key: "entry_id", from: "entryId" },
  addPlannedProcurement: lineWithHistory,
  carryOverPlannedProcurements: { ...carriedWithHistory, from: "fromPlanId" },
  ...Object.fromEntries(
    ["change", "withdraw", "launch", "abandon"].map((step) => [
      `${step}PlannedProcurement`,
      { ...lineWithHistory, from: "plannedProcurementId" },
    ]),
  ),
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
    [place.from === undefined ? id : input[place.from]],
  );
  return row?.row ?? { id };
}

/** Of the row written; of the first one where there are several. */
function idOf(answer: Json, field: string, payload: string): string {
  const { data } = answer as unknown as {
    readonly data: Readonly<Record<string, Readonly<Record<string, WithId | readonly WithId[]>>>>;
  };
  const [first] = [data[field]?.[payload] ?? []].flat();
  return first?.id ?? "";
}

interface WithId {
  readonly id: string;
}
