import { isDeepStrictEqual } from "node:util";
import { parse } from "graphql";
import type { Database } from "../../../shared/runtime/database";
import type { Asker } from "../engine/asking";
import type { Json } from "../engine/graph-model";

const fields: Readonly<Record<string, string>> = {
  "territorial-labels": "labelAuditTrail",
  "procurement-plans": "procurementAuditTrail",
  "supplier-relations": "supplierAuditTrail",
  "insertion-clauses": "insertionAuditTrail",
};

interface TrailRow {
  readonly sequence: number;
  readonly action: string;
  readonly outcome: string;
}

/** The trail of an organisation is for its administrators; what there is of it is read without policies. */
export async function readTrail({ subgraph, caller, tally }: Asker, database: Database): Promise<void> {
  const field = fields[subgraph.name] ?? "";
  const rows = await database.query<TrailRow>(
    `SELECT sequence::int AS sequence, action, outcome FROM ${subgraph.name.replaceAll("-", "_")}.audit_entry
     WHERE organisation = $1 ORDER BY sequence DESC`,
    [caller.organisation ?? ""],
  );
  const query = `{ ${field}(first: 4) { totalCount nodes { sequence action outcome } } }`;
  const result = await subgraph.execute({ document: parse(query), caller, correlationId: "isolation" });
  const isAllowed = caller.organisation !== null && caller.roles.includes("ADMINISTRATOR");
  const refusal = caller.kind === "ANONYMOUS" ? "UNAUTHENTICATED" : "FORBIDDEN";
  const trail = { totalCount: rows.length, nodes: rows.slice(0, 4).map((row) => ({ ...row })) };
  const expected: Json = isAllowed
    ? { data: { [field]: trail }, codes: [] }
    : { data: null, codes: [refusal] };
  const codes = result.errors?.map(({ extensions }) => String(extensions["code"])) ?? [];
  const answered = JSON.parse(JSON.stringify({ data: result.data ?? null, codes })) as Json;
  if (isDeepStrictEqual(answered, expected)) tally.agreed(1);
  else tally.differs({ where: subgraph.name, caller, asked: query, expected, answered });
}
