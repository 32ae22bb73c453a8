import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { consultationById, consultationEntryById } from "../../loaders/consultation.loaders";
import { supplierBySiret } from "../../loaders/supplier.loaders";
import type { ConsultationEntryRow } from "../../repositories/consultation.repository";
import type { SupplierRow } from "../../repositories/supplier.repository";
import { readsWhatWasLearnt } from "../../rules/consultation-notes";
import { ConsultationEntry } from "../../schema/consultations/consultation-entry.type";
import { Supplier } from "../../schema/suppliers/supplier.type";

@Resolver(() => ConsultationEntry)
export class ConsultationEntryResolver {
  @FieldResolver(() => Supplier, {
    nullable: true,
    description: "The supplier contacted; null when the caller may not see it.",
  })
  supplier(
    @Root() { supplierSiret }: ConsultationEntryRow,
    @Ctx() { loaders }: Scope,
  ): Promise<SupplierRow | null> {
    return loaders.one(supplierBySiret, supplierSiret);
  }

  @FieldResolver()
  async learnt(
    @Root() { consultationId, learnt }: ConsultationEntryRow,
    @Ctx() { loaders, caller }: Scope,
  ): Promise<string | null> {
    if (learnt === null) return null;
    const consultation = await loaders.one(consultationById, consultationId);
    return consultation !== null && readsWhatWasLearnt(consultation, caller) ? learnt : null;
  }

  @FieldResolver(() => ConsultationEntry, {
    nullable: true,
    description: "The wrong entry that this one takes back (annule); null for an entry of its own.",
  })
  reverses(
    @Root() { reversesId }: ConsultationEntryRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ConsultationEntryRow | null> {
    return reversesId === null ? Promise.resolve(null) : loaders.one(consultationEntryById, reversesId);
  }
}
