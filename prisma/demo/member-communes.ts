import { townHallSiret } from "../../shared/kernel/siret";
import { intercommunality, type DivisionMember } from "../administrative-divisions";
import { agglomeration } from "./cast";

export interface MemberCommune extends DivisionMember {
  /** SIRET of the town hall by the usual numbering. */
  readonly siret: string;
}

/** The 60 member communes of the agglomeration, largest first. */
export function memberCommunes(): readonly MemberCommune[] {
  const members = intercommunality(agglomeration.siren)?.members ?? [];
  return members.map((member) => ({ ...member, siret: townHallSiret(member.siren) }));
}
