import { gatewayCaller } from "../../shared/access/caller";
import { subgraphOperation } from "../transport/subgraph-operation";
import type { Transport } from "../transport/transport";
import type { RecordRefusals } from "./refusal-trail";

const mutation = subgraphOperation(
  "mutation RecordRefusals($refusals: [GatewayRefusalInput!]!) { recordRefusals(refusals: $refusals) }",
);

/** Writes refusals through the subgraph that owns organisations. Rejects when it did not take them. */
export function recordRefusals(transport: Transport): RecordRefusals {
  return async (organisation, refusals) => {
    const [first] = refusals;
    const { errors } = await transport.execute({
      subgraph: "organisations",
      operation: mutation,
      variables: {
        refusals: refusals.map(({ party, action, code, correlationId, times }) => ({
          ...{ action, code, correlationId, times },
          ...{ callerKind: party.kind, subject: party.subject, entity: party.entity },
        })),
      },
      caller: { ...gatewayCaller, organisation },
      correlationId: first?.correlationId ?? "",
    });
    if (errors !== undefined) throw new Error("The refusals were not recorded");
  };
}
