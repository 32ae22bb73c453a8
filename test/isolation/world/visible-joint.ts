import type { Caller } from "../../../shared/access/caller";
import type { JointWorld } from "./joint-rows";
import type { NeedRow } from "./procurement-rows";
import type { SharedRow } from "./shared-row";
import type { World } from "./world";

interface Sight {
  readonly caller: Caller;
  readonly isShared: (row: SharedRow) => boolean;
  /** Lines that the caller may see. */
  readonly needs: readonly NeedRow[];
}

/**
 * A joint procurement is seen by its lead, by those with whom it is shared, and by whoever was invited and not taken
 * off the list; those who joined are seen with it, who was only asked or went away by itself and the lead. What a member brings and pays is between it and the lead. That a line
 * is bought there is known to its buyer, to the lead, and to who sees both. A request to carry is between two.
 */
export function visibleJoint(world: World, { caller, isShared, needs }: Sight): JointWorld {
  const { organisation } = caller;
  const isParty = (row: { readonly organisation: string; readonly lead_organisation: string }): boolean =>
    row.organisation === organisation || row.lead_organisation === organisation;
  const invited = new Set(
    world.joint_procurement_member
      .filter((each) => each.organisation === organisation && each.state !== "WITHDRAWN")
      .map((each) => each.joint_procurement_id),
  );
  const seen = world.joint_procurement.filter((row) => isShared(row) || invited.has(row.id));
  const ids = new Set(seen.map(({ id }) => id));
  const lines = new Set(needs.map(({ id }) => id));
  return {
    joint_procurement: seen,
    joint_procurement_member: world.joint_procurement_member.filter(
      (each) => isParty(each) || (each.state === "JOINED" && ids.has(each.joint_procurement_id)),
    ),
    joint_procurement_need: world.joint_procurement_need.filter(isParty),
    joint_procurement_share: world.joint_procurement_share.filter(isParty),
    joint_procurement_line: world.joint_procurement_line.filter(
      (each) =>
        isParty(each) || (ids.has(each.joint_procurement_id) && lines.has(each.planned_procurement_id)),
    ),
    carry_request: world.carry_request.filter(
      (each) => each.organisation === organisation || each.carrier_organisation === organisation,
    ),
  };
}
