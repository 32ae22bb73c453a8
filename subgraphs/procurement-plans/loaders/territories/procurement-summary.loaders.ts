import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  procurementSummaryCells,
  type SummaryCellRow,
} from "../../repositories/territories/procurement-summary.repository";

export const summaryCellsByPerimeter: GroupDefinition<Db, SummaryCellRow> = {
  name: "procurement summary by perimeter",
  fetch: procurementSummaryCells,
  parentOf: (cell) => cell.perimeter,
};
