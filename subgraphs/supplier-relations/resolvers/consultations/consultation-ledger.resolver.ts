import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { entriesOfConsultation, ledgerByConsultation } from "../../loaders/consultation.loaders";
import type { ConsultationEntryRow, ConsultationRow } from "../../repositories/consultation.repository";
import type { SupplierRow } from "../../repositories/supplier.repository";
import { firstBrokenEntry } from "../../rules/consultation-ledger";
import { standingEntries } from "../../rules/standing-entries";
import { unequalInformation, type UnequalInformation as Warning } from "../../rules/unequal-information";
import {
  ConsultationEntry,
  ConsultationEntryConnection,
} from "../../schema/consultations/consultation-entry.type";
import {
  PreMarketConsultation,
  UnequalInformation,
} from "../../schema/consultations/pre-market-consultation.type";
import { Supplier } from "../../schema/suppliers/supplier.type";
import { visibleSuppliers } from "../visible-suppliers";

/** What the ledger of a consultation holds and shows. */
@Resolver(() => PreMarketConsultation)
export class ConsultationLedgerResolver {
  @FieldResolver(() => ConsultationEntryConnection, {
    description:
      "The ledger (registre): every contact, in the order recorded, entries reversed since included.",
  })
  entries(
    @Root() { id }: ConsultationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<ConsultationEntryRow>> {
    return loadPage(scope, entriesOfConsultation, {
      page,
      order: { field: "SEQUENCE", direction: "ASC" },
      parent: id,
    });
  }

  @FieldResolver(() => [Supplier], {
    description:
      "Suppliers contacted, in the order of their first contact, as far as the caller may see them.",
  })
  async contactedSuppliers(
    @Root() { id }: ConsultationRow,
    @Ctx() scope: Scope,
  ): Promise<readonly SupplierRow[]> {
    const contacts = standingEntries(await scope.loaders.group(ledgerByConsultation, id));
    return visibleSuppliers(scope, [...new Set(contacts.map(({ supplierSiret }) => supplierSiret))]);
  }

  @FieldResolver(() => [UnequalInformation], {
    description:
      "What some of the suppliers contacted were told and others were not; empty when all know the same.",
  })
  async unequalInformation(
    @Root() { id }: ConsultationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly Warning[]> {
    return unequalInformation(await loaders.group(ledgerByConsultation, id));
  }

  @FieldResolver(() => ConsultationEntry, {
    nullable: true,
    description:
      "The first entry that no longer follows from the hashes before it; null when the ledger is intact.",
  })
  async firstBrokenEntry(
    @Root() { id }: ConsultationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ConsultationEntryRow | null> {
    return firstBrokenEntry(await loaders.group(ledgerByConsultation, id));
  }
}
