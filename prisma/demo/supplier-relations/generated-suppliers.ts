import { dateOf } from "../../../shared/kernel/day";
import { luhnCheckDigit } from "../../../shared/kernel/luhn";
import { townHallSiret } from "../../../shared/kernel/siret";
import type { Prisma } from "../../supplier-relations/client/client";
import { memberCommunes } from "../member-communes";
import { seededRandom, type Random } from "../random";
import { activities, type Activity } from "./activities";
import type { SupplierRows } from "./rows";

const total = 400;
const fewestInACommune = 2;

type SupplierRow = Prisma.SupplierCreateManyInput & { readonly name: string };

/** Invented suppliers of every commune, more of them where more people live. Their SIRENs begin with 901. */
export function generatedSuppliers(): SupplierRows {
  const random = seededRandom(31);
  const communeCodes = communeOfEachSupplier();
  const suppliers = communeCodes.map(({ code, name }, index) => {
    const activity = random.pick(activities);
    return { activity, row: supplierRow(random, { index, code, name, activity }) };
  });
  return {
    suppliers: suppliers.map(({ row }) => row),
    certifications: suppliers
      .filter(() => random.chance(25))
      .map(({ activity, row }) => certificate(random, activity, row)),
    contacts: suppliers.flatMap(({ row }, index) => (random.chance(70) ? [contact(row, index)] : [])),
  };
}

function communeOfEachSupplier(): readonly { readonly code: string; readonly name: string }[] {
  const communes = memberCommunes();
  const people = communes.reduce((sum, { population }) => sum + population, 0);
  const shared = total - fewestInACommune * communes.length;
  return communes.flatMap((commune) => {
    const count = fewestInACommune + Math.round((shared * commune.population) / people);
    return Array.from({ length: count }, () => commune);
  });
}

interface Draft {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly activity: Activity;
}

function supplierRow(random: Random, { index, code, name, activity }: Draft): SupplierRow {
  const siren = inventedSiren(index);
  const [structure] = random.chance(16) ? shuffled(random, activity.structures) : [];
  return {
    siret: townHallSiret(siren),
    organisation: siren,
    name: `${random.pick(activity.names)} ${random.pick(places)} (${name})`,
    tradeName: random.chance(15) ? `${random.pick(activity.names)} & Cie` : null,
    naf: activity.naf,
    size: structure === undefined ? random.pick(sizes) : random.pick(["MICRO", "SMALL", "SMALL", "MEDIUM"]),
    socialEconomy: structure === undefined ? random.pick(declarations) : "YES",
    inclusiveStructure: structure ?? null,
    communeCode: code,
    knowHow: activity.knowHow.filter(() => random.chance(75)),
    cpvPrefixes: [...activity.cpvPrefixes],
    ...(structure === undefined ? {} : illustrativeTurnover(index)),
    ...directoryEntry(random),
  };
}

const places = [
  "du Vallon",
  "des Deux Rives",
  "de la Seine",
  "de l'Eure",
  "du Plateau",
  "de l'Iton",
  "des Coteaux",
  "du Pont",
  "de la Forêt",
  "du Moulin",
] as const;

const sizes = [
  "MICRO",
  "MICRO",
  "MICRO",
  "SMALL",
  "SMALL",
  "MEDIUM",
  "INTERMEDIATE",
  "LARGE",
  "UNDECLARED",
] as const;
const declarations = ["YES", "NO", "NO", "UNDECLARED", "UNDECLARED"] as const;

function directoryEntry(random: Random) {
  const draw = random.below(100);
  if (draw < 88) return { registrationState: "VERIFIED", visibility: "PUBLIC" } as const;
  if (draw < 92) return { registrationState: "PENDING", visibility: "PUBLIC" } as const;
  return { registrationState: draw < 98 ? "PENDING" : "REFUSED", visibility: "PRIVATE" } as const;
}

/** Two structures in three declare one; from its rank, so that no other draw moves. */
function illustrativeTurnover(index: number) {
  if (index % 3 === 0) return {};
  return { turnoverCents: BigInt(150_000 + ((index * 7919) % 2350) * 1000) * 100n, turnoverYear: 2025 };
}

function inventedSiren(index: number): string {
  const digits = `901${(index + 1).toString().padStart(5, "0")}`;
  return digits + luhnCheckDigit(digits);
}

function certificate(random: Random, activity: Activity, { siret, organisation }: SupplierRow) {
  const year = 2022 + random.below(4);
  return {
    id: `certificat-${siret}`,
    organisation,
    siret,
    name: `${activity.certificate} (illustratif)`,
    validFrom: dateOf(`${year.toString()}-07-01`),
    validUntil: random.chance(85) ? dateOf(`${(year + 3).toString()}-06-30`) : null,
  };
}

function contact({ siret, organisation }: SupplierRow, index: number) {
  return {
    id: `contact-${siret}`,
    organisation,
    siret,
    fullName: `Personne de démonstration ${(index + 100).toString()}`,
    role: "Gérance",
    email: `contact@fournisseur-${organisation}.example`,
    // A range that the regulator keeps for fiction.
    phone: `06 39 98 ${(10 + Math.floor(index / 100)).toString()} ${(index % 100).toString().padStart(2, "0")}`,
  };
}

function shuffled<Choice>(random: Random, choices: readonly Choice[]): readonly Choice[] {
  const start = random.below(Math.max(choices.length, 1));
  return [...choices.slice(start), ...choices.slice(0, start)];
}
