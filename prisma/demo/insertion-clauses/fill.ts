import type { Prisma } from "../../insertion-clauses/client/client";
import { fillFacilitators } from "./facilitators";
import { generatedOperations } from "./generated";
import { writeLedgers } from "./ledger";
import { fillRenovation, renovationHours } from "./renovation";

/** The story of the 178 dwellings, then illustrative operations of communes, landlord, rail operator and State. */
export async function fillInsertionClauses(db: Prisma.TransactionClient): Promise<void> {
  await fillFacilitators(db);
  await fillRenovation(db);
  const generated = generatedOperations();
  await db.operation.createMany({ data: generated.map(({ operation }) => operation) });
  await db.insertionClause.createMany({ data: generated.flatMap(({ clauses }) => clauses) });
  await db.hoursCalibration.createMany({ data: generated.flatMap(({ calibrations }) => calibrations) });
  const evaluations = generated.flatMap(({ evaluation }) => (evaluation === null ? [] : [evaluation]));
  await db.performanceEvaluation.createMany({ data: evaluations.map(({ evaluation }) => evaluation) });
  await db.evaluationFinding.createMany({ data: evaluations.map(({ finding }) => finding) });
  await writeLedgers(db, [...renovationHours(), ...generated.flatMap(({ hours }) => hours)]);
}
