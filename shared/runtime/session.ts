import type { Sql } from "@prisma/client/runtime/client";
import type { Caller } from "../access/caller";
import { CodedError } from "../graphql/coded-error";
import { deferred } from "../kernel/deferred";

/** The part of a Prisma interactive-transaction client that the session itself uses. */
export interface RawClient {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
  $queryRaw<T = unknown>(query: TemplateStringsArray | Sql, ...values: unknown[]): Promise<T>;
}

/** The part of a Prisma client that opens interactive transactions. */
export interface TransactionalClient<Tx extends RawClient> {
  $transaction<R>(work: (tx: Tx) => Promise<R>, options?: { maxWait?: number; timeout?: number }): Promise<R>;
}

export interface SessionOptions<Tx extends RawClient> {
  readonly client: TransactionalClient<Tx>;
  /** Database role without ownership and without the right to bypass row security. */
  readonly role: string;
  readonly caller: Caller;
  /** What surrounds a change inside its transaction; absent for none. */
  readonly around?: <T>(db: RawClient, work: () => Promise<T>) => Promise<T>;
  /** Told why a change was undone, once its transaction is over. */
  readonly afterUndone?: (cause: unknown) => Promise<void>;
  /** The instant, on the clock of `performance.now()`, from which on nothing is read any more; absent for none. */
  readonly deadlineAt?: number | undefined;
}

const transactionOptions = { maxWait: 15_000, timeout: 30_000 };

/**
 * All access of one subgraph request to its store. Reads share one transaction, opened at the first of
 * them, that has taken the role and the identity of the caller: row-level security then decides what
 * exists, and a forgotten `where` cannot leak.
 */
export class Session<Tx extends RawClient> {
  private shared: SharedTransaction<Tx> | null = null;

  constructor(private readonly options: SessionOptions<Tx>) {}

  get caller(): Caller {
    return this.options.caller;
  }

  /** Runs a read in the request's shared transaction. Rejects with TIMEOUT once the deadline has passed. */
  async read<T>(work: (db: Tx) => Promise<T>): Promise<T> {
    try {
      this.refuseWhenLate();
      this.shared ??= this.open();
      const db = await this.shared.ready;
      this.refuseWhenLate();
      return await work(db);
    } catch (cause) {
      // The store itself stops a statement at the deadline.
      this.refuseWhenLate();
      throw cause;
    }
  }

  /** Runs a change in a transaction of its own: all of it is committed, or none. */
  async write<T>(work: (db: Tx) => Promise<T>): Promise<T> {
    const { around, afterUndone } = this.options;
    try {
      return await this.transact((db) => (around === undefined ? work(db) : around(db, () => work(db))));
    } catch (cause) {
      await afterUndone?.(cause);
      throw cause;
    }
  }

  /** Runs work in a transaction of the caller's own, with nothing around it. */
  async transact<T>(work: (db: Tx) => Promise<T>): Promise<T> {
    await this.release();
    return this.options.client.$transaction(async (db) => {
      await this.identify(db);
      return work(db);
    }, transactionOptions);
  }

  /** Ends the shared transaction, so that nothing of the store is held while something else is awaited. */
  async release(): Promise<void> {
    const shared = this.shared;
    this.shared = null;
    if (shared === null) return;
    shared.finish();
    await shared.ended;
  }

  private open(): SharedTransaction<Tx> {
    const finished = deferred<null>();
    const ready = deferred<Tx>();
    // Every reader awaits `ready`; this keeps a failure before the first of them from being unhandled.
    ready.promise.catch(() => undefined);
    const ended = this.options.client
      .$transaction(async (db) => {
        await this.identify(db, this.options.deadlineAt);
        ready.resolve(db);
        await finished.promise;
      }, transactionOptions)
      .catch((error: unknown) => {
        ready.reject(error);
      });
    return {
      ready: ready.promise,
      finish: () => {
        finished.resolve(null);
      },
      ended,
    };
  }

  private get remainingMs(): number {
    return Math.ceil((this.options.deadlineAt ?? Infinity) - performance.now());
  }

  private refuseWhenLate(): void {
    if (this.remainingMs <= 0) throw new CodedError("TIMEOUT");
  }

  /** @param deadlineAt When the store is to stop what it reads; a change and the trail of a reading are never cut short. */
  private async identify(db: Tx, deadlineAt?: number): Promise<void> {
    const { caller, role } = this.options;
    const limit = deadlineAt === undefined ? [] : [String(Math.max(1, this.remainingMs))];
    await db.$queryRawUnsafe(
      `SELECT set_config('role', $1, true), set_config('hub.organisation', $2, true),
              set_config('hub.pools', $3, true), set_config('hub.subject', $4, true),
              set_config('hub.roles', $5, true)${limit.length === 0 ? "" : ", set_config('statement_timeout', $6, true)"}`,
      role,
      caller.organisation ?? "",
      caller.pools.join(","),
      caller.subject ?? "",
      caller.roles.join(","),
      ...limit,
    );
  }
}

interface SharedTransaction<Tx> {
  readonly ready: Promise<Tx>;
  readonly finish: () => void;
  readonly ended: Promise<void>;
}
