import type { Prisma } from "../../procurement-plans/client/client";

/** Of the works of past years, one contract in five was amended, at the middle of its works. */
export function generatedAmendments(
  contracts: readonly Prisma.ContractCreateManyInput[],
): Prisma.ContractAmendmentCreateManyInput[] {
  const amended = contracts.filter(
    ({ nature, notifiedOn }) => nature === "WORKS" && new Date(notifiedOn) < new Date("2026-01-01"),
  );
  return amended
    .filter((_, index) => index % 5 === 0)
    .map(({ id, organisation, notifiedOn, valueCents }, index) => ({
      id: `avenant-1-${id}`,
      organisation,
      contractId: id,
      number: 1,
      signedOn: inThreeMonths(new Date(notifiedOn)),
      // Every third goes beyond what the law calls a small amount.
      valueChangeCents: (BigInt(valueCents) * (index % 3 === 2 ? 18n : 6n)) / 100n,
      durationChangeMonths: 0,
      object: "Travaux supplémentaires (illustratif)",
      reason: "Sujétion découverte en cours de chantier (illustratif)",
    }));
}

function inThreeMonths(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 3, 1));
}
