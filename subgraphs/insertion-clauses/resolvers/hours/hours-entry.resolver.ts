import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  decisionByEntry,
  hoursCapByMonth,
  hoursEntryById,
  hoursEntryList,
  participationByEntry,
} from "../../loaders/hours-entry.loaders";
import { insertionClauseById } from "../../loaders/insertion-clause.loaders";
import type { HoursDecisionRow, HoursEntryRow } from "../../repositories/hours-entry.repository";
import type { InsertionClauseRow } from "../../repositories/insertion-clause.repository";
import { shownParticipation, wholeParticipation, type ShownParticipation } from "../../rules/small-counts";
import { InsertionClause } from "../../schema/clauses/insertion-clause.type";
import { Supplier } from "../../schema/foreign-entities.type";
import {
  HoursDecision,
  HoursEntry,
  HoursEntryConnection,
  HoursEntryFilter,
  HoursEntryOrder,
  HoursParticipation,
} from "../../schema/hours/hours-entry.type";
import { isConcernedBy, readsNotesOf } from "./entry-circle";
import { entryConditions, latestMonthFirst, type EntryOrderBy } from "./entry-conditions";

@Resolver(() => HoursEntry)
export class HoursEntryResolver {
  @Query(() => HoursEntry, {
    nullable: true,
    description: "An entry by its identifier; null when there is none that the caller may see.",
  })
  hoursEntry(
    @Arg("id", () => ID, { description: "Identifier of the entry." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<HoursEntryRow | null> {
    return loaders.one(hoursEntryById, id);
  }

  @Query(() => HoursEntryConnection, { description: "The entries of hours that the caller may see." })
  hoursEntries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => HoursEntryFilter, { nullable: true, description: "Which entries." })
    filter: HoursEntryFilter | undefined,
    @Arg("orderBy", () => HoursEntryOrder, {
      nullable: true,
      description: "The order; latest month first when absent.",
    })
    order: EntryOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<HoursEntryRow>> {
    const conditions = entryConditions(filter);
    return loadPage(scope, hoursEntryList, { page, order: order ?? latestMonthFirst, conditions });
  }

  @FieldResolver(() => InsertionClause, { description: "The clause that the hours count for." })
  clause(@Root() { clauseId }: HoursEntryRow, @Ctx() { loaders }: Scope): Promise<InsertionClauseRow | null> {
    return loaders.one(insertionClauseById, clauseId);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: "Who employed the people (employeur)." })
  employer(@Root() { employerSiret }: HoursEntryRow): Supplier {
    return { siret: employerSiret };
  }

  @FieldResolver(() => [HoursParticipation], {
    description: "People who took part, by category; empty when their number was not declared.",
  })
  async participants(
    @Root() entry: HoursEntryRow,
    @Ctx() scope: Scope,
  ): Promise<readonly ShownParticipation[]> {
    const [participation, isConcerned] = await Promise.all([
      scope.loaders.group(participationByEntry, entry.id),
      isConcernedBy(entry, scope),
    ]);
    if (isConcerned) return wholeParticipation(participation);
    const cap = await scope.loaders.one(hoursCapByMonth, entry.month);
    const perParticipant = cap?.perParticipant ?? null;
    return shownParticipation({ hundredths: entry.hours, participation, perParticipant });
  }

  @FieldResolver()
  async reason(@Root() entry: HoursEntryRow, @Ctx() scope: Scope): Promise<string | null> {
    return entry.reason !== null && (await readsNotesOf(entry, scope)) ? entry.reason : null;
  }

  @FieldResolver(() => HoursDecision, {
    nullable: true,
    description: "What was decided about it; null when nothing was, and on an entry that reverses another.",
  })
  decision(@Root() { id }: HoursEntryRow, @Ctx() { loaders }: Scope): Promise<HoursDecisionRow | null> {
    return loaders.one(decisionByEntry, id);
  }

  @FieldResolver(() => HoursEntry, {
    nullable: true,
    description: "The entry that this one reverses; null on a declaration.",
  })
  reverses(@Root() { reversesId }: HoursEntryRow, @Ctx() { loaders }: Scope): Promise<HoursEntryRow | null> {
    return reversesId === null ? Promise.resolve(null) : loaders.one(hoursEntryById, reversesId);
  }

  @FieldResolver(() => HoursEntry, {
    nullable: true,
    description: "The entry that reverses this one; null while it stands.",
  })
  reversedBy(
    @Root() { reversedById }: HoursEntryRow,
    @Ctx() { loaders }: Scope,
  ): Promise<HoursEntryRow | null> {
    return reversedById === null ? Promise.resolve(null) : loaders.one(hoursEntryById, reversedById);
  }
}
