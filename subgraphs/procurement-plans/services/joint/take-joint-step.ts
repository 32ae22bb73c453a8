import { refuse } from "../../../../shared/commands/refuse";
import type { Day } from "../../../../shared/kernel/day";
import type { Db, Scope } from "../../context";
import {
  joinedMembers,
  writeAwardedPart,
  type JoinedMemberRow,
} from "../../repositories/joint/joint-member-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import type { JointColumns } from "../../repositories/joint/joint-writing.repository";
import { awardedTotalFault, awardPartsFault, type MemberAward } from "../../rules/joint/joint-award";
import { commitmentFault, splitByShares } from "../../rules/joint/joint-shares";
import {
  abandonReasonFault,
  conventionReferenceFault,
  jointStepFault,
  jointTransitions,
  type JointStep,
} from "../../rules/joint/joint-transition";
import { ledJoint, writtenJoint, type JointRead } from "./held-joint";

export interface JointAward {
  readonly awardedOn: Day;
  readonly totalCents: bigint;
  /** Null to split the whole by the shares. */
  readonly parts: readonly MemberAward[] | null;
}

/** Signs the convention. Throws Refusal with the reason when it cannot. */
export function signConvention(
  scope: Scope,
  read: JointRead,
  { reference, signedOn }: { readonly reference: string; readonly signedOn: Day },
): Promise<JointProcurementRow> {
  const columns = { conventionReference: reference.trim(), conventionSignedOn: signedOn };
  return takeStep(scope, read, {
    ...{ step: "SIGN", on: signedOn, columns },
    prepare: async (db, joint) => {
      refuse(conventionReferenceFault(reference));
      refuse(commitmentFault(await joinedMembers(db, joint.id)));
    },
  });
}

/** Launches the purchase: the lines of its members are launched with it. Throws Refusal when it cannot. */
export function launchJoint(scope: Scope, read: JointRead, launchedOn: Day): Promise<JointProcurementRow> {
  return takeStep(scope, read, {
    ...{ step: "LAUNCH", on: launchedOn, columns: { launchedOn } },
    // A member may have left since the convention.
    prepare: async (db, joint) => {
      refuse(commitmentFault(await joinedMembers(db, joint.id)));
    },
  });
}

/** Awards the purchase, with the part of each member. Throws Refusal with the reason when it cannot. */
export function awardJoint(scope: Scope, read: JointRead, award: JointAward): Promise<JointProcurementRow> {
  return takeStep(scope, read, {
    ...{ step: "AWARD", on: award.awardedOn, columns: { awardedOn: award.awardedOn } },
    prepare: async (db, { id: jointProcurementId }) => {
      const parts = awardedParts(award, await joinedMembers(db, jointProcurementId));
      for (const [organisation, cents] of parts) {
        await writeAwardedPart(db, { jointProcurementId, organisation }, cents);
      }
    },
  });
}

/** Gives the purchase up: the lines of its members are given back to them. Throws Refusal when it cannot. */
export function abandonJoint(
  scope: Scope,
  read: JointRead,
  { reason, abandonedOn }: { readonly reason: string; readonly abandonedOn: Day },
): Promise<JointProcurementRow> {
  return takeStep(scope, read, {
    ...{ step: "ABANDON", on: abandonedOn, columns: { abandonedOn, abandonReason: reason.trim() } },
    prepare: () => {
      refuse(abandonReasonFault(reason));
      return Promise.resolve();
    },
  });
}

interface StepTaken {
  readonly step: JointStep;
  readonly on: Day;
  readonly columns: JointColumns;
  /** What the step asks for, and writes beside its day. */
  readonly prepare: (db: Db, joint: JointProcurementRow) => Promise<void>;
}

async function takeStep(
  scope: Scope,
  read: JointRead,
  { step, on, columns, prepare }: StepTaken,
): Promise<JointProcurementRow> {
  const changed = await scope.session.write(async (db) => {
    const joint = await ledJoint(db, scope, read);
    refuse(jointStepFault(step, joint, { on, today: scope.today }));
    await prepare(db, joint);
    return writtenJoint(db, joint, { ...columns, status: jointTransitions[step].to });
  });
  scope.loaders.clear();
  return changed;
}

function awardedParts(
  { totalCents, parts }: JointAward,
  joined: readonly JoinedMemberRow[],
): ReadonlyMap<string, bigint> {
  refuse(awardedTotalFault(totalCents));
  if (parts === null) {
    const shares = joined.map(({ organisation, shareHundredths }) => ({
      organisation,
      shareHundredths: BigInt(shareHundredths ?? 0),
    }));
    return splitByShares(totalCents, shares);
  }
  refuse(awardPartsFault(parts, { totalCents, joined: joined.map(({ organisation }) => organisation) }));
  return new Map(parts.map(({ organisation, valueCents }) => [organisation, valueCents]));
}
