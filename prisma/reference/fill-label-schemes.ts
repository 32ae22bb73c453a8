import type { Prisma } from "../territorial-labels/client/client";
import { shippedLabelSchemes } from "./label-schemes";

export async function fillLabelSchemes(db: Prisma.TransactionClient): Promise<void> {
  await db.labelScheme.createMany({
    data: shippedLabelSchemes.map(({ criteria: _, bodies, levels, ...scheme }) => ({
      ...scheme,
      bodies: [...bodies],
      levels: [...levels],
    })),
  });
  await db.labelCriterion.createMany({
    data: shippedLabelSchemes.flatMap(({ id, criteria }) =>
      criteria.map((criterion, index) => ({ schemeId: id, number: index + 1, ...criterion })),
    ),
  });
}
