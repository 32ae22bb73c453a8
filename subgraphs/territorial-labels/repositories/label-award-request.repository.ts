import type { LabelAwardRequest as AwardRequestRecord } from "../../../prisma/territorial-labels/client/client";
import { dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";
import type { AwardRequestState } from "../rules/award-request";

type Visibility = "PRIVATE" | "POOLED" | "PUBLIC";

export interface AwardRequestRow {
  /** Also the identifier of the award that it is granted. */
  readonly id: string;
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly schemeId: string;
  readonly territoryCode: string;
  readonly level: string | null;
  readonly validUntil: Day | null;
  readonly renewsId: string | null;
  readonly awardVisibility: Visibility;
  readonly state: AwardRequestState;
  readonly requestedOn: Day;
  /** Digest of the subject. */
  readonly requestedBy: string;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly version: number;
}

export interface NewAwardRequest extends Omit<
  AwardRequestRow,
  "state" | "decidedOn" | "decisionReason" | "version"
> {
  readonly pool: string | null;
  readonly renewsOrganisation: string | null;
}

export interface WrittenDecision {
  readonly state: AwardRequestState;
  readonly decidedOn: Day;
  readonly decidedBy: string;
  readonly decidedOrganisation: string;
  readonly decisionReason: string | null;
}

export async function awardRequestsById(db: Db, ids: readonly string[]): Promise<readonly AwardRequestRow[]> {
  return (await db.labelAwardRequest.findMany({ where: { id: { in: [...ids] } } })).map(toAwardRequest);
}

/** Whether a request for the same label of the same territory awaits its decision. */
export async function isAwardRequested(
  db: Db,
  {
    organisation,
    territoryCode,
    schemeId,
  }: Pick<AwardRequestRow, "organisation" | "territoryCode" | "schemeId">,
): Promise<boolean> {
  const alike = { organisation, territoryCode, schemeId, state: "REQUESTED" } as const;
  return (await db.labelAwardRequest.count({ where: alike })) > 0;
}

export async function insertAwardRequest(db: Db, request: NewAwardRequest): Promise<AwardRequestRow> {
  const { requestedOn, validUntil, ...columns } = request;
  return toAwardRequest(
    await db.labelAwardRequest.create({
      data: {
        ...columns,
        requestedOn: dateOf(requestedOn),
        validUntil: validUntil === null ? null : dateOf(validUntil),
      },
    }),
  );
}

/** Null when the request is no longer at the version that was read. */
export async function writeAwardDecision(
  db: Db,
  { id, version }: AwardRequestRow,
  { decidedOn, ...decision }: WrittenDecision,
): Promise<AwardRequestRow | null> {
  const { count } = await db.labelAwardRequest.updateMany({
    where: { id, version, state: "REQUESTED" },
    data: { ...decision, decidedOn: dateOf(decidedOn), version: version + 1 },
  });
  if (count === 0) return null;
  const [written = null] = await awardRequestsById(db, [id]);
  return written;
}

function toAwardRequest(record: AwardRequestRecord): AwardRequestRow {
  const { validUntil, requestedOn, decidedOn, ...columns } = record;
  return {
    ...columns,
    validUntil: validUntil === null ? null : dayOf(validUntil),
    requestedOn: dayOf(requestedOn),
    decidedOn: decidedOn === null ? null : dayOf(decidedOn),
  };
}
