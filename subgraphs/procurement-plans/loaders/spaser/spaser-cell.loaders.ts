import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import {
  spaserAnswers,
  spaserCellsOfBuyers,
  spaserCellsOfSchemes,
  type SpaserCellRow,
  type SpaserPeriod,
} from "../../repositories/spaser/spaser-cell.repository";
import type { Answer } from "../../rules/contracts/consideration-answer";
import type { SpaserIndicator } from "../../rules/spaser/spaser-figure";
import { contractList, contractsOfBuyer, type ContractOrderField } from "../contracts/contract.loaders";

/** Whose contracts are counted. */
export type SpaserOwner = "BUYER" | "SCHEME";

export const spaserCellsOf: Readonly<Record<SpaserOwner, GroupDefinition<Db, SpaserCellRow, SpaserPeriod>>> =
  {
    BUYER: {
      name: "spaser cells of buyer",
      fetch: spaserCellsOfBuyers,
      parentOf: ({ owner }) => owner,
    },
    SCHEME: {
      name: "spaser cells of scheme",
      fetch: spaserCellsOfSchemes,
      parentOf: ({ owner }) => owner,
    },
  };

/** The contracts that the cells count. */
export const spaserContractsOf: Readonly<
  Record<SpaserOwner, ListDefinition<Db, ContractRow, ContractOrderField>>
> = {
  BUYER: contractsOfBuyer,
  SCHEME: {
    ...contractList,
    name: "contracts of scheme",
    source: {
      from: sql`procurement_plans.contract JOIN procurement_plans.spaser_scheme_member
        ON spaser_scheme_member.member_organisation = contract.organisation`,
      key: raw("contract.id"),
      parent: raw("spaser_scheme_member.scheme_id"),
    },
  },
};

/** The contracts of a period, of which such an answer was declared when one is given. */
export function spaserConditions(
  { from, until }: SpaserPeriod,
  indicator: SpaserIndicator,
  answer: Answer | null,
): readonly Sql[] {
  return [
    sql`contract.notified_on BETWEEN ${from}::text::date AND ${until}::text::date`,
    ...(answer === null ? [] : [sql`${spaserAnswers[indicator]} = ${answer}`]),
  ];
}
