import { quartersFrom } from "../../../../../subgraphs/procurement-plans/rules/territories/calendar-quarter";
import {
  procurementCalendar,
  type CalendarCell,
} from "../../../../../subgraphs/procurement-plans/rules/territories/procurement-calendar";

const cell: CalendarCell = {
  startsOn: "2026-10-01",
  level: "ALL",
  domainId: null,
  count: 2,
  valueCents: 300n,
  withConsiderationCount: 1,
};
const nothing = { count: 0, valueCents: 0n, withConsiderationCount: 0, byDomain: [] };

describe("procurementCalendar", () => {
  test("leaves no quarter out, and keeps what has no day apart", () => {
    const { quarters, undated } = procurementCalendar(
      [cell, { ...cell, startsOn: null, count: 5 }],
      quartersFrom("2026-11-23", 2),
    );
    expect(quarters).toMatchObject([
      { year: 2026, quarter: 4, procurements: { count: 2, valueCents: 300n } },
      { year: 2027, quarter: 1, procurements: nothing },
    ]);
    expect(undated).toMatchObject({ count: 5 });
  });

  test("orders domains by decreasing value, equal ones by identifier", () => {
    const domain = (domainId: string | null, valueCents: bigint): CalendarCell => ({
      ...cell,
      level: "DOMAIN",
      domainId,
      valueCents,
    });
    const { quarters } = procurementCalendar(
      [domain("b", 100n), domain("a", 100n), domain(null, 101n)],
      quartersFrom("2026-10-01", 1),
    );
    expect(quarters[0]?.procurements.byDomain.map(({ domainId }) => domainId)).toEqual([null, "a", "b"]);
  });
});
