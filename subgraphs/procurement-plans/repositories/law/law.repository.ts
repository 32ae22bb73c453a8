import type {
  BuyerCategory,
  LawParameterUnit,
  ProcurementNature,
  ThresholdKind,
} from "../../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import { nullableDay } from "../nullable-day";

export interface LegalBasisRow {
  readonly id: string;
  readonly text: string;
  readonly article: string;
  readonly subject: string;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validTo: Day | null;
  readonly successorId: string | null;
  readonly completesId: string | null;
  readonly source: string;
}

export interface ProcurementThresholdRow {
  readonly id: string;
  readonly kind: ThresholdKind;
  readonly natures: readonly ProcurementNature[];
  readonly buyerCategory: BuyerCategory | null;
  readonly valueCents: bigint;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validTo: Day | null;
  readonly source: string;
  readonly legalBasisId: string;
}

export interface LawParameterRow {
  readonly id: string;
  readonly code: string;
  readonly natures: readonly ProcurementNature[];
  readonly value: bigint;
  readonly unit: LawParameterUnit;
  readonly title: string;
  readonly legalBasisId: string;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validTo: Day | null;
  readonly source: string;
}

/** Every article known: some thirty rows, among which successions are followed in memory. */
export async function legalBases(db: Db): Promise<readonly LegalBasisRow[]> {
  const records = await db.legalBasis.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}

/** Every threshold known: a dozen rows. */
export async function procurementThresholds(db: Db): Promise<readonly ProcurementThresholdRow[]> {
  const records = await db.procurementThreshold.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}

/** Every other figure of the law: a dozen rows. */
export async function lawParameters(db: Db): Promise<readonly LawParameterRow[]> {
  const records = await db.lawParameter.findMany({ orderBy: [{ validFrom: "asc" }, { id: "asc" }] });
  return records.map(({ validFrom, validTo, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validTo: nullableDay(validTo),
  }));
}
