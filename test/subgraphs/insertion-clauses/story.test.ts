import { anonymousCaller } from "../../../shared/access/caller";
import { insertionClauses } from "../../../subgraphs/insertion-clauses/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(insertionClauses, store, { caller: anonymousCaller([]) });
});
afterAll(() => store.close());

describe("the operation of 178 dwellings", () => {
  test("600 hours are committed on 2 lots, 898.5 are realised in three trades", async () => {
    const { data, errors } = await ask(`{ operation(id: "operation-178-logements") {
      dwellings status owner { siret } plannedProcurement { id }
      committedHours realisedHours declaredHours remainingHours completionRatio
      hoursByTrade { trade hours } hoursByMode { executionMode hours } hoursBreakdown { trade executionMode hours }
      facilitator { id organisation { siret } territory { code } }
      clauses { lot { id } contractor { siret } strategy committedHours realisedHours status
        calibrations { hours amount { amount currency } labourShare insertionRate hourlyCost { amount } rounding } }
    } }`);
    expect(errors).toBeUndefined();
    const calibration = {
      labourShare: 0.5,
      insertionRate: 0.05,
      hourlyCost: { amount: "28.00" },
      rounding: "DOWN_TO_HOUR",
    };
    expect(data?.["operation"]).toEqual({
      dwellings: 178,
      status: "COMPLETED",
      owner: { siret: "90010001700012" },
      plannedProcurement: { id: "besoin-renovation-178-logements" },
      committedHours: 600,
      realisedHours: 898.5,
      declaredHours: 0,
      remainingHours: 0,
      completionRatio: 1.4975,
      hoursByTrade: [
        { trade: "SANITATION", hours: 380 },
        { trade: "ELECTRICITY", hours: 275 },
        { trade: "CLEANING", hours: 243.5 },
      ],
      hoursByMode: [
        { executionMode: "TEMP_ETTI", hours: 375 },
        { executionMode: "DIRECT_HIRE", hours: 280 },
        { executionMode: "SUBCONTRACT_EI", hours: 243.5 },
      ],
      hoursBreakdown: [
        { trade: "SANITATION", executionMode: "DIRECT_HIRE", hours: 280 },
        { trade: "ELECTRICITY", executionMode: "TEMP_ETTI", hours: 275 },
        { trade: "CLEANING", executionMode: "SUBCONTRACT_EI", hours: 243.5 },
        { trade: "SANITATION", executionMode: "TEMP_ETTI", hours: 100 },
      ],
      facilitator: {
        id: "facilitateur-seine-eure",
        organisation: { siret: "20008945600012" },
        territory: { code: "200089456" },
      },
      clauses: [
        {
          lot: { id: "lot-1-chauffage" },
          contractor: { siret: "90020001500015" },
          strategy: "PERFORMANCE_CONDITION",
          committedHours: 350,
          realisedHours: 518.5,
          status: "REACHED",
          calibrations: [{ ...calibration, hours: 350, amount: { amount: "392000.00", currency: "EUR" } }],
        },
        {
          lot: { id: "lot-2-assainissement" },
          contractor: { siret: "90020002300019" },
          strategy: "PERFORMANCE_CONDITION",
          committedHours: 250,
          realisedHours: 380,
          status: "REACHED",
          calibrations: [{ ...calibration, hours: 250, amount: { amount: "280000.00", currency: "EUR" } }],
        },
      ],
    });
  });

  test("its evaluation is met, by the hours and by what was found", async () => {
    const { data } = await ask(`{ performanceEvaluation(id: "evaluation-178-logements") {
      evaluatedOn outcome hoursOutcome evaluator { id } operation { id } clause { id }
      findings { criterion score outcome }
    } insertionClause(id: "clause-lot-1") { evaluation { id } } }`);
    expect(data).toEqual({
      performanceEvaluation: {
        evaluatedOn: "2018-02-15",
        outcome: "MET",
        hoursOutcome: "MET",
        evaluator: { id: "facilitateur-seine-eure" },
        operation: { id: "operation-178-logements" },
        clause: null,
        findings: [
          { criterion: expect.stringContaining("entreprise d'insertion"), score: 5, outcome: "MET" },
          { criterion: expect.any(String), score: 4, outcome: "MET" },
          { criterion: expect.any(String), score: 4, outcome: "MET" },
        ],
      },
      insertionClause: { evaluation: { id: "evaluation-178-logements" } },
    });
  });

  test("its legal basis is the one of 2016, and the days show what replaced it", async () => {
    const { data } = await ask(`{ operation(id: "operation-178-logements") {
      legalBasis { text article validTo successor { article } }
      old: legalBasisOn(day: "2019-03-31") { article }
      code: legalBasisOn(day: "2019-04-01") { article }
      before: legalBasisOn(day: "2026-08-21") { article }
      now: legalBasisOn(day: "2026-08-22") { article }
      unknown: legalBasisOn(day: "2016-03-31") { article }
    } }`);
    expect(data?.["operation"]).toEqual({
      legalBasis: {
        text: "Ordonnance n° 2015-899 du 23 juillet 2015",
        article: "art. 38",
        validTo: "2019-03-31",
        successor: { article: "L2112-2" },
      },
      old: [{ article: "art. 38" }],
      code: [{ article: "L2112-2" }],
      before: [{ article: "L2112-2" }],
      now: [{ article: "L2112-2" }, { article: "L2112-2-1" }],
      unknown: [],
    });
  });

  test("its clauses can be followed on any day of the works", async () => {
    const { data } = await ask(`{ insertionClause(id: "clause-lot-2") {
      start: expectedHoursOn(day: "2017-01-08") middle: expectedHoursOn(day: "2017-06-28") end: expectedHoursOn(day: "2017-12-15")
      notStarted: status(on: "2017-01-08") onTrack: status(on: "2017-01-31") behind: status(on: "2017-03-31") reached: status(on: "2017-08-01")
    } }`);
    expect(data?.["insertionClause"]).toEqual({
      start: 0,
      middle: 125.36,
      end: 250,
      notStarted: "NOT_STARTED",
      onTrack: "ON_TRACK",
      behind: "BEHIND",
      reached: "REACHED",
    });
  });
});
