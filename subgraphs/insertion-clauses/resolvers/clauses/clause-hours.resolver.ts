import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { entriesOfClause } from "../../loaders/hours-entry.loaders";
import { hoursByClause } from "../../loaders/insertion-clause.loaders";
import { operationById } from "../../loaders/operation.loaders";
import type { HoursEntryRow } from "../../repositories/hours-entry.repository";
import type { InsertionClauseRow } from "../../repositories/insertion-clause.repository";
import { clauseStatusOn, type ClauseStatus } from "../../rules/clause-status";
import { expectedHoursOn, type WorksCalendar } from "../../rules/works-calendar";
import { ClauseStatusEnum, InsertionClause } from "../../schema/clauses/insertion-clause.type";
import { HoursEntryConnection, HoursEntryFilter, HoursEntryOrder } from "../../schema/hours/hours-entry.type";
import { entryConditions, latestMonthFirst, type EntryOrderBy } from "../hours/entry-conditions";
import { hoursProgressResolver } from "../hours/hours-progress.resolver";
import { seesWholeLedger } from "../hours/whole-ledger";

export const ClauseProgressResolver = hoursProgressResolver<InsertionClauseRow>({
  type: () => InsertionClause,
  committed: ({ committedHours }) => committedHours,
  hours: ({ id }, { loaders }) => loaders.group(hoursByClause, id),
  operationId: ({ operationId }) => operationId,
});

/** The hours of a clause against its works calendar, and its ledger. */
@Resolver(() => InsertionClause)
export class ClauseHoursResolver {
  @FieldResolver(() => HoursScalar, {
    description:
      "Hours that should be done at the end of a day if they were spread evenly over the days of the works, rounded down to the hundredth.",
  })
  async expectedHoursOn(
    @Root() clause: InsertionClauseRow,
    @Arg("day", () => DateScalar, { description: "The day." }) day: string,
    @Ctx() scope: Scope,
  ): Promise<HundredthsOfHour> {
    return expectedHoursOn(clause.committedHours, await worksOf(clause, scope), day);
  }

  @FieldResolver(() => ClauseStatusEnum, { description: "Where the clause stands on a day." })
  async status(
    @Root() clause: InsertionClauseRow,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() scope: Scope,
  ): Promise<ClauseStatus> {
    const [works, hours, isWhole] = await Promise.all([
      worksOf(clause, scope),
      scope.loaders.group(hoursByClause, clause.id),
      seesWholeLedger(clause.operationId, scope),
    ]);
    return clauseStatusOn({ committed: clause.committedHours, works, hours, isWhole }, on ?? scope.today);
  }

  @FieldResolver(() => HoursEntryConnection, { description: "The ledger of its hours (écritures)." })
  hoursEntries(
    @Root() { id }: InsertionClauseRow,
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
    return loadPage(scope, entriesOfClause, {
      page,
      order: order ?? latestMonthFirst,
      conditions,
      parent: id,
    });
  }
}

async function worksOf({ operationId }: InsertionClauseRow, { loaders }: Scope): Promise<WorksCalendar> {
  const operation = await loaders.one(operationById, operationId);
  // A clause is seen with its operation only.
  if (operation === null) throw new Error(`Operation ${operationId} is not visible with its clause`);
  return { startOn: operation.worksStartOn, endOn: operation.worksEndOn };
}
