import { PrismaClient, type Prisma } from "../../prisma/territorial-labels/client/client";
import type { Database } from "../../shared/runtime/database";

/** The generated client of one subgraph, for tests of what all subgraphs share. */
export type LabelsClient = PrismaClient;

export type LabelsTransaction = Prisma.TransactionClient;

export function openLabelsClient(database: Database): LabelsClient {
  return new PrismaClient({ adapter: database.adapter() });
}
