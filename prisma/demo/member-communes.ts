import { townHallSiret } from "../../shared/kernel/siret";
import { intercommunality, type DivisionMember } from "../administrative-divisions";
import { agglomeration } from "./cast";

export interface MemberCommune extends DivisionMember {
  /** SIRET of the town hall by the usual numbering. */
  readonly siret: string;
  /** « Commune d'Acquigny », « Commune du Manoir ». */
  readonly title: string;
}

/** The 60 member communes of the agglomeration, largest first. */
export function memberCommunes(): readonly MemberCommune[] {
  const members = intercommunality(agglomeration.siren)?.members ?? [];
  return members.map((member) => ({
    ...member,
    siret: townHallSiret(member.siren),
    title: `Commune ${ofPlace(member.name)}`,
  }));
}

/** A place name after the French « de », contracted with its article where there is one. */
function ofPlace(name: string): string {
  if (name.startsWith("Le ")) return `du ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `des ${name.slice(4)}`;
  return /^[AEÉÈÊIÎOÔUYH]/.test(name) ? `d'${name}` : `de ${name}`;
}
