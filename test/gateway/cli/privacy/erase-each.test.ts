import { eraseEach } from "../../../../gateway/cli/privacy/erase-each";
import type { Ask } from "../../../../gateway/cli/with-subgraph";
import { StartupError } from "../../../../shared/runtime/startup-error";

const contacts = ["a", "b"].map((id) => ({ id, organisation: "900200015", siret: "90020001500015" }));

/** Erases all but those that a retention holds, and remembers what it was asked. */
function eraser(held: readonly string[]) {
  const asked: unknown[] = [];
  const ask: Ask = ({ variables, organisation, shape }) => {
    asked.push({ organisation, ...variables });
    const { contactId } = variables["input"] as { readonly contactId: string };
    return held.includes(contactId)
      ? Promise.reject(new StartupError("Ce contact ne peut pas être effacé."))
      : Promise.resolve(shape.parse({ erasedContact: { id: contactId } }));
  };
  return { ask, asked };
}

let said: string[];
beforeEach(() => {
  said = [];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text).trim()) > 0);
});
afterEach(() => jest.restoreAllMocks());

describe("eraseEach", () => {
  test("tells what would be erased, and erases nothing unless it is sure", async () => {
    const { ask, asked } = eraser([]);
    await eraseEach(ask, { contacts, reason: "LEFT_SUPPLIER", isSure: false });
    expect(asked).toEqual([]);
    expect(said.at(-1)).toBe("2 contact(s) à effacer. Rien n’a été effacé : ajoutez --yes pour le faire.");
  });

  test("erases each in the name of its supplier", async () => {
    const { ask, asked } = eraser([]);
    await eraseEach(ask, { contacts, reason: "LEFT_SUPPLIER", isSure: true });
    const organisation = "900200015";
    expect(asked).toEqual(
      ["a", "b"].map((contactId) => ({ organisation, input: { contactId, reason: "LEFT_SUPPLIER" } })),
    );
    expect(said.at(-1)).toBe("2 contact(s) effacé(s).");
  });

  test("goes on after one that a retention holds, and then tells why", async () => {
    const { ask } = eraser(["a"]);
    await expect(eraseEach(ask, { contacts, reason: "LEFT_SUPPLIER", isSure: true })).rejects.toThrow(
      new StartupError("a : Ce contact ne peut pas être effacé."),
    );
    expect(said.at(-1)).toBe("1 contact(s) effacé(s).");
  });
});
