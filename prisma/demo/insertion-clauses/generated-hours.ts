import { addMonths, compareDays, type Day } from "../../../shared/kernel/day";
import { sirenOf } from "../../../shared/kernel/siret";
import type { EligibilityCategory } from "../../../subgraphs/insertion-clauses/reference/eligibility-category";
import type { ExecutionMode } from "../../../subgraphs/insertion-clauses/reference/execution-mode";
import type { Trade } from "../../../subgraphs/insertion-clauses/reference/trade";
import { suppliers } from "../cast";
import type { Random } from "../random";
import type { DemoHours } from "./ledger";

/** A clause whose hours are to be made up. */
export interface GeneratedClause extends Pick<
  DemoHours,
  "clauseId" | "organisation" | "decidedBy" | "trade"
> {
  /** In hundredths of an hour. */
  readonly committed: number;
  readonly months: readonly Day[];
  readonly lastMonth: Day;
}

interface Way {
  readonly executionMode: ExecutionMode;
  readonly employer: { readonly siret: string };
  readonly category: EligibilityCategory;
}

/** Who holds the lot of a trade. */
export function contractorOf(trade: Trade): { readonly siret: string } {
  switch (trade) {
    case "CLEANING":
      return suppliers.integrationCompany;
    case "GREEN_SPACES":
      return suppliers.esat;
    case "SANITATION":
    case "ROADWORKS":
    case "MASONRY":
      return suppliers.sanitation;
    case "CATERING":
      return suppliers.bakery;
    default:
      return suppliers.heating;
  }
}

/** Hours of each month by one or two ways, short of the commitment here and beyond it there. */
export function clauseHours(random: Random, clause: GeneratedClause): readonly DemoHours[] {
  const ways = waysOf(clause.trade, random);
  const share =
    (clause.committed * (60 + random.below(80))) / (100 * ways.length * Math.max(8, clause.months.length));
  return clause.months.flatMap((month) =>
    ways.filter(() => random.chance(88)).map((way) => hoursOf(clause, { month, way, share, random })),
  );
}

function hoursOf(
  { clauseId, organisation, decidedBy, trade, lastMonth }: GeneratedClause,
  { month, way, share, random }: { month: Day; way: Way; share: number; random: Random },
): DemoHours {
  const hundredths = Math.max(1, Math.round((share * (70 + random.below(60))) / 2_500)) * 25;
  const people = 1 + Math.floor(hundredths / 35_00) + random.below(6);
  const { executionMode, employer, category } = way;
  return {
    ...{ clauseId, organisation, decidedBy, trade, month, executionMode, hundredths },
    employerSiret: employer.siret,
    declaredBy: sirenOf(employer.siret),
    participation: random.chance(30)
      ? [
          { category, count: people },
          { category: "OTHER", count: 1 },
        ]
      : [{ category, count: people }],
    fate: fateOf(month, lastMonth, random),
  };
}

function fateOf(month: Day, lastMonth: Day, random: Random): DemoHours["fate"] {
  const isRecent = compareDays(month, addMonths(lastMonth, -1)) >= 0;
  if (isRecent && random.chance(70)) return "DECLARED";
  const draw = random.below(100);
  if (draw < 3) return "REJECTED";
  return draw < 6 && !isRecent ? "CORRECTED" : "VALIDATED";
}

function waysOf(trade: Trade, random: Random): readonly Way[] {
  const { temporaryWork, integrationCompany, esat } = suppliers;
  const temporary: Way = {
    executionMode: "TEMP_ETTI",
    employer: temporaryWork,
    category: "LONG_TERM_JOB_SEEKER",
  };
  if (trade === "CLEANING") {
    return [
      {
        executionMode: "SUBCONTRACT_EI",
        employer: integrationCompany,
        category: "INCLUSIVE_STRUCTURE_EMPLOYEE",
      },
    ];
  }
  if (trade === "GREEN_SPACES") {
    return [{ executionMode: "SUBCONTRACT_ESAT", employer: esat, category: "DISABLED_WORKER" }];
  }
  const hired: Way = {
    executionMode: random.chance(60) ? "DIRECT_HIRE" : "APPRENTICESHIP",
    employer: contractorOf(trade),
    category: random.pick(["MINIMUM_INCOME_RECIPIENT", "LOW_SKILLED_YOUTH", "SENIOR_JOB_SEEKER"]),
  };
  return random.chance(60) ? [temporary, hired] : [temporary];
}
