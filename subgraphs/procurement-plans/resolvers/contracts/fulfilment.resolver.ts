import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { Scope } from "../../context";
import {
  fulfilmentByBuyer,
  fulfilmentByLine,
  fulfilmentByPlan,
} from "../../loaders/contracts/fulfilment.loaders";
import type { BuyerRow } from "../../repositories/buyers/buyer.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import {
  fulfilmentOf,
  fulfilmentStatus,
  type FulfilmentPart as FulfilmentPartFigures,
  type Fulfilment as FulfilmentFigures,
  type FulfilmentStatus as FulfilmentStatusName,
} from "../../rules/contracts/fulfilment";
import { Buyer } from "../../schema/buyers/buyer.type";
import {
  Fulfilment,
  FulfilmentPart,
  FulfilmentStatus,
  YearFulfilment,
} from "../../schema/contracts/fulfilment.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";
import { ProcurementPlan } from "../../schema/plans/procurement-plan.type";

interface YearFigures {
  readonly year: number;
  readonly fulfilment: FulfilmentFigures;
}

@Resolver(() => PlannedProcurement)
export class LineFulfilmentResolver {
  @FieldResolver(() => Fulfilment, {
    description: "What it was planned at, against what was awarded for it.",
  })
  async fulfilment(
    @Root() { id }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<FulfilmentFigures> {
    return fulfilmentOf(await loaders.group(fulfilmentByLine, id));
  }

  @FieldResolver(() => FulfilmentStatus, {
    description: "How far it is fulfilled, by its status and the contracts seen.",
  })
  async fulfilmentStatus(
    @Root() { id, status }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<FulfilmentStatusName> {
    const [cell] = await loaders.group(fulfilmentByLine, id);
    return fulfilmentStatus(cell ?? { status, coverage: "NONE" });
  }
}

@Resolver(() => ProcurementPlan)
export class PlanFulfilmentResolver {
  @FieldResolver(() => Fulfilment, {
    description: "What its lines were planned at, against what was awarded for them.",
  })
  async fulfilment(
    @Root() { id }: ProcurementPlanRow,
    @Ctx() { loaders }: Scope,
  ): Promise<FulfilmentFigures> {
    return fulfilmentOf(await loaders.group(fulfilmentByPlan, id));
  }
}

@Resolver(() => Buyer)
export class BuyerFulfilmentResolver {
  @FieldResolver(() => [YearFulfilment], {
    description:
      "What it planned against what it awarded, by year of its plans, oldest first; years without a line are absent.",
  })
  async fulfilmentByYear(
    @Root() { siret }: BuyerRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly YearFigures[]> {
    const cells = await loaders.group(fulfilmentByBuyer, siret);
    const years = [...new Set(cells.map(({ year }) => year))];
    return years.map((year) => ({
      year,
      fulfilment: fulfilmentOf(cells.filter((each) => each.year === year)),
    }));
  }
}

@Resolver(() => Fulfilment)
export class FulfilmentResolver {
  @FieldResolver(() => Money, { description: "Sum of the estimated values, excluding VAT." })
  plannedValue(@Root() { plannedCents }: FulfilmentFigures): Money {
    return money(plannedCents);
  }

  @FieldResolver(() => Money, {
    description: "Sum of the values of the contracts at notification, excluding VAT.",
  })
  awardedValue(@Root() { awardedCents }: FulfilmentFigures): Money {
    return money(awardedCents);
  }

  @FieldResolver(() => Money, {
    description: "Sum of the values of the contracts with their amendments, excluding VAT.",
  })
  currentValue(@Root() { currentCents }: FulfilmentFigures): Money {
    return money(currentCents);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What was awarded at notification above what was planned, excluding VAT, of the procurements whose every contract is seen; negative when less was, null without any.",
  })
  difference(@Root() { differenceCents }: FulfilmentFigures): Money | null {
    return differenceCents === null ? null : money(differenceCents);
  }
}

@Resolver(() => FulfilmentPart)
export class FulfilmentPartResolver {
  @FieldResolver(() => Money, { description: "Sum of their estimated values, excluding VAT." })
  plannedValue(@Root() { plannedCents }: FulfilmentPartFigures): Money {
    return money(plannedCents);
  }
}
