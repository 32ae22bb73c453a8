import { CodedError } from "../../../../shared/graphql/coded-error";
import type { Scope } from "../../context";
import { spaserCellsOf, type SpaserOwner } from "../../loaders/spaser/spaser-cell.loaders";
import type { SpaserCellRow, SpaserPeriod } from "../../repositories/spaser/spaser-cell.repository";
import {
  spaserIndicators,
  spaserParts,
  spaserShares,
  spaserWhole,
  type SpaserIndicator,
  type SpaserPart,
  type SpaserShares,
} from "../../rules/spaser/spaser-figure";

/** Whose contracts are counted, and when. */
export interface SpaserSubject extends SpaserPeriod {
  readonly owner: SpaserOwner;
  /** SIRET of the buyer, or identifier of the scheme. */
  readonly key: string;
}

/** One indicator, and what its contracts are found by. */
export interface SpaserFigureSource extends SpaserShares {
  readonly subject: SpaserSubject;
  readonly indicator: SpaserIndicator;
  readonly yes: SpaserPart;
  readonly no: SpaserPart;
  readonly undeclared: SpaserPart;
}

export interface SpaserIndicatorsSource extends SpaserPeriod, SpaserPart {
  readonly figures: readonly SpaserFigureSource[];
}

/** Read in one statement for all buyers, or all schemes, asked about the same period. */
export async function spaserIndicatorsOf(
  { loaders }: Scope,
  subject: SpaserSubject,
): Promise<SpaserIndicatorsSource> {
  const { owner, key, from, until } = subject;
  const cells = await spaserCells({ loaders }, { owner, key, from, until });
  // Every contract has one answer to each indicator: any of them counts all contracts.
  return {
    ...{ from, until },
    ...spaserWhole(spaserParts(cells, "SOCIAL")),
    figures: spaserIndicators.map((indicator) => figureOf(cells, subject, indicator)),
  };
}

export function spaserCells(
  { loaders }: Pick<Scope, "loaders">,
  { owner, key, from, until }: SpaserSubject,
): Promise<readonly SpaserCellRow[]> {
  if (until < from) {
    throw new CodedError("BAD_USER_INPUT", "La période finit avant de commencer.", { argument: "until" });
  }
  return loaders.group(spaserCellsOf[owner], key, { from, until });
}

function figureOf(
  cells: readonly SpaserCellRow[],
  subject: SpaserSubject,
  indicator: SpaserIndicator,
): SpaserFigureSource {
  const parts = spaserParts(cells, indicator);
  const { YES: yes, NO: no, UNDECLARED: undeclared } = parts;
  return { ...spaserShares(parts), subject, indicator, yes, no, undeclared };
}
