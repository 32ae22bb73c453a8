import { CallSlots } from "../../../gateway/transport/call-slots";

const longMs = 60_000;

describe("slots for one call, with room for two to wait", () => {
  const taken = () => {
    const slots = new CallSlots(1, 2);
    expect(slots.tryEnter()).toBe(true);
    return slots;
  };

  test("refuse a second call that does not wait", () => {
    const slots = taken();
    expect(slots.tryEnter()).toBe(false);
    slots.leave();
    expect(slots.tryEnter()).toBe(true);
  });

  test("are given to those who wait, first come first served, one at a time", async () => {
    const slots = taken();
    const entered: string[] = [];
    const waits = ["first", "second"].map(async (name) => {
      const outcome = await slots.enter(longMs);
      entered.push(`${name} ${outcome}`);
    });
    slots.leave();
    await waits[0];
    expect(entered).toEqual(["first ENTERED"]);
    expect(slots.tryEnter()).toBe(false);
    slots.leave();
    await waits[1];
    expect(entered).toEqual(["first ENTERED", "second ENTERED"]);
    slots.leave();
    expect(await slots.enter(longMs)).toBe("ENTERED");
  });

  test("refuse at once whoever finds the queue full", async () => {
    const slots = taken();
    const waits = [slots.enter(longMs), slots.enter(longMs)];
    expect(await slots.enter(longMs)).toBe("TOO_MANY");
    slots.leave();
    slots.leave();
    expect(await Promise.all(waits)).toEqual(["ENTERED", "ENTERED"]);
  });

  test("are lost for whoever waited too long, and for nobody else", async () => {
    const slots = taken();
    const [hasty, patient] = [slots.enter(1), slots.enter(longMs)];
    expect(await hasty).toBe("TOO_LATE");
    slots.leave();
    expect(await patient).toBe("ENTERED");
    slots.leave();
    expect(slots.tryEnter()).toBe(true);
  });
});
