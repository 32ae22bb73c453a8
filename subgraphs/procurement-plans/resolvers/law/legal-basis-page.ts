import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Page } from "../../../../shared/pagination/connection.type";
import { frenchFold, likePattern } from "../../../../shared/pagination/french-sort";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { legalBasisList } from "../../loaders/law/law.loaders";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type { LegalBasisListArgs } from "../../schema/law/legal-basis-list.args";

/** A page of articles, by subject unless another order is asked. */
export function legalBasisPage(scope: Scope, args: LegalBasisListArgs): Promise<Page<LegalBasisRow>> {
  const { on, textContains } = args.filter ?? {};
  const pattern = likePattern(textContains ?? "");
  return loadPage(scope, legalBasisList, {
    page: args,
    order: args.orderBy ?? { field: "SUBJECT", direction: "ASC" },
    conditions: [
      ...(on == null
        ? []
        : [
            sql`${on}::text::date BETWEEN legal_basis.valid_from AND coalesce(legal_basis.valid_to, 'infinity')`,
          ]),
      ...(textContains == null
        ? []
        : [
            sql`(${frenchFold("legal_basis.subject")} LIKE ${pattern} OR ${frenchFold("legal_basis.article")} LIKE ${pattern})`,
          ]),
    ],
  });
}
