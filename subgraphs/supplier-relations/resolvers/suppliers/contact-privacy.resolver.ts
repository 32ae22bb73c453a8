import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  EraseSupplierContactInput,
  EraseSupplierContactPayload,
  EraseSupplierContactResult,
  ExportSupplierContactsInput,
  ExportSupplierContactsPayload,
  ExportSupplierContactsResult,
} from "../../schema/suppliers/contact-privacy.type";
import { eraseSupplierContact } from "../../services/erase-supplier-contact";
import { exportSupplierContacts } from "../../services/export-supplier-contacts";

@Resolver()
export class ContactPrivacyResolver {
  @Mutation(() => EraseSupplierContactResult, {
    description:
      "Erases a contact (effacer un contact) of the caller's own organisation, unless a legal retention holds it. Only its identifier and the day are left.",
  })
  eraseSupplierContact(
    @Arg("input", () => EraseSupplierContactInput, { description: "Which contact, and why." })
    input: EraseSupplierContactInput,
    @Ctx() scope: Scope,
  ): Promise<EraseSupplierContactPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new EraseSupplierContactPayload(), {
        erasedContact: await eraseSupplierContact(scope, input),
      }),
    );
  }

  @Mutation(() => ExportSupplierContactsResult, {
    description:
      "Exports everything held about the contacts of a supplier (droit d'accès). It leaves a mark in the audit trail, which makes it a change.",
  })
  exportSupplierContacts(
    @Arg("input", () => ExportSupplierContactsInput, { description: "Which supplier." })
    { siret }: ExportSupplierContactsInput,
    @Ctx() scope: Scope,
  ): Promise<ExportSupplierContactsPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new ExportSupplierContactsPayload(), {
        document: await exportSupplierContacts(scope, siret),
      }),
    );
  }
}
