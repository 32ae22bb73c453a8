import type { Day } from "../../../shared/kernel/day";

/** A contact as it is held, with how long it is kept. */
export interface HeldContact {
  readonly id: string;
  readonly fullName: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly recordedOn: Day;
  /** First day on which it is kept no longer; null when that day is not known yet. */
  readonly keptUntil: Day | null;
  readonly legalBasis: string | null;
  readonly consultationCount: number;
}

export interface ErasedContact {
  readonly id: string;
  readonly erasedOn: Day;
}

export interface ContactExport {
  readonly siret: string;
  readonly day: Day;
  readonly contacts: readonly HeldContact[];
  readonly erased: readonly ErasedContact[];
}

const explanations = {
  contacts: "Les personnes à qui s'adresser chez ce fournisseur, avec tout ce que le hub garde d'elles.",
  identifiant: "Identifiant interne, sans signification ; à donner pour demander l'effacement.",
  inscritLe: "Jour à partir duquel court la durée de conservation.",
  conserveJusquAu:
    "Premier jour où la personne n'est plus conservée ; null tant qu'une consultation qui la nomme est ouverte.",
  fondement: "Obligation qui empêche d'effacer la personne aujourd'hui ; null s'il n'y en a pas.",
  consultations: "Nombre de consultations (sourçages) qui nomment la personne.",
  contactsEffaces: "Ce qui reste d'un contact effacé : son identifiant et le jour de l'effacement.",
  journal: "Le journal d'audit dit qui a lu ces contacts et quand, sans aucune donnée personnelle.",
} as const;

/** Everything held about the contacts of a supplier, under French names that the document explains. */
export function contactExportDocument({ siret, day, contacts, erased }: ContactExport): string {
  const document = {
    fournisseur: siret,
    exporteLe: day,
    explications: explanations,
    contacts: contacts.map((contact) => ({
      identifiant: contact.id,
      nom: contact.fullName,
      fonction: contact.role,
      courriel: contact.email,
      telephone: contact.phone,
      inscritLe: contact.recordedOn,
      conserveJusquAu: contact.keptUntil,
      fondement: contact.legalBasis,
      consultations: contact.consultationCount,
    })),
    contactsEffaces: erased.map(({ id, erasedOn }) => ({ identifiant: id, effaceLe: erasedOn })),
  };
  return JSON.stringify(document, null, 2);
}
