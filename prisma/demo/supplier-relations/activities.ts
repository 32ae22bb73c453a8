import type { InclusiveStructureKind } from "../../supplier-relations/client/client";
import { domains } from "../cast";

/** What a generated supplier does. */
export interface Activity {
  /** First words of its name. */
  readonly names: readonly [string, ...string[]];
  readonly naf: string;
  readonly knowHow: readonly string[];
  readonly cpvPrefixes: readonly string[];
  /** Purchasing domain that it can serve. */
  readonly domain: string;
  /** Kinds of inclusive structure found in this activity. */
  readonly structures: readonly InclusiveStructureKind[];
  readonly certificate: string;
}

export const activities: readonly [Activity, ...Activity[]] = [
  {
    names: ["Menuiserie", "Charpente"],
    naf: "43.32A",
    knowHow: ["Menuiserie bois", "Charpente", "Agencement"],
    cpvPrefixes: ["4542", "4526"],
    domain: domains.housing,
    structures: ["ACI", "GEIQ"],
    certificate: "Reconnu garant de l'environnement",
  },
  {
    names: ["Plomberie", "Chauffage"],
    naf: "43.22A",
    knowHow: ["Plomberie", "Chauffage", "Ventilation"],
    cpvPrefixes: ["4533"],
    domain: domains.housing,
    structures: ["GEIQ"],
    certificate: "Reconnu garant de l'environnement",
  },
  {
    names: ["Peinture", "Façades"],
    naf: "43.34Z",
    knowHow: ["Peinture intérieure", "Ravalement", "Peintures biosourcées"],
    cpvPrefixes: ["4544"],
    domain: domains.housing,
    structures: ["EI", "AI"],
    certificate: "Qualification peinture",
  },
  {
    names: ["Électricité", "Énergies"],
    naf: "43.21A",
    knowHow: ["Électricité du bâtiment", "Éclairage public", "Photovoltaïque"],
    cpvPrefixes: ["4531", "5023"],
    domain: domains.housing,
    structures: ["ETTI"],
    certificate: "Qualification électricité",
  },
  {
    names: ["Propreté", "Net Services"],
    naf: "81.21Z",
    knowHow: ["Nettoyage de locaux", "Vitrerie", "Produits écolabellisés"],
    cpvPrefixes: ["9091"],
    domain: domains.cleaning,
    structures: ["EI", "AI", "EA"],
    certificate: "Qualification propreté",
  },
  {
    names: ["Espaces verts", "Jardins"],
    naf: "81.30Z",
    knowHow: ["Entretien d'espaces verts", "Éco-pâturage", "Élagage"],
    cpvPrefixes: ["7731", "7734"],
    domain: domains.cleaning,
    structures: ["ACI", "ESAT", "EA"],
    certificate: "Gestion sans pesticides",
  },
  {
    names: ["Traiteur", "Saveurs"],
    naf: "56.21Z",
    knowHow: ["Buffets", "Plateaux-repas", "Produits de saison"],
    cpvPrefixes: ["5552"],
    domain: domains.catering,
    structures: ["ESAT", "EI"],
    certificate: "Restauration durable",
  },
  {
    names: ["Ferme", "Maraîchage", "Vergers"],
    naf: "01.13Z",
    knowHow: ["Légumes de saison", "Fruits", "Vente en circuit court"],
    cpvPrefixes: ["0322", "0321"],
    domain: domains.catering,
    structures: ["ACI"],
    certificate: "Agriculture biologique",
  },
  {
    names: ["Imprimerie", "Ateliers graphiques"],
    naf: "18.12Z",
    knowHow: ["Impression offset et numérique", "Papier recyclé"],
    cpvPrefixes: ["7981"],
    domain: domains.supplies,
    structures: ["EA", "ESAT"],
    certificate: "Imprimerie à faible impact",
  },
  {
    names: ["Mobilier", "Réemploi"],
    naf: "31.01Z",
    knowHow: ["Mobilier de bureau", "Remise en état", "Réemploi"],
    cpvPrefixes: ["3913", "3915"],
    domain: domains.supplies,
    structures: ["ACI", "EI"],
    certificate: "Gestion environnementale",
  },
  {
    names: ["Fournitures", "Papeterie"],
    naf: "46.49Z",
    knowHow: ["Fournitures de bureau", "Fournitures scolaires"],
    cpvPrefixes: ["3019", "2285"],
    domain: domains.supplies,
    structures: ["EATT", "EITI"],
    certificate: "Gestion environnementale",
  },
];
