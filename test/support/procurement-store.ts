import { PrismaClient } from "../../prisma/procurement-plans/client/client";
import type { TestStore } from "./test-store";

/** The tables of procurement-plans as the maintenance of a store sees them, for what is read inside transactions. */
export function procurementStore({ database }: Pick<TestStore, "database">): PrismaClient {
  return new PrismaClient({ adapter: database.adapter() });
}
