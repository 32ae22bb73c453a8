import { isDeepStrictEqual } from "node:util";
import { parse } from "graphql";
import type { Draw } from "../engine/draw";
import type { Json } from "../engine/graph-model";
import type { Asker } from "../engine/asking";

interface Misuse {
  readonly query: string;
  readonly code: string;
  readonly argument: string;
}

const foreignCursor = Buffer.from(JSON.stringify(["other list:NAME:ASC", "a", "b"])).toString("base64url");

/** What nobody may ask, whoever asks: a list of each subgraph, misused. */
function misuses(field: string): readonly Misuse[] {
  const misuse = (args: string, code: string, argument: string) => ({
    query: `{ ${field}(${args}) { totalCount } }`,
    code,
    argument,
  });
  return [
    misuse("first: 0", "INVALID_PAGE_SIZE", "first"),
    misuse("first: 101", "INVALID_PAGE_SIZE", "first"),
    misuse('after: "nonsense"', "INVALID_CURSOR", "after"),
    misuse(`after: "${foreignCursor}"`, "INVALID_CURSOR", "after"),
  ];
}

const fields: Readonly<Record<string, readonly string[]>> = {
  "territorial-labels": ["labelAwards", "councilResolutions"],
  "procurement-plans": ["buyers", "procurementPlans", "plannedProcurements", "contracts"],
  "supplier-relations": ["suppliers", "dialogueEvents", "preMarketConsultations"],
  "insertion-clauses": ["operations", "insertionClauses", "hoursEntries", "clauseFacilitators"],
};

/** Misuse is answered with the same error to everybody, which says nothing of any row. */
export async function misuse({ subgraph, caller, tally }: Asker, draw: Draw): Promise<void> {
  const { query, code, argument } = draw.pick(misuses(draw.pick(fields[subgraph.name] ?? [])));
  const { data, errors } = await subgraph.execute({
    document: parse(query),
    caller,
    correlationId: "isolation",
  });
  const answered: Json = {
    data: (data ?? null) as Json,
    errors:
      errors?.map(({ extensions }) => ({
        code: String(extensions["code"]),
        argument: String(extensions["argument"]),
      })) ?? [],
  };
  const expected: Json = { data: null, errors: [{ code, argument }] };
  if (isDeepStrictEqual(answered, expected)) tally.agreed(1);
  else tally.differs({ where: subgraph.name, caller, asked: query, expected, answered });
}
