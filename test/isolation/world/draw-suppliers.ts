import { distinct, drawnDay, drawnSharing, drawnTitle, rows, siretOf, type Making } from "./cast";
import { drawnDialogue, type Subjects } from "./draw-dialogue";
import type { SuppliersWorld } from "./suppliers-rows";

export function drawnSuppliers(making: Making, subjects: Subjects): SuppliersWorld {
  const { draw, cast, newId } = making;
  const codes = cast.communes.map(({ code }) => code);
  const trade_body = ["t00001", "t00002"].map((id) => ({
    ...{
      id,
      kind: "FEDERATION",
      name: drawnTitle(making),
      description: "",
      territory_code: draw.pickOrNull(codes),
    },
  }));
  const partner_network = ["w00001", "w00002"].map((id) => ({
    ...{ id, name: drawnTitle(making), description: "", territory_code: draw.pickOrNull(codes) },
  }));
  const partner_network_domain = draw.some(subjects.domainIds).map((purchasing_domain_id) => ({
    ...{ partner_network_id: "w00001", purchasing_domain_id },
  }));
  const supplier = cast.suppliers.flatMap((siren) =>
    [1, 2, 3].map((establishment) => ({
      ...drawnSharing(making, siren),
      siret: siretOf(siren, establishment),
      name: drawnTitle(making),
      trade_name: draw.pickOrNull(["Chez Zoé"]),
      size: draw.pick(["MICRO", "SMALL", "UNDECLARED"]),
      social_economy: draw.pick(["YES", "NO", "UNDECLARED"]),
      inclusive_structure: draw.pickOrNull(["EI", "ACI", "ESAT"]),
      commune_code: draw.pickOrNull(codes),
      know_how: draw.some(["eau", "école"]),
      cpv_prefixes: draw.some(["5552", "45", "909100"]),
      registration_state: draw.pick(["PENDING", "VERIFIED", "VERIFIED"]),
      ...(draw.chance(50)
        ? { turnover_cents: draw.integer(0, 9) * 33_333_33, turnover_year: 2025 }
        : { turnover_cents: null, turnover_year: null }),
      version: 1,
    })),
  );
  const of = () => draw.pick(supplier);
  const supplier_certification = rows(making, 8, 14, () => {
    const { organisation, siret } = of();
    return {
      ...{ id: newId("f"), organisation, siret, name: drawnTitle(making) },
      ...{ valid_from: drawnDay(making), valid_until: draw.pickOrNull(["2026-12-31"]) },
    };
  });
  const supplier_contact = rows(making, 10, 16, () => {
    const { organisation, siret } = of();
    const id = newId("u");
    return { id, organisation, siret, full_name: `Personne ${id}`, email: `${id}@exemple.fr`, version: 1 };
  });
  const dialogue = drawnDialogue(
    making,
    subjects,
    supplier.map(({ siret }) => siret),
  );
  const held = rows(making, 4, 8, () => {
    const { organisation, id: consultation_id } = draw.pick(dialogue.pre_market_consultation);
    const contact = draw.pick(supplier_contact);
    return {
      organisation,
      consultation_id,
      supplier_organisation: contact.organisation,
      contact_id: contact.id,
    };
  });
  const erased_contact = rows(making, 3, 6, () => {
    const organisation = draw.pick(cast.suppliers);
    return { organisation, id: newId("ee"), reason: "LEFT_SUPPLIER", erased_on: "2026-09-01" };
  });
  return {
    ...{
      trade_body,
      partner_network,
      partner_network_domain,
      supplier,
      supplier_certification,
      supplier_contact,
    },
    ...{ ...dialogue, consultation_contact: distinct(held, (row) => JSON.stringify(row)), erased_contact },
  };
}
