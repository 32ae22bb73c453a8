import { isDay } from "../../kernel/day";
import { leafScalar } from "./leaf-scalar";

/** Hours, minutes, optional seconds and fraction, then a zone, without which an instant is not known. */
const timeWithZone = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** GraphQL `DateTime`; a `Date` of JavaScript inside, to the millisecond. */
export const DateTimeScalar = leafScalar<Date, string>({
  name: "DateTime",
  description:
    "An instant (horodatage), written in ISO 8601 with its zone; always answered in UTC, to the millisecond.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time",
  code: "INVALID_DATE",
  expected:
    'Un horodatage s’écrit avec son fuseau, par exemple "2018-04-30T09:15:00Z" ou "2018-04-30T11:15:00+02:00".',
  parse: parseInstant,
  write: (value) => writeInstant(value instanceof Date ? value : parseInstant(value)),
});

function parseInstant(input: unknown): Date | null {
  if (typeof input !== "string" || input.charAt(10) !== "T") {
    return null;
  }
  return isDay(input.slice(0, 10)) && timeWithZone.test(input.slice(11)) ? new Date(input) : null;
}

function writeInstant(instant: Date | null): string | null {
  return instant === null || Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
