import { Refusal } from "../graphql/user-error.type";
import type { RawClient } from "../runtime/session";
import { appendAudit, type AuditFact, type AuditHead, type AuditScope } from "./audit";
import type { Command, IdempotencyClaim } from "./command";
import { once, rememberRefusal } from "./idempotency";

/** Opens a transaction of the caller that belongs to no command. */
export type Transact = <T>(work: (db: RawClient) => Promise<T>) => Promise<T>;

type KeyedCommand = Command & { readonly idempotency: IdempotencyClaim };

/**
 * What surrounds the changes of one request: each runs once for its retry key and leaves its mark in the
 * audit trail, both in the transaction of the change. Refusals, and reads that must be known, are noted apart.
 */
export class CommandGuard {
  private current: Command | null = null;
  private readonly noted: AuditFact[] = [];

  private readonly heads: AuditHead[] = [];
  /** How many heads there were before the change under way. */
  private headsBefore = 0;

  constructor(
    private readonly scope: AuditScope,
    /** Told where the trails end, once what they say is committed. */
    private readonly onHeads: (heads: readonly AuditHead[]) => void,
  ) {}

  /** Runs a mutation field as a command. Root fields of a mutation follow one another, so there is one at a time. */
  async run<T>(command: Command, resolve: () => Promise<T>): Promise<T> {
    this.current = command;
    try {
      return await resolve();
    } finally {
      this.current = null;
    }
  }

  /** Runs the body of a change, inside its transaction. */
  async around<T>(db: RawClient, work: () => Promise<T>): Promise<T> {
    const command = this.current;
    this.headsBefore = this.heads.length;
    if (command === null) return work();
    const change = async (): Promise<T> => {
      const value = await work();
      const fact = {
        action: `Mutation.${command.action}`,
        outcome: "DONE",
        code: null,
        entity: entityOf(value),
      } as const;
      this.heads.push(await appendAudit(db, this.scope, [fact]));
      return value;
    };
    return isKeyed(command) ? once(db, this.keys, command, change) : change();
  }

  /** Forgets the mark of a change that was undone; a refusal that undid it is kept, to answer a retry the same. */
  async afterUndone(cause: unknown, transact: Transact): Promise<void> {
    this.heads.length = this.headsBefore;
    const command = this.current;
    if (cause instanceof Refusal && command !== null && isKeyed(command)) {
      await transact((db) => rememberRefusal(db, this.keys, command, cause));
    }
  }

  /** Notes an act to record when the request ends. */
  note(fact: AuditFact): void {
    this.noted.push(fact);
  }

  /** Notes an act that a request repeats as often as its document asks, such as a read. */
  noteOnce(fact: AuditFact): void {
    const isKnown = this.noted.some(
      ({ action, outcome, entity }) =>
        action === fact.action && outcome === fact.outcome && entity === fact.entity,
    );
    if (!isKnown) this.note(fact);
  }

  /** Records what was noted, in one transaction, and tells where the trails now end. */
  async flush(transact: Transact): Promise<void> {
    const facts = this.noted.splice(0);
    if (facts.length > 0) {
      // Told once it is committed: what is undone leaves no head.
      this.heads.push(await transact((db) => appendAudit(db, this.scope, facts)));
    }
    if (this.heads.length > 0) this.onHeads(this.heads.splice(0));
  }

  private get keys() {
    const { databaseSchema, caller } = this.scope;
    return { databaseSchema, organisation: caller.organisation ?? "" };
  }
}

function isKeyed(command: Command): command is KeyedCommand {
  return command.idempotency !== null;
}

/** The identifier of what a change gave back, when it has one. */
function entityOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
    ? value.id
    : null;
}
