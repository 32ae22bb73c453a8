import { once } from "../../../shared/kernel/once";

describe("once", () => {
  test("makes its value when first asked for, and keeps it, even undefined", () => {
    let made = 0;
    const nothing = once((): string | undefined => {
      made += 1;
      return undefined;
    });
    expect(made).toBe(0);
    expect([nothing(), nothing()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });

  test("tries again after a failure", () => {
    const outcomes = [new Error("not yet"), "ready"];
    const value = once(() => {
      const next = outcomes.shift();
      if (next instanceof Error) throw next;
      return next;
    });
    expect(value).toThrow("not yet");
    expect(value()).toBe("ready");
  });
});
