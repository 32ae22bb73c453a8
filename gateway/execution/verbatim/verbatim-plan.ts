import type { QueryPlan } from "@apollo/query-planner";
import type { GraphQLObjectType } from "graphql";
import { prepareFetch } from "../plan/ask-subgraph";
import type { PlanTypes } from "../plan/compile-plan";
import { knownTypes } from "../plan/known-types";
import type { PlanRun } from "../plan/plan-run";
import type { ObjectShape } from "../shaping/shape";
import { compileReader } from "./compile-reader";
import { compileCopier } from "./compile-writer";
import { LayingOut } from "./lay-out";
import { fetchesOf, fetchOrder, type FetchOrder, type PlacedFetch } from "./placed-fetches";
import { firstRecord, slotsOf } from "./record-slots";
import { representing } from "./represent";
import type { SentAnswers } from "./sent-answers";
import { placesIn, survey } from "./survey";
import { unfit, unfitted } from "./unfit";
import {
  entityStep,
  inParallel,
  inSequence,
  onlyNotVerbatim,
  rootStep,
  type VerbatimFetch,
  type VerbatimStep,
} from "./verbatim-run";

/**
 * Executes a plan by copying what subgraphs wrote into the answer, byte for byte, without reading it into objects. Resolves
 * with null where anything came otherwise than asked (an error, a missing value, white space…): the run then knows what
 * was answered, and nothing has to be asked again.
 */
export type VerbatimPlan = (run: PlanRun) => Promise<Buffer | null>;

export interface VerbatimPlanOptions {
  readonly plan: QueryPlan;
  readonly planTypes: PlanTypes;
  readonly shape: ObjectShape;
  readonly root: GraphQLObjectType;
}

/** Null for a plan whose answers have to be read to be understood: those with abstract types, values sent by two subgraphs, rewrites. */
export function verbatimPlan(options: VerbatimPlanOptions): VerbatimPlan | null {
  try {
    return compiled(options);
  } catch (error) {
    if (error !== unfit) throw error;
    return null;
  }
}

function compiled({ plan: { node }, planTypes, shape, root }: VerbatimPlanOptions): VerbatimPlan {
  if (node === undefined || node.kind === "Subscription") return unfitted();
  const known = knownTypes(node, planTypes.supergraphSchema);
  const order = fetchOrder(node);
  const fetches = fetchesOf(order);
  const rootPlace = survey({ fetches, shape, root, known, planTypes });
  const places = placesIn(rootPlace);
  const layingOut = new LayingOut();
  const written = layingOut.writtenAt(rootPlace);
  const copy = compileCopier(written, fetches.length);

  const stepOf = (placed: PlacedFetch): VerbatimStep => {
    const place =
      places.find(({ additions }) => additions.some(({ fetch }) => fetch === placed)) ?? unfitted();
    const number = place.additions.findIndex((each) => each.fetch === placed);
    const sender = place.additions[number] ?? unfitted();
    const { base } = layingOut.writtenAt(place);
    const fetch: VerbatimFetch = {
      fetch: prepareFetch(placed.node, known),
      number: placed.number,
      reader: compileReader(layingOut.sentBy(sender, place)),
      addition: slotsOf(base.sent).addition(number),
    };
    if (placed.node.requires === undefined) return rootStep(fetch, rootRecord);
    const kept = sender.required.map((key) => layingOut.keptValue(key, place));
    const options = { typeName: place.type.name, kept, written: layingOut.writtenAt(place) };
    return entityStep(fetch, { place: place.number, representing: representing(options) });
  };
  const stepsOf = (each: FetchOrder): VerbatimStep => {
    if (each.kind === "fetch") return stepOf(each.fetch);
    return each.kind === "sequence" ? inSequence(each.of.map(stepsOf)) : inParallel(each.of.map(stepsOf));
  };

  const step = stepsOf(order);
  const top = rootRecord + slotsOf(written.base.sent).size;
  let tapeLength = Math.max(top, shortestTape);
  const isCompleted = places.map(({ additions }) => additions.length > 0);
  const found = () => isCompleted.map((each) => (each ? [] : noRecords));
  return async (run) => {
    const answers: SentAnswers = {
      bytes: new Array<null>(fetches.length + 1).fill(null),
      tape: new Int32Array(tapeLength),
      top,
      found: found(),
    };
    if (!(await step({ run, answers }))) return null;
    tapeLength = Math.max(answers.top, shortestTape);
    try {
      return copy(answers, rootRecord);
    } catch (error) {
      onlyNotVerbatim(error);
      return null;
    }
  };
}

const noRecords: number[] = [];

/** The root is nothing but what root fetches add: its record is the first. */
const rootRecord = firstRecord;
/** The tape of an execution is as long as that of the one before needed to be, and no shorter than this. */
const shortestTape = 256;
