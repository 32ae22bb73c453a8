import type { Database } from "../../../../shared/runtime/database";

/** A supplier of the story, public. */
export const supplier = { siren: "900200015", siret: "90020001500015" } as const;

/** Name, e-mail address, telephone and function that stand nowhere else. */
export function plantedValues(id: string): readonly [string, string, string, string] {
  return [
    `Zénobie "Zizi" Plantée-${id}`,
    `zenobie.${id}@planted.example`,
    `06 00 99 ${id}`,
    `Fonction-plantée-${id}`,
  ];
}

export async function plantContact(database: Database, id: string): Promise<void> {
  await database.query(
    `INSERT INTO supplier_relations.supplier_contact (id, organisation, siret, full_name, email, phone, role, recorded_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '2020-01-15')`,
    [id, supplier.siren, supplier.siret, ...plantedValues(id)],
  );
}
