import type { World } from "../world/world";

/** Whether a joint procurement, or a request to carry it that is not answered yet, holds a line. */
export function isHeld(world: World, lineId: string): boolean {
  return (
    world.joint_procurement_line.some(
      (each) => each.planned_procurement_id === lineId && each.released_on === null,
    ) || world.carry_request.some((each) => each.planned_procurement_id === lineId && each.state === "ASKED")
  );
}
