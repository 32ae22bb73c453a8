import { dateOf, type Day } from "../../../shared/kernel/day";
import type { EligibilityCategory } from "../../../subgraphs/insertion-clauses/reference/eligibility-category";
import type { ExecutionMode } from "../../../subgraphs/insertion-clauses/reference/execution-mode";
import type { Trade } from "../../../subgraphs/insertion-clauses/reference/trade";
import type { Prisma } from "../../insertion-clauses/client/client";
import { agglomeration, owners, renovation, suppliers } from "../cast";
import { sharedFacilitator } from "./facilitators";
import type { DemoHours } from "./ledger";

const { landlord } = owners;
const owned = { organisation: landlord.siren } as const;

/** The networks of 178 dwellings, 600 hours committed on two lots: as told in April 2018. */
export async function fillRenovation(db: Prisma.TransactionClient): Promise<void> {
  await db.operation.create({
    data: {
      ...owned,
      id: renovation.operation,
      visibility: "PUBLIC",
      pool: agglomeration.siren,
      ownerSiret: landlord.siret,
      title: "Remplacement des réseaux de chauffage et d'assainissement de 178 logements",
      description:
        "Opération d'un bailleur social : remplacement des réseaux de chauffage et d'assainissement de 178 logements, en deux lots porteurs d'une clause d'insertion. Dates des travaux illustratives.",
      dwellings: 178,
      territoryCode: agglomeration.siren,
      legalBasisId: "ordonnance-2015-899-art-38",
      worksStartOn: dateOf("2017-01-09"),
      worksEndOn: dateOf("2017-12-15"),
      ...sharedFacilitator,
      plannedProcurementId: renovation.plannedProcurement,
    },
  });
  await db.insertionClause.createMany({
    data: [
      clause(renovation.clauses.heating, renovation.lots.heating, 350_00, suppliers.heating.siret),
      clause(renovation.clauses.sanitation, renovation.lots.sanitation, 250_00, suppliers.sanitation.siret),
    ],
  });
  await db.hoursCalibration.createMany({
    data: [
      calibration(renovation.clauses.heating, 392_000_00n),
      calibration(renovation.clauses.sanitation, 280_000_00n),
    ],
  });
  await fillEvaluation(db);
}

/** 898.5 validated hours in sanitation, electricity and cleaning: their spread over the months is illustrative. */
export function renovationHours(): readonly DemoHours[] {
  const { heating, sanitation } = renovation.clauses;
  const { temporaryWork, integrationCompany } = suppliers;
  return [
    ...stream(heating, "ELECTRICITY", "TEMP_ETTI", {
      employer: temporaryWork,
      declarant: suppliers.heating.siren,
      firstMonth: 2,
      hours: [20_00, 25_00, 30_00, 30_00, 35_00, 35_00, 30_00, 25_00, 25_00, 20_00],
      category: "LONG_TERM_JOB_SEEKER",
    }),
    ...stream(heating, "CLEANING", "SUBCONTRACT_EI", {
      employer: integrationCompany,
      declarant: integrationCompany.siren,
      firstMonth: 1,
      hours: [15_00, 20_00, 20_00, 20_00, 21_00, 21_00, 20_00, 21_50, 21_00, 22_00, 21_00, 21_00],
      category: "INCLUSIVE_STRUCTURE_EMPLOYEE",
    }),
    ...stream(sanitation, "SANITATION", "DIRECT_HIRE", {
      employer: suppliers.sanitation,
      declarant: suppliers.sanitation.siren,
      firstMonth: 3,
      hours: [30_00, 35_00, 40_00, 40_00, 35_00, 35_00, 35_00, 30_00],
      category: "MINIMUM_INCOME_RECIPIENT",
    }),
    ...stream(sanitation, "SANITATION", "TEMP_ETTI", {
      employer: temporaryWork,
      declarant: suppliers.sanitation.siren,
      firstMonth: 4,
      hours: [25_00, 25_00, 25_00, 25_00],
      category: "LOW_SKILLED_YOUTH",
    }),
  ];
}

function clause(id: string, lotId: string, committedHundredths: number, contractorSiret: string) {
  const strategy = "PERFORMANCE_CONDITION" as const;
  return {
    ...owned,
    id,
    operationId: renovation.operation,
    lotId,
    strategy,
    committedHundredths,
    contractorSiret,
  };
}

function calibration(clauseId: string, amountCents: bigint): Prisma.HoursCalibrationCreateManyInput {
  return {
    ...owned,
    id: `calibrage-${clauseId}`,
    clauseId,
    amountCents,
    labourShareBasisPoints: 5_000,
    insertionRateBasisPoints: 500,
    hourlyCostCents: 28_00n,
    rounding: "DOWN_TO_HOUR",
    calibratedOn: dateOf("2016-05-12"),
    assumptions:
      "Calibrage fait par le facilitateur pour le bailleur. Montant, part de main-d'œuvre, taux et coût horaire illustratifs.",
  };
}

interface Stream {
  readonly employer: { readonly siret: string };
  readonly declarant: string;
  /** Month of 2017, from 1. */
  readonly firstMonth: number;
  /** In hundredths of an hour, month after month. */
  readonly hours: readonly number[];
  readonly category: EligibilityCategory;
}

function stream(
  clauseId: string,
  trade: Trade,
  executionMode: ExecutionMode,
  monthly: Stream,
): readonly DemoHours[] {
  const { employer, declarant, firstMonth, hours, category } = monthly;
  return hours.map((hundredths, index) => ({
    ...owned,
    clauseId,
    month: month2017(firstMonth + index),
    trade,
    executionMode,
    employerSiret: employer.siret,
    hundredths,
    declaredBy: declarant,
    participation: [{ category, count: hundredths > 30_00 ? 2 : 1 }],
    decidedBy: agglomeration.siren,
    fate: "VALIDATED",
  }));
}

function month2017(month: number): Day {
  return `2017-${month.toString().padStart(2, "0")}-01`;
}

async function fillEvaluation(db: Prisma.TransactionClient): Promise<void> {
  const id = "evaluation-178-logements";
  await db.performanceEvaluation.create({
    data: {
      ...owned,
      id,
      operationId: renovation.operation,
      ...sharedFacilitator,
      evaluatedOn: dateOf("2018-02-15"),
      appraisal:
        "Près de 900 heures d'insertion réalisées pour 600 prévues, en assainissement, en électricité et en nettoyage de locaux. Le nettoyage de la base de vie, confié à une entreprise d'insertion, a facilité l'évaluation de la performance. Date et notes illustratives.",
    },
  });
  await db.evaluationFinding.createMany({
    data: [
      { criterion: "Nettoyage de la base de vie confié à une entreprise d'insertion", score: 5 },
      { criterion: "Accueil et encadrement des personnes sur le chantier", score: 4 },
      { criterion: "Transmission mensuelle des heures par les entreprises", score: 4 },
    ].map((finding, index) => ({
      ...owned,
      ...finding,
      evaluationId: id,
      position: index + 1,
      outcome: "MET" as const,
      comment: index === 0 ? "L'entreprise d'insertion a suivi elle-même ses salariés en parcours." : null,
    })),
  });
}
