import type { SqlDriverAdapterFactory } from "@prisma/client/runtime/client";
import type { StatementListener } from "./database";

type Connection = Awaited<ReturnType<SqlDriverAdapterFactory["connect"]>>;
type Queryable = Pick<Connection, "queryRaw" | "executeRaw">;

/** The same driver, telling a listener each statement that it sends. */
export function observed(
  factory: SqlDriverAdapterFactory,
  listener: StatementListener,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = observeQueries(await factory.connect(), listener);
      const startTransaction = connection.startTransaction.bind(connection);
      connection.startTransaction = async (isolationLevel) =>
        observeQueries(await startTransaction(isolationLevel), listener);
      return connection;
    },
  };
}

function observeQueries<Target extends Queryable>(target: Target, listener: StatementListener): Target {
  const queryRaw = target.queryRaw.bind(target);
  const executeRaw = target.executeRaw.bind(target);
  target.queryRaw = (query) => {
    listener(query.sql);
    return queryRaw(query);
  };
  target.executeRaw = (query) => {
    listener(query.sql);
    return executeRaw(query);
  };
  return target;
}
