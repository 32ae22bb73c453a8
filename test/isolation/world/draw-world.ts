import type { Draw } from "../engine/draw";
import { countedIds, drawnCast, type Cast, type NewId } from "./cast";
import { drawnContracts } from "./draw-contracts";
import { drawnFood } from "./draw-food";
import { drawnInsertion } from "./draw-insertion";
import { contractsOfJoint, drawnJoint } from "./draw-joint";
import { drawnLabels } from "./draw-labels";
import { drawnLaw } from "./draw-law";
import { drawnPooling } from "./draw-pooling";
import { drawnProcurement } from "./draw-procurement";
import { drawnSuppliers } from "./draw-suppliers";
import { drawnRecords, type Records } from "./records";
import type { World } from "./world";

export interface DrawnWorld {
  readonly cast: Cast;
  readonly newId: NewId;
  readonly world: World;
  readonly records: Records;
}

export function drawnWorld(draw: Draw): DrawnWorld {
  const cast = drawnCast(draw);
  const newId = countedIds();
  const making = { draw, cast, newId };
  const procurement = drawnProcurement(making);
  const domainIds = procurement.purchasing_domain.map(({ id }) => id);
  const joint = drawnJoint(making, procurement);
  const needIds = procurement.planned_procurement.map(({ id }) => id);
  return {
    cast,
    newId,
    world: {
      ...drawnLabels(making, domainIds),
      ...procurement,
      ...drawnContracts(making, procurement.contract),
      ...drawnPooling(making, procurement.planned_procurement),
      ...drawnLaw(making, procurement.planned_procurement),
      ...joint,
      contract: contractsOfJoint(making, procurement.contract, joint),
      ...drawnFood(making, procurement),
      ...drawnSuppliers(making, { needIds, domainIds }),
      ...drawnInsertion(making, procurement),
    },
    records: drawnRecords(making),
  };
}
