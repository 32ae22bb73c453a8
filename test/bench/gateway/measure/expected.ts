import { buildSchema, execute, parse } from "graphql";
import type { Question } from "../world/questions";
import { resolveSchema } from "../world/resolve";
import { fourParts, monolithSdl } from "../world/sdl";
import type { Runner } from "./runner";

const schema = resolveSchema(buildSchema(monolithSdl(fourParts)));
const checkedNumbers = [0, 1, 250, 499];

/** Throws when a contestant answers anything else than the monolith, keys in another order included. */
export async function checkAnswers(runner: Runner, question: Question): Promise<void> {
  for (const number of checkedNumbers) {
    const document = parse(question.query);
    const { data } = await execute({ schema, document, variableValues: question.variables(number) });
    const expected = JSON.stringify(data);
    const received = await runner.data(question, number);
    if (received !== expected) {
      throw new Error(
        `réponse différente\n  attendu ${expected.slice(0, 300)}\n  reçu    ${received.slice(0, 300)}`,
      );
    }
  }
}
