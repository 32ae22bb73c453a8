import { isDeepStrictEqual } from "node:util";
import { parse } from "graphql";
import type { Caller } from "../../../shared/access/caller";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import type { Json } from "./graph-model";
import { anyCursor } from "./list-model";
import type { Question } from "./question";
import type { Tally } from "./tally";

/** A caller before a subgraph. */
export interface Asker {
  readonly subgraph: RunningSubgraph;
  readonly caller: Caller;
  readonly tally: Tally;
}

/** Asks all the questions in one document, and compares each answer with what the oracle says. */
export async function ask(asker: Asker, questions: readonly Question[]): Promise<void> {
  if (questions.length === 0) return;
  const { subgraph, caller, tally } = asker;
  const document = documentOf(questions);
  const { data, errors = [] } = await subgraph.execute({
    document: parse(document),
    variables: variablesOf(questions),
    caller,
    correlationId: "isolation",
  });
  if (errors[0]?.extensions["code"] === "DOCUMENT_TOO_COMPLEX") {
    await askInHalves(asker, questions);
    return;
  }
  if (errors.length > 0) {
    const answered = errors.map(
      ({ message, extensions, path }) => `${message} ${JSON.stringify([extensions, path])}`,
    );
    tally.differs({ where: subgraph.name, caller, asked: document, expected: "no error", answered });
    return;
  }
  for (const [index, question] of questions.entries()) {
    compare(asker, question, data?.[`f${index.toString()}`] as Json);
  }
}

/** What is too much for one document is asked in two; one question that is too much is not asked. */
async function askInHalves(asker: Asker, questions: readonly Question[]): Promise<void> {
  if (questions.length === 1) return;
  const middle = Math.ceil(questions.length / 2);
  await ask(asker, questions.slice(0, middle));
  await ask(asker, questions.slice(middle));
}

function compare({ subgraph, caller, tally }: Asker, question: Question, answer: Json): void {
  const answered = withoutCursors(answer);
  const expected = withoutCursors(question.expected);
  if (isDeepStrictEqual(answered, expected)) {
    tally.agreed(question.steps);
    question.answered?.(answer);
    return;
  }
  const asked = `${question.text("references")} ${JSON.stringify(question.representations ?? [])}`;
  tally.differs({ where: subgraph.name, caller, asked, expected, answered });
}

/** A plain copy in which every cursor is the same. */
function withoutCursors(json: Json): Json {
  return JSON.parse(JSON.stringify(json), (name, value: Json) =>
    typeof value === "string" && /^(?:cursor|startCursor|endCursor)$/.test(name) ? anyCursor : value,
  ) as Json;
}

function documentOf(questions: readonly Question[]): string {
  const declared = questions.flatMap(({ representations }, index) =>
    representations === undefined ? [] : [`$r${index.toString()}: [_Any!]!`],
  );
  const fields = questions.map(({ text }, index) => `f${index.toString()}: ${text(`r${index.toString()}`)}`);
  return `query ${declared.length === 0 ? "" : `(${declared.join(" ")})`} { ${fields.join("\n")} }`;
}

function variablesOf(questions: readonly Question[]): Record<string, unknown> {
  return Object.fromEntries(
    questions.flatMap(({ representations }, index) =>
      representations === undefined ? [] : [[`r${index.toString()}`, representations]],
    ),
  );
}
