import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { JointPart } from "./joint-member-writing.repository";

/** The lines that a member buys in a joint procurement now. */
export async function attachedLineIds(
  db: Db,
  { jointProcurementId, organisation }: Pick<JointPart, "jointProcurementId" | "organisation">,
): Promise<readonly string[]> {
  const held = await db.jointProcurementLine.findMany({
    where: { jointProcurementId, organisation, releasedOn: null },
    select: { plannedProcurementId: true },
  });
  return held.map(({ plannedProcurementId }) => plannedProcurementId);
}

/** A line that was given back earlier is attached anew in its row. */
export async function attachLine(
  db: Db,
  { jointProcurementId, leadOrganisation, organisation }: JointPart,
  { plannedProcurementId, on }: { readonly plannedProcurementId: string; readonly on: Day },
): Promise<void> {
  const key = { jointProcurementId, plannedProcurementId };
  const attachedOn = dateOf(on);
  const { count } = await db.jointProcurementLine.updateMany({
    where: key,
    data: { attachedOn, releasedOn: null },
  });
  if (count > 0) return;
  await db.jointProcurementLine.createMany({
    data: [{ ...key, leadOrganisation, organisation, attachedOn }],
  });
}

export async function releaseLines(
  db: Db,
  { jointProcurementId, organisation }: Pick<JointPart, "jointProcurementId" | "organisation">,
  { lineIds, on }: { readonly lineIds: readonly string[]; readonly on: Day },
): Promise<void> {
  await db.jointProcurementLine.updateMany({
    where: { jointProcurementId, organisation, plannedProcurementId: { in: [...lineIds] }, releasedOn: null },
    data: { releasedOn: dateOf(on) },
  });
}
