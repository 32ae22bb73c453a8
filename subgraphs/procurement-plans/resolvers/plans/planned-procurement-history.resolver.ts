import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { revisionsOfLine } from "../../loaders/plans/line-revision.loaders";
import type { LineRevisionRow } from "../../repositories/plans/line-revision.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { revisedFields, type RevisedField } from "../../rules/plans/revision-text";
import {
  PlannedProcurementChange,
  PlannedProcurementRevision,
  PlannedProcurementRevisionConnection,
} from "../../schema/plans/planned-procurement-revision.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementHistoryResolver {
  @FieldResolver(() => PlannedProcurementRevisionConnection, {
    description:
      "Its changes, latest first. Read by its own organisation: for anybody else it is empty, since it tells what was private before it was shared.",
  })
  history(
    @Root() { id }: PlannedProcurementRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<LineRevisionRow>> {
    const order = { field: "SEQUENCE", direction: "DESC" } as const;
    return loadPage(scope, revisionsOfLine, { parent: id, page, order });
  }
}

@Resolver(() => PlannedProcurementRevision)
export class PlannedProcurementRevisionResolver {
  @FieldResolver(() => [PlannedProcurementChange])
  changes(@Root() { changes }: LineRevisionRow): readonly RevisedField[] {
    return revisedFields(changes);
  }
}
