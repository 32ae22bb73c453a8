import type { Prisma } from "../../supplier-relations/client/client";
import type { Random } from "../random";

type SupplierRow = Prisma.SupplierCreateManyInput;

/** What registrations depend on. */
interface OpenEvent {
  readonly id: string;
  readonly organisation: string;
  readonly startsAt: Date;
  readonly capacity?: number | null;
}

/** Days and hours after which the demonstration has not happened yet. */
export const present = new Date("2026-11-15T00:00:00Z");

/** Up to four registrations more than there are seats: the last ones wait. */
export function generatedRegistrations(
  random: Random,
  { id: eventId, organisation: eventOrganisation, startsAt, capacity }: OpenEvent,
  suppliers: readonly SupplierRow[],
): readonly Prisma.EventRegistrationCreateManyInput[] {
  const count = Math.min(4 + random.below((capacity ?? 16) + 1), suppliers.length);
  const first = random.below(suppliers.length);
  return Array.from(
    { length: count },
    (_, index) => suppliers[(first + 7 * index) % suppliers.length],
  ).flatMap((supplier, index) =>
    supplier === undefined
      ? []
      : [
          {
            id: `inscription-${eventId}-${(index + 1).toString()}`,
            organisation: supplier.organisation,
            supplierSiret: supplier.siret,
            eventOrganisation,
            eventId,
            queueNumber: index + 1,
            registeredAt: new Date(startsAt.getTime() - (60 - index) * 86_400_000),
            cancelledAt:
              startsAt < present && random.chance(7) ? new Date(startsAt.getTime() - 5 * 86_400_000) : null,
            attended: startsAt < present ? random.pick(["YES", "YES", "YES", "NO", "UNKNOWN"]) : "UNKNOWN",
          },
        ],
  );
}
