import { readFileSync } from "node:fs";

/** A commune as a member of its intercommunality. Source: Découpage administratif, Licence Ouverte. */
export interface DivisionMember {
  /** INSEE code. */
  readonly code: string;
  readonly siren: string;
  readonly name: string;
  readonly population: number;
}

export interface Intercommunality {
  /** SIREN. */
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly members: readonly DivisionMember[];
}

interface PublishedMember {
  readonly code: string;
  readonly siren: string;
  readonly nom: string;
  readonly populationTotale: number;
}

interface PublishedIntercommunality {
  readonly code: string;
  readonly nom: string;
  readonly populationTotale: number;
  readonly membres: readonly PublishedMember[];
}

/** The intercommunality of a SIREN, with its member communes; null when there is none in the published data. */
export function intercommunality(siren: string): Intercommunality | null {
  const found = published().find(({ code }) => code === siren);
  if (found === undefined) return null;
  return {
    code: found.code,
    name: found.nom,
    population: found.populationTotale,
    members: found.membres.map(({ code, siren: memberSiren, nom, populationTotale }) => ({
      code,
      siren: memberSiren,
      name: nom,
      population: populationTotale,
    })),
  };
}

function published(): readonly PublishedIntercommunality[] {
  const path = require.resolve("@etalab/decoupage-administratif/data/epci.json");
  return JSON.parse(readFileSync(path, "utf8")) as readonly PublishedIntercommunality[];
}

/** Département of a commune, from its INSEE code. */
export function departementOf(inseeCode: string): string {
  return inseeCode.slice(0, inseeCode.startsWith("97") || inseeCode.startsWith("98") ? 3 : 2);
}
