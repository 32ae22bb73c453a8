import { parseArgs } from "node:util";
import { z } from "zod";
import { sirenOf } from "../../../shared/kernel/siret";
import { say } from "../../../shared/runtime/say";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { siretOption } from "../options";
import { withSubgraph } from "../with-subgraph";

/** Prints everything held about the contacts of a supplier: the only command whose output is personal. */
export async function exportContacts(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { supplier: { type: "string" } } });
  const siret = siretOption("supplier", values.supplier);
  const { document } = await withSubgraph(supplierRelations, (ask) =>
    ask({
      organisation: sirenOf(siret),
      document: `mutation Export($input: ExportSupplierContactsInput!) {
        answer: exportSupplierContacts(input: $input) {
          ... on ExportSupplierContactsPayload { document }
          ... on UserError { message }
        }
      }`,
      variables: { input: { siret } },
      shape: z.object({ document: z.string() }),
    }),
  );
  say(document);
}
