import { sirenOf } from "../../../../shared/kernel/siret";
import { randomUUID } from "node:crypto";
import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { lockLines } from "../../repositories/plans/held-line.repository";
import type { CarryRequestRow } from "../../repositories/joint/carry-request.repository";
import { insertCarryRequest, isAskedAbout } from "../../repositories/joint/carry-request-writing.repository";
import { holdsOfLines } from "../../repositories/joint/joint-procurement.repository";
import { askingFault, messageFault } from "../../rules/joint/carry-request";
import { checkBuyers } from "./own-buyer";
import { lineOfCaller } from "../plans/line-of-caller";

export interface CarryAsking {
  readonly plannedProcurementId: string;
  readonly carrierSiret: string;
  readonly message: string;
}

/** Asks another buyer to carry a line of the caller's organisation. Throws Refusal with the reason when it cannot. */
export async function askToCarry(scope: Scope, asking: CarryAsking): Promise<CarryRequestRow> {
  const { plannedProcurementId, carrierSiret, message } = asking;
  const asked = await scope.session.write(async (db) => {
    await lineOfCaller(db, { caller: scope.caller, id: plannedProcurementId }, naming);
    // Held until the transaction ends: two requests about the same line come one after the other.
    await lockLines(db, [plannedProcurementId]);
    const line = await lineOfCaller(db, { caller: scope.caller, id: plannedProcurementId }, naming);
    await checkBuyers(db, [carrierSiret], "carrierSiret");
    refuse(messageFault(message));
    const carrierOrganisation = sirenOf(carrierSiret);
    refuse(
      askingFault({
        status: line.status,
        isHeld: (await holdsOfLines(db, [line.id])).length > 0,
        isAsked: await isAskedAbout(db, line.id),
        isOwnCarrier: carrierOrganisation === line.organisation,
      }),
    );
    const { organisation, buyerSiret, need, cpvCode, nature, valueCents } = line;
    const request: CarryRequestRow = {
      ...{
        id: randomUUID(),
        organisation,
        buyerSiret,
        plannedProcurementId,
        carrierOrganisation,
        carrierSiret,
      },
      ...{ need, cpvCode, nature, valueCents, message: message.trim(), state: "ASKED", askedOn: scope.today },
      ...{ answeredOn: null, withdrawnOn: null, answerReason: null, jointProcurementId: null, version: 1 },
    };
    await insertCarryRequest(db, request);
    return request;
  });
  scope.loaders.clear();
  return asked;
}

const naming = { notOwn: "Seul l'acheteur de cette ligne peut la confier à un autre." };
