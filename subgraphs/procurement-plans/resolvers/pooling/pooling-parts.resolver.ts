import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Day } from "../../../../shared/kernel/day";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { pageOfLoaded, pageOfRows, type RowList } from "../../../../shared/pagination/page-of-rows";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { plannedProcurementById } from "../../loaders/plans/planned-procurement.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { ProcedureAdvice as Advice } from "../../rules/law/procedure-for";
import { lawDay } from "../../rules/pooling/pooled-procedures";
import type { PoolableLine } from "../../rules/pooling/poolable-line";
import type { PoolingParticipant as Participant } from "../../rules/pooling/pooling-opportunity";
import { Buyer } from "../../schema/buyers/buyer.type";
import { ProcedureAdvice } from "../../schema/law/procedure-advice.type";
import { PlannedProcurementConnection } from "../../schema/plans/planned-procurement.type";
import { PoolingOpportunity } from "../../schema/pooling/pooling-opportunity.type";
import {
  PoolingParticipant,
  PoolingParticipantConnection,
} from "../../schema/pooling/pooling-participant.type";
import { adviseParticipant } from "../../services/pooling/advise-on-opportunity";
import type { OpportunityRow } from "./opportunities-of-pool";

const largestFirst = { field: "VALUE", direction: "DESC" } as const;

const lineList: RowList<PoolableLine, "VALUE"> = {
  name: "lines of pooling opportunity",
  keyOf: ({ id }) => id,
  orders: { VALUE: { valueOf: ({ valueCents }) => valueCents, type: "bigint" } },
};

/** A buyer of an opportunity, with the day whose law is applied. */
interface ParticipantRow extends Participant {
  readonly lawOn: Day;
}

const participantList: RowList<ParticipantRow, "VALUE"> = {
  name: "participants of pooling opportunity",
  keyOf: ({ siret }) => siret,
  orders: { VALUE: { valueOf: ({ valueCents }) => valueCents, type: "bigint" } },
};

/** What an opportunity is made of. */
@Resolver(() => PoolingOpportunity)
export class PoolingPartsResolver {
  @FieldResolver(() => PlannedProcurementConnection, {
    description:
      "Its needs, of greatest value first: what the caller may see, and all that the figures count.",
  })
  lines(
    @Root() { lines }: OpportunityRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    return pageOfLoaded(pageOfRows(lineList, lines, { page, order: largestFirst }), ({ id }) =>
      loaders.one(plannedProcurementById, id),
    );
  }

  @FieldResolver(() => PoolingParticipantConnection, {
    description: "Its buyers with the part of each, of greatest value first.",
  })
  participants(
    @Root() { participants, lines, on }: OpportunityRow,
    @Args(() => PageArgs) page: PageArgs,
  ): Page<ParticipantRow> {
    const lawOn = lawDay(lines, on);
    const rows = participants.map((participant) => ({ ...participant, lawOn }));
    return pageOfRows(participantList, rows, { page, order: largestFirst });
  }
}

@Resolver(() => PoolingParticipant)
export class PoolingParticipantResolver {
  @FieldResolver(() => Buyer, {
    nullable: true,
    description: "The buyer; null when it is not visible to the caller.",
  })
  buyer(@Root() { siret }: Participant, @Ctx() { loaders }: Scope): Promise<BuyerRow | null> {
    return loaders.one(buyerBySiret, siret);
  }

  @FieldResolver(() => Money, {
    description: "Sum of the estimated values of its needs here, excluding VAT.",
  })
  value(@Root() { valueCents }: Participant): Money {
    return money(valueCents);
  }

  @FieldResolver(() => ProcedureAdvice, {
    description:
      "The procedure that its needs here ask for, bought alone (procédure propre), by the law of the opportunity's `lawOn`; its other homogeneous needs (besoins homogènes) are left out.",
  })
  procedureAlone(@Root() participant: ParticipantRow, @Ctx() scope: Scope): Promise<Advice> {
    return adviseParticipant(scope, participant, participant.lawOn);
  }
}
