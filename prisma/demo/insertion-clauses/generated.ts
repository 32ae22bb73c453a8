import { addDays, addMonths, compareDays, dateOf, type Day } from "../../../shared/kernel/day";
import { calibratedHours } from "../../../subgraphs/insertion-clauses/rules/calibration";
import type { ClauseStrategy } from "../../../subgraphs/insertion-clauses/reference/clause-strategy";
import type { Prisma } from "../../insertion-clauses/client/client";
import { agglomeration, owners } from "../cast";
import { memberCommunes } from "../member-communes";
import { seededRandom, type Random } from "../random";
import { sharedFacilitator } from "./facilitators";
import { clauseHours, contractorOf } from "./generated-hours";
import {
  communeSubjects,
  landlordSubjects,
  railSubjects,
  stateSubjects,
  type Subject,
} from "./generated-subjects";
import type { DemoHours } from "./ledger";

export interface GeneratedOperation {
  readonly operation: Prisma.OperationCreateManyInput;
  readonly clauses: readonly Prisma.InsertionClauseCreateManyInput[];
  readonly calibrations: readonly Prisma.HoursCalibrationCreateManyInput[];
  readonly hours: readonly DemoHours[];
  readonly evaluation: GeneratedEvaluation | null;
}

interface GeneratedEvaluation {
  readonly evaluation: Prisma.PerformanceEvaluationCreateManyInput;
  readonly finding: Prisma.EvaluationFindingCreateManyInput;
}

interface Site {
  readonly owner: { readonly siren: string; readonly siret: string };
  readonly place: { readonly code: string; readonly name: string };
  readonly subject: Subject;
}

const lastMonth: Day = "2026-10-01";

const legalBasisOf: Readonly<Record<ClauseStrategy, string>> = {
  PERFORMANCE_CONDITION: "ccp-l2112-2",
  AWARD_CRITERION: "ccp-r2152-7",
  RESERVED: "ccp-l2113-13",
  CONTRACT_OBJECT: "ccp-l2112-2",
};

/** Sixty illustrative operations, one in each commune, of 2024 to 2026 and of every visibility. */
export function generatedOperations(): readonly GeneratedOperation[] {
  const random = seededRandom(65);
  return sites(random).map((site, index) => generate(site, index, random));
}

function sites(random: Random): readonly Site[] {
  return memberCommunes().map((place, index) => {
    if (index < 36) return { owner: place, place, subject: random.pick(communeSubjects) };
    if (index < 48) return { owner: owners.landlord, place, subject: random.pick(landlordSubjects) };
    if (index < 54) return { owner: owners.rail, place, subject: random.pick(railSubjects) };
    return { owner: owners.state, place, subject: random.pick(stateSubjects) };
  });
}

function generate({ owner, place, subject }: Site, index: number, random: Random): GeneratedOperation {
  const id = `operation-insertion-${(index + 1).toString().padStart(2, "0")}`;
  const startOn = addDays(addMonths("2024-01-01", random.below(33)), random.below(28));
  const endOn = addMonths(startOn, 9 + random.below(13));
  const visibility = visibilityOf(random);
  const operation = {
    id,
    organisation: owner.siren,
    visibility,
    pool: agglomeration.siren,
    ownerSiret: owner.siret,
    title: `${subject.title} (${place.name})`,
    description: "Opération illustrative de la démonstration.",
    dwellings: subject.title.includes("logements") ? 12 + random.below(90) : null,
    territoryCode: place.code,
    legalBasisId: legalBasisOf[subject.strategy],
    worksStartOn: dateOf(startOn),
    worksEndOn: dateOf(endOn),
    ...sharedFacilitator,
  };
  const clauses = subject.trades.slice(0, 1 + random.below(3)).map((trade, position) => {
    const clauseId = `${id}-clause-${(position + 1).toString()}`;
    const calibration = calibrationOf(clauseId, owner.siren, { random, startOn });
    const committed = calibratedHours(calibration) ?? 0;
    return {
      clause: {
        id: clauseId,
        organisation: owner.siren,
        operationId: id,
        strategy: subject.strategy,
        committedHundredths: committed,
        contractorSiret: contractorOf(trade).siret,
      },
      calibration,
      hours: clauseHours(random, {
        clauseId,
        organisation: owner.siren,
        decidedBy: visibility === "PRIVATE" ? owner.siren : agglomeration.siren,
        trade,
        committed,
        months: monthsBetween(startOn, endOn),
        lastMonth,
      }),
    };
  });
  return {
    operation,
    clauses: clauses.map(({ clause }) => clause),
    calibrations: clauses.map(({ calibration }) => calibration),
    hours: clauses.flatMap(({ hours }) => hours),
    evaluation:
      compareDays(endOn, "2026-09-01") < 0 && random.chance(60)
        ? evaluationOf(id, owner.siren, endOn, random)
        : null,
  };
}

function calibrationOf(
  clauseId: string,
  organisation: string,
  { random, startOn }: { random: Random; startOn: Day },
) {
  return {
    id: `calibrage-${clauseId}`,
    organisation,
    clauseId,
    amountCents: BigInt(120 + random.below(500)) * 1_000_00n,
    labourShareBasisPoints: random.pick([2_000, 5_000, 7_000]),
    insertionRateBasisPoints: random.pick([500, 700, 1_000]),
    hourlyCostCents: random.pick([25_00n, 28_00n, 30_00n]),
    rounding: "DOWN_TO_HOUR" as const,
    calibratedOn: dateOf(addMonths(startOn, -4)),
    assumptions: "Hypothèses illustratives.",
  };
}

function monthsBetween(startOn: Day, endOn: Day): readonly Day[] {
  const first = `${startOn.slice(0, 7)}-01`;
  return Array.from({ length: 24 }, (_, index) => addMonths(first, index)).filter(
    (month) => compareDays(month, endOn) <= 0 && compareDays(month, lastMonth) <= 0,
  );
}

function evaluationOf(
  operationId: string,
  organisation: string,
  endOn: Day,
  random: Random,
): GeneratedEvaluation {
  const id = `evaluation-${operationId}`;
  const score = 2 + random.below(4);
  return {
    evaluation: {
      id,
      organisation,
      operationId,
      ...sharedFacilitator,
      evaluatedOn: dateOf(addDays(endOn, 30)),
      appraisal: "Appréciation illustrative de la démonstration.",
    },
    finding: {
      organisation,
      evaluationId: id,
      position: 1,
      criterion: "Accueil et encadrement des personnes",
      score,
      outcome: score > 2 ? "MET" : "UNDETERMINED",
    },
  };
}

function visibilityOf(random: Random): "PUBLIC" | "POOLED" | "PRIVATE" {
  const draw = random.below(100);
  if (draw < 50) return "PUBLIC";
  return draw < 85 ? "POOLED" : "PRIVATE";
}
