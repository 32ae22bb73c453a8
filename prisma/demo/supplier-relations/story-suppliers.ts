import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../supplier-relations/client/client";
import { communes, suppliers } from "../cast";
import type { SupplierRows } from "./rows";

type Profile = Omit<Prisma.SupplierCreateManyInput, "siret" | "organisation" | "visibility" | "name">;

/** Activities, addresses, sizes and turnovers are illustrative; the roles in the story are not. */
const profiles: Readonly<Record<keyof typeof suppliers, Profile>> = {
  heating: {
    naf: "43.22B",
    size: "SMALL",
    communeCode: communes.louviers.code,
    knowHow: ["Chauffage collectif", "Réseaux de chaleur", "Électricité du bâtiment"],
    cpvPrefixes: ["4533", "4531"],
  },
  sanitation: {
    naf: "42.21Z",
    size: "MEDIUM",
    communeCode: communes.gaillon.code,
    knowHow: ["Réseaux d'assainissement", "Travaux en site occupé"],
    cpvPrefixes: ["4523", "4533"],
  },
  integrationCompany: {
    naf: "81.21Z",
    size: "SMALL",
    socialEconomy: "YES",
    inclusiveStructure: "EI",
    communeCode: communes.valDeReuil.code,
    knowHow: ["Nettoyage de locaux", "Nettoyage de bases vie de chantier"],
    turnoverCents: 1_150_000_00n,
    turnoverYear: 2025,
    cpvPrefixes: ["9091", "9092"],
  },
  temporaryWork: {
    naf: "78.20Z",
    size: "SMALL",
    socialEconomy: "YES",
    inclusiveStructure: "ETTI",
    communeCode: communes.louviers.code,
    knowHow: ["Mise à disposition de personnel en insertion", "Métiers du bâtiment"],
    cpvPrefixes: ["7962"],
  },
  bakery: {
    naf: "10.71C",
    size: "MICRO",
    communeCode: communes.louviers.code,
    knowHow: ["Pains et viennoiseries de filière locale", "Buffets"],
    cpvPrefixes: ["1581", "5552"],
  },
  farm: {
    naf: "01.50Z",
    size: "MICRO",
    communeCode: communes.gaillon.code,
    knowHow: ["Légumes et volailles biologiques", "Livraison en circuit court"],
    cpvPrefixes: ["0322", "0311", "1511"],
  },
  fairTrade: {
    tradeName: "Comptoir équitable",
    naf: "46.37Z",
    size: "MICRO",
    socialEconomy: "YES",
    communeCode: communes.valDeReuil.code,
    knowHow: ["Café, thé et jus issus du commerce équitable", "Pauses équitables"],
    cpvPrefixes: ["1586", "1532", "5552"],
  },
  esat: {
    naf: "88.10C",
    size: "MEDIUM",
    socialEconomy: "YES",
    inclusiveStructure: "ESAT",
    communeCode: communes.valDeReuil.code,
    knowHow: ["Plateaux-repas et réceptions", "Espaces verts", "Conditionnement"],
    turnoverCents: 2_400_000_00n,
    turnoverYear: 2025,
    cpvPrefixes: ["5552", "7731", "7992"],
  },
  printer: {
    naf: "18.12Z",
    size: "SMALL",
    socialEconomy: "NO",
    communeCode: communes.louviers.code,
    knowHow: ["Impression sur papier recyclé", "Signalétique"],
    cpvPrefixes: ["7981", "2246"],
  },
};

const cast: readonly Prisma.SupplierCreateManyInput[] = [
  row("heating"),
  row("sanitation"),
  row("integrationCompany"),
  row("temporaryWork"),
  row("bakery"),
  row("farm"),
  row("fairTrade"),
  row("esat"),
  row("printer"),
];

function row(role: keyof typeof suppliers): Prisma.SupplierCreateManyInput {
  const { siren, siret, name } = suppliers[role];
  return {
    ...profiles[role],
    siret,
    name,
    organisation: siren,
    visibility: "PUBLIC",
    registrationState: "VERIFIED",
  };
}

const held = [
  { of: suppliers.farm, name: "Agriculture biologique", validFrom: "2015-03-01", validUntil: "2027-02-28" },
  {
    of: suppliers.fairTrade,
    name: "Commerce équitable (référentiel privé)",
    validFrom: "2014-09-01",
    validUntil: null,
  },
  {
    of: suppliers.sanitation,
    name: "Qualification canalisations",
    validFrom: "2015-01-01",
    validUntil: "2018-12-31",
  },
  {
    of: suppliers.printer,
    name: "Imprimerie à faible impact",
    validFrom: "2024-04-01",
    validUntil: "2027-03-31",
  },
] as const;

/** The companies of the story, each with an invented contact. */
export const storySuppliers: SupplierRows = {
  suppliers: cast,
  certifications: held.map(({ of, name, validFrom, validUntil }, index) => ({
    id: `certificat-${(index + 1).toString()}`,
    organisation: of.siren,
    siret: of.siret,
    name: `${name} (illustratif)`,
    validFrom: dateOf(validFrom),
    validUntil: validUntil === null ? null : dateOf(validUntil),
  })),
  contacts: Object.values(suppliers).map(({ siren, siret }, index) => ({
    id: `contact-${siret}`,
    organisation: siren,
    siret,
    fullName: `Personne de démonstration ${(index + 1).toString()}`,
    role: "Responsable commercial",
    email: `contact@fournisseur-${siren}.example`,
    // A range that the regulator keeps for fiction.
    phone: `06 39 98 00 ${(index + 10).toString()}`,
  })),
};
