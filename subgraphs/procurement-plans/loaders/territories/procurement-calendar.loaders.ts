import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  procurementCalendarCells,
  type CalendarCellRow,
  type CalendarPeriod,
} from "../../repositories/territories/procurement-calendar.repository";

export const calendarCellsByPerimeter: GroupDefinition<Db, CalendarCellRow, CalendarPeriod> = {
  name: "procurement calendar by perimeter",
  fetch: procurementCalendarCells,
  parentOf: (cell) => cell.perimeter,
};
