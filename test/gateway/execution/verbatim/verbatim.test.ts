import { bothWays, realSubgraph } from "./both-ways";

const book = (id: string) => ({ id, title: `« Livre ${id} »`, pages: id.length });
const shelf = {
  code: "s1",
  label: null,
  books: [book("a"), null, book("b"), book("a")],
  rows: [[book("b")], null, []],
};

const shelves = realSubgraph(
  `type Query { shelves: [Shelf!]! shelf: Shelf total: Int! }
   type Shelf { code: ID! label: String books: [Book] rows: [[Book!]] }
   type Book @key(fields: "id") { id: ID! title: String pages: Int }`,
  { Query: { shelves: () => [shelf, shelf], shelf: () => shelf, total: () => 12 } },
);

const price = { amount: 12.5, currency: "EUR" };
const prices = realSubgraph(
  `type Book @key(fields: "id") { id: ID! price: Price weight: Float vat: Vat stamp: Stamp }
   type Price { amount: Float! currency: String! }
   enum Vat { FULL REDUCED }
   scalar Stamp`,
  { Book: { __resolveReference: () => ({ price, weight: 0.3, vat: "REDUCED", stamp: "2026" }) } },
);

const opinions = realSubgraph(`type Book @key(fields: "id") { id: ID! stars: Int! quote: String }`, {
  Book: { __resolveReference: () => ({ stars: 4, quote: 'Il dit : "oui"\n' }) },
});

const library = () => bothWays({ shelves, prices, opinions });

/** Executes an operation both ways, compiled; the answer that both gave. */
async function same(both: Awaited<ReturnType<typeof library>>, query: string) {
  const general = await both.ask(query, "GENERAL");
  const copied = await both.ask(query, "COPYING");
  expect(copied.answer).toEqual(general.answer);
  expect(copied.calls.toSorted()).toEqual(general.calls.toSorted());
  return copied;
}

describe("an answer copied from the bytes of subgraphs", () => {
  test.each([
    ["one subgraph, nothing to change", "{ shelves { code } total }"],
    [
      "entities in lists, some null, some twice",
      "{ shelves { code books { id title price { amount currency } } } }",
    ],
    ["lists of lists", "{ shelf { rows { title vat } } }"],
    [
      "another order than that of the subgraphs",
      "{ shelf { books { price { currency amount } title stars id } code } }",
    ],
    ["keys that nobody asked for", "{ shelves { books { weight stamp quote } } }"],
    [
      "names of types",
      "{ __typename shelf { __typename books { __typename pages price { __typename amount } } } }",
    ],
    [
      "keys of the client's own",
      "{ one: shelf { titre: books { libelle: title tarif: price { id: amount } } } }",
    ],
    ["keys that every object inherits", "{ shelf { toString: books { constructor: title valueOf: vat } } }"],
    ["one key for two fields with other arguments or none", "{ shelf { code code books { title title } } }"],
  ])("is that of the general way, with the same calls: %s", async (_, query) => {
    const both = await library();
    await both.compile(query);
    const { isCopied, answer } = await same(both, query);
    expect(answer.errors).toBeUndefined();
    expect(isCopied).toBe(true);
  });

  test("is not tried before an operation comes back", async () => {
    const both = await library();
    expect((await both.ask("{ total }", "COPYING")).isCopied).toBe(false);
  });
});

describe("what a subgraph answers otherwise than asked", () => {
  const query = "{ shelves { code books { title price { amount } weight vat stamp stars } } }";
  const entity = (changed: Readonly<Record<string, string>>, all: readonly string[]): string =>
    `{${all.map((key) => `"${key}":${changed[key] ?? plain[key]}`).join(",")}}`;
  const plain: Readonly<Record<string, string>> = {
    ...{ price: '{"amount":12.5}', weight: "0.3", vat: '"FULL"', stamp: '"2026"', stars: "4" },
  };
  const priceKeys = ["price", "weight", "vat", "stamp"];
  const pricing = (changed: Readonly<Record<string, string>>) => entity(changed, priceKeys);

  test.each([
    ["a null where one may be", { price: "null", weight: "null" }, true],
    [
      "escapes and characters of all kinds",
      { stamp: String.raw`"\u00e9\\\"\/\n é 🏛 \ud83c\udfdb \ud800"` },
      true,
    ],
    ["another way of writing a number", { weight: "0.30", stamp: "1.50" }, true],
    ["a number in powers of ten", { weight: "3e-1" }, false],
    ["more digits than a number has", { weight: "0.30000000000000000001" }, false],
    ["minus nothing", { weight: "-0" }, false],
    ["a scalar that is an object", { stamp: '{"year":2026,"of":[1]}' }, false],
    ["a value that the enum does not have", { vat: '"NONE"' }, false],
    ["a text for a number", { weight: '"0.3"' }, false],
    ["a number for an object", { price: "3" }, false],
    ["a null where none may be", { price: '{"amount":null}' }, false],
    ["white space", { weight: " 0.3" }, false],
    ["a control character in a text", { stamp: '"a\u0001"' }, false],
    ["an unknown escape", { stamp: String.raw`"\x"` }, false],
    ["half an escape", { stamp: String.raw`"\u00g0"` }, false],
    ["a number that begins with nought", { weight: "01" }, false],
    ["nothing after the point", { weight: "1." }, false],
    ["another key", { price: '{"total":12.5}' }, false],
  ])("is answered as by the general way: %s", async (_, changed, isCopied) => {
    const both = await library();
    await both.compile(query);
    both.answerWith("prices", (_request, representations) => {
      return `{"data":{"_entities":[${representations.map(() => pricing(changed)).join(",")}]}}`;
    });
    expect((await same(both, query)).isCopied).toBe(isCopied);
  });

  test.each([
    ["an unknown entity", (entities: readonly string[]) => ["null", ...entities.slice(1)], true],
    ["an entity too many", (entities: readonly string[]) => [...entities, pricing({})], false],
    ["an entity too few", (entities: readonly string[]) => entities.slice(1), false],
    ["no entity", () => [], false],
  ])("is answered as by the general way: %s", async (_, change, isCopied) => {
    const both = await library();
    await both.compile(query);
    both.answerWith("prices", (_request, representations) => {
      return `{"data":{"_entities":[${change(representations.map(() => pricing({}))).join(",")}]}}`;
    });
    expect((await same(both, query)).isCopied).toBe(isCopied);
  });

  test.each([
    ["an unknown entity whose fields may not be null", '{"data":{"_entities":[null,null]}}'],
    [
      "errors with the data",
      '{"data":{"_entities":[null,null]},"errors":[{"message":"no","path":["_entities",1]}]}',
    ],
    ["errors alone", '{"errors":[{"message":"no"}]}'],
    ["something after the end", '{"data":{"_entities":[{"stars":1},{"stars":2}]}} {}'],
    ["the end missing", '{"data":{"_entities":[{"stars":1},{"stars":2}]}'],
    ["no answer at all", ""],
  ])("is answered as by the general way: %s", async (_, text) => {
    const both = await library();
    await both.compile(query);
    both.answerWith("opinions", () => text);
    expect((await same(both, query)).isCopied).toBe(false);
  });

  test("whatever byte of an answer is lost, doubled or replaced", async () => {
    const short = "{ shelf { code books { id title stars } } }";
    const both = await library();
    await both.compile(short);
    for (const [name, { answer }] of Object.entries({ shelves, opinions })) {
      const texts: string[] = [];
      both.answerWith(name, async (request, representations) => {
        texts.push(await answer(request, representations));
        return texts.at(-1) ?? "";
      });
      await both.ask(short, "GENERAL");
      const [text = ""] = texts;
      for (let at = 0; at < text.length; at += 1) {
        const changes = ["", text[at]?.repeat(2) ?? "", '"', "\\", "}", "]", ",", "0", "n", " "];
        for (const change of changes) {
          both.answerWith(name, () => text.slice(0, at) + change + text.slice(at + 1));
          await same(both, short);
        }
      }
      both.answerWith(name, answer);
    }
  });

  test("is less and less often tried to be copied, and again once it is as asked", async () => {
    const both = await library();
    await both.compile("{ total }");
    both.answerWith("shelves", () => '{"data": {"total":12}}');
    for (let asked = 0; asked < 2000; asked += 1) await both.ask("{ total }", "COPYING");
    both.answerWith("shelves", () => '{"data":{"total":12}}');
    let untilCopied = 1;
    while (!(await both.ask("{ total }", "COPYING")).isCopied) untilCopied += 1;
    expect(untilCopied).toBeLessThanOrEqual(1024);
    expect((await both.ask("{ total }", "COPYING")).isCopied).toBe(true);
  });
});
