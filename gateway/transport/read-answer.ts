import type { ExecutionResult } from "graphql";
import { utf8Text } from "../../shared/federation/answer-body";
import { parseSubgraphAnswer } from "../../shared/federation/subgraph-answer";

/** Whether an asker could do with the bytes of an answer as they came. They are shared: nobody changes them. */
export type TakeBytes = (answer: Buffer) => boolean;

const taken: ExecutionResult = Object.freeze({});

/** Reads an answer into an object of its own, which is empty where the asker took the bytes. Throws a WireFault. */
export function readAnswer(answer: Buffer, take: TakeBytes | undefined): ExecutionResult {
  return take?.(answer) === true ? taken : parseSubgraphAnswer(utf8Text(answer));
}
