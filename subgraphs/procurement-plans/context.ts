import type { Prisma } from "../../prisma/procurement-plans/client/client";
import type { RequestScope } from "../../shared/federation/request-scope";

/** The store inside one transaction. */
export type Db = Prisma.TransactionClient;

/** What the resolvers of one request share. */
export type Scope = RequestScope<Db>;
