import { parseArgs } from "node:util";
import { expiredContacts } from "../../../prisma/held-contacts";
import { dayInParis } from "../../../shared/kernel/day";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { withSubgraph } from "../with-subgraph";
import { eraseEach } from "./erase-each";

/** Erases every contact whose retention has ended; tells them only, unless asked. */
export async function purgeContacts(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { yes: { type: "boolean", default: false } } });
  await withSubgraph(supplierRelations, async (ask, database) => {
    const contacts = await expiredContacts(database, dayInParis(new Date()));
    await eraseEach(ask, { contacts, reason: "RETENTION_ENDED", isSure: values.yes });
  });
}
