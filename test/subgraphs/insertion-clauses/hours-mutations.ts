import type { Caller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { queryRunner, type QueryRunnerOptions } from "../../support/run-query";
import type { TestStore } from "../../support/test-store";

/** A member of the union: the payload with its entry, or a refusal with its code. */
interface Answer {
  readonly __typename: string;
  readonly hoursEntry?: { readonly id: string };
  readonly code?: string;
}

const entryFields = `hoursEntry { id month hours state sequence reason declaredBy
  participants { category count } decision { decision decidedBy reason } reverses { id state } reversedBy { id } }`;

/** A declaration that is accepted, for the tests to change. */
export const aDeclaration = {
  clauseId: "clause-lot-1",
  month: "2017-09-01",
  trade: "PAINTING",
  executionMode: "TEMP_ETTI",
  employerSiret: "90020004900014",
  hours: 35.5,
  participants: [{ category: "REFUGEE", count: 2 }],
};

/** The three changes of the ledger, as one caller; each answers the member of the union. */
export function hoursMutations(store: TestStore, caller: Caller, options: QueryRunnerOptions = {}) {
  const ask = queryRunner(insertionClauses, store, { ...options, caller });
  const run = async (name: string, type: string, input: object): Promise<Answer> => {
    const { data, errors } = await ask(
      `mutation Change($input: ${type}Input!) { ${name}(input: $input) {
        __typename ... on ${type}Payload { ${entryFields} } ... on UserError { code message path } } }`,
      { input },
    );
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?.[name] as Answer;
  };
  return {
    ask,
    /** Declares and gives the identifier of the entry. */
    declared: async (change: object = {}) => {
      const { hoursEntry } = await run("declareHours", "DeclareHours", { ...aDeclaration, ...change });
      return hoursEntry?.id ?? "";
    },
    declare: (change: object = {}) => run("declareHours", "DeclareHours", { ...aDeclaration, ...change }),
    validate: (entryId: string, decision = "VALIDATE", reason: string | null = null) =>
      run("validateHours", "ValidateHours", { entryId, decision, reason }),
    reverse: (entryId: string, reason = "Erreur de saisie") =>
      run("reverseHours", "ReverseHours", { entryId, reason }),
  };
}
