import { Kind, type DocumentNode } from "graphql";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import type { GraphOperation } from "./federated-graph";
import type { Prepare, PreparedOperation, RefusedOperation } from "./prepared-operation";

type Prepared = PreparedOperation | RefusedOperation;

interface KnownOperation extends GraphOperation {
  readonly prepared: Prepared;
  uses: number;
}

/** Operations asked for again, whose documents are worth holding. */
const keptRegulars = 300;

/** Operations by document and name, with how often each was asked for. */
export class KnownOperations {
  /** Whoever holds a document holds what is known of it: nothing more is kept here for texts that are sent once. */
  private readonly byDocument = new WeakMap<DocumentNode, Map<string | undefined, KnownOperation>>();
  private readonly regulars = new BoundedMap<KnownOperation, KnownOperation>(keptRegulars);

  constructor(private readonly prepare: Prepare) {}

  /** Throws what planning throws. */
  get(operation: GraphOperation): Prepared {
    const known = this.known(operation);
    known.uses += 1;
    if (known.uses > 1) this.regulars.getOrCreate(known, () => known);
    return known.prepared;
  }

  mostUsed(count: number): readonly GraphOperation[] {
    return [...this.regulars.values()]
      .filter(({ prepared }) => !("refusals" in prepared))
      .sort((one, other) => other.uses - one.uses)
      .slice(0, count)
      .map(({ document, operationName }) => ({ document, operationName }));
  }

  /** Planning holds the event loop: requests in flight go on between two plans. */
  async warm(operations: readonly GraphOperation[]): Promise<void> {
    for (const operation of operations) {
      await new Promise(setImmediate);
      try {
        this.known(operation);
      } catch {
        // Whoever asks for it will be told.
      }
    }
  }

  private known({ document, operationName }: GraphOperation): KnownOperation {
    const byName = this.byDocument.get(document) ?? new Map<string | undefined, KnownOperation>();
    this.byDocument.set(document, byName);
    const known = byName.get(operationName);
    if (known !== undefined) return known;
    const prepared = this.prepare(document, operationName);
    const made: KnownOperation = { document, operationName, prepared, uses: 0 };
    if (operationName === undefined || defines(document, operationName)) byName.set(operationName, made);
    return made;
  }
}

/** Names that a document does not define are without number: nothing is kept for them. */
function defines({ definitions }: DocumentNode, name: string): boolean {
  return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === name);
}
