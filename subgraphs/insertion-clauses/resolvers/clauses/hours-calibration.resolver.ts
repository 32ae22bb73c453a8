import { FieldResolver, Resolver, Root } from "type-graphql";
import { money, Money } from "../../../../shared/graphql/money.type";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import { ratio } from "../../../../shared/kernel/ratio";
import type { HoursCalibrationRow } from "../../repositories/insertion-clause.repository";
import { calibratedHours } from "../../rules/calibration";
import { HoursCalibration } from "../../schema/clauses/hours-calibration.type";

const basisPoints = 10_000;

@Resolver(() => HoursCalibration)
export class HoursCalibrationResolver {
  @FieldResolver(() => Money, { description: "Amount of the lot (montant HT), excluding VAT." })
  amount(@Root() { amountCents }: HoursCalibrationRow): Money {
    return money(amountCents);
  }

  @FieldResolver(() => Money, { description: "Cost of an hour of labour (coût horaire), excluding VAT." })
  hourlyCost(@Root() { hourlyCostCents }: HoursCalibrationRow): Money {
    return money(hourlyCostCents);
  }

  @FieldResolver(() => HoursScalar, {
    nullable: true,
    description: "The result, in hours: computed from the assumptions; null when the hourly cost is zero.",
  })
  hours(@Root() calibration: HoursCalibrationRow): HundredthsOfHour | null {
    return calibratedHours(calibration);
  }

  @FieldResolver()
  labourShare(@Root() { labourShareBasisPoints }: HoursCalibrationRow): number | null {
    return ratio(labourShareBasisPoints, basisPoints);
  }

  @FieldResolver()
  insertionRate(@Root() { insertionRateBasisPoints }: HoursCalibrationRow): number | null {
    return ratio(insertionRateBasisPoints, basisPoints);
  }
}
