import { randomUUID } from "node:crypto";
import { Refusal, transitionRefused } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import { sirenOf } from "../../../shared/kernel/siret";
import type { Db, Scope } from "../context";
import type { ExecutionMode } from "../reference/execution-mode";
import type { Trade } from "../reference/trade";
import { organisationsMandatedBy } from "../repositories/clause-facilitator.repository";
import {
  hoursCapsOn,
  hoursEntriesById,
  participationOfEntries,
  type HoursEntryRow,
} from "../repositories/hours-entry.repository";
import {
  insertEntry,
  lastEntry,
  latestDeclaration,
  lockLedger,
} from "../repositories/hours-ledger.repository";
import { insertionClausesById, type InsertionClauseRow } from "../repositories/insertion-clause.repository";
import { operationsById } from "../repositories/operation.repository";
import {
  declarantFault,
  declarationFault,
  isSameDeclaration,
  type Participation,
} from "../rules/hours-declaration";
import { isInCircle, type HoursCircle } from "../rules/hours-circle";
import { entryHash, nextLink, type EntryContent } from "../rules/ledger-chain";
import { actingOrganisation, refuse, unknown } from "../../../shared/commands/refuse";

export interface HoursDeclaration {
  readonly clauseId: string;
  /** First day of the month. */
  readonly month: Day;
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly employerSiret: string;
  readonly hours: HundredthsOfHour;
  readonly participants: readonly Participation[];
}

/**
 * Declares hours for a clause that the caller sees. The same declaration again answers the entry already there.
 * Throws Refusal with the reason when they cannot be declared.
 */
export async function declareHours(scope: Scope, declaration: HoursDeclaration): Promise<HoursEntryRow> {
  const organisation = actingOrganisation(scope.caller);
  const declared = { declaration, organisation };
  const { clause, circle } = await scope.session.read((db) => checkedClause(db, scope, declared));
  await checkEmployer(scope, declaration.employerSiret);
  const entry = await scope.session.write(async (db) => {
    await lockLedger(db, clause.id);
    const { standing, round } = await standingDeclaration(db, circle, declared);
    if (standing !== null) return standing;
    const content = newEntry(scope, { declaration, clause, organisation, round });
    const link = nextLink(await lastEntry(db, clause.id));
    await insertEntry(db, link, { ...content, hash: entryHash(link, content) });
    return recorded(db, content.id);
  });
  scope.loaders.clear();
  return entry;
}

interface Declared {
  readonly declaration: HoursDeclaration;
  readonly organisation: string;
}

interface CheckedClause {
  readonly clause: InsertionClauseRow;
  /** Who may know the people that the declaration counts. */
  readonly circle: HoursCircle;
}

async function checkedClause(
  db: Db,
  { today }: Scope,
  { declaration, organisation }: Declared,
): Promise<CheckedClause> {
  const [clause] = await insertionClausesById(db, [declaration.clauseId]);
  const [operation] = clause === undefined ? [] : await operationsById(db, [clause.operationId]);
  if (clause === undefined || operation === undefined) {
    throw unknown("UNKNOWN_CLAUSE", "Cette clause n'existe pas dans ce hub.", "clauseId");
  }
  const mandates = await organisationsMandatedBy(db, [clause.organisation], { on: today });
  const contractor = clause.contractorSiret === null ? null : sirenOf(clause.contractorSiret);
  const employer = sirenOf(declaration.employerSiret);
  const owner = clause.organisation;
  const mandated = mandates.map((mandate) => mandate.organisation);
  refuse(declarantFault({ owner, mandated, contractor, employer }, organisation));
  const draft = {
    month: declaration.month,
    hundredths: declaration.hours,
    participation: declaration.participants,
  };
  const [cap = null] = await hoursCapsOn(db, [declaration.month]);
  refuse(declarationFault(draft, { today, worksStartOn: operation.worksStartOn, cap }));
  return { clause, circle: { owner, mandated, employers: [employer] } };
}

async function checkEmployer({ entities, correlationId }: Scope, siret: string): Promise<void> {
  const [exists] = await entities.exist([{ __typename: "Supplier", siret }], correlationId);
  if (exists !== true) {
    throw unknown(
      "UNKNOWN_EMPLOYER",
      "Cet employeur n'est pas un fournisseur connu du hub.",
      "employerSiret",
    );
  }
}

interface Standing {
  /** The same declaration, when it is already there and counts. */
  readonly standing: HoursEntryRow | null;
  /** The round of a new declaration. */
  readonly round: number;
}

async function standingDeclaration(
  db: Db,
  circle: HoursCircle,
  { declaration, organisation }: Declared,
): Promise<Standing> {
  const latest = await latestDeclaration(db, declaration);
  if (latest === null) return { standing: null, round: 1 };
  if (!latest.counts) return { standing: null, round: latest.round + 1 };
  const [entry] = await hoursEntriesById(db, [latest.id]);
  // To say that it is the same would tell the people whom the first one counts.
  const isTold =
    entry !== undefined && (entry.declaredBy === organisation || isInCircle(circle, organisation));
  if (isTold && (await isSameAs(db, entry, declaration))) return { standing: entry, round: latest.round };
  throw new Refusal(
    transitionRefused({
      code: "ALREADY_DECLARED",
      message:
        "Des heures sont déjà déclarées pour ce mois, ce corps d'état, cette modalité et cet employeur : elles sont à annuler d'abord par une contre-passation.",
      path: ["input"],
    }),
  );
}

async function isSameAs(
  db: Db,
  { id, hours: hundredths }: HoursEntryRow,
  { hours, participants }: HoursDeclaration,
): Promise<boolean> {
  const before = { hundredths, participation: await participationOfEntries(db, [id]) };
  return isSameDeclaration(before, { hundredths: hours, participation: participants });
}

interface NewEntry extends Declared {
  readonly clause: InsertionClauseRow;
  readonly round: number;
}

function newEntry(
  { caller, now }: Scope,
  { declaration, clause, organisation, round }: NewEntry,
): EntryContent {
  const { month, trade, executionMode, employerSiret, hours, participants } = declaration;
  return {
    id: randomUUID(),
    organisation: clause.organisation,
    clauseId: clause.id,
    ...{ month, trade, executionMode, employerSiret, round },
    hundredths: hours,
    reversesId: null,
    reason: null,
    declaredBy: organisation,
    declaredSubject: caller.subject,
    declaredAt: now,
    participation: participants,
  };
}

async function recorded(db: Db, id: string): Promise<HoursEntryRow> {
  const [entry] = await hoursEntriesById(db, [id]);
  if (entry === undefined) throw new Error(`Hours entry ${id} is not visible to who writes in its ledger`);
  return entry;
}
