import fc from "fast-check";
import {
  registrationStatus,
  seatsTaken,
  waitingListPosition,
} from "../../../../subgraphs/supplier-relations/rules/event-seats";

describe("what a registration gives", () => {
  test.each([
    ["the last seat", { isCancelled: false, rank: 10 }, 10, "REGISTERED", null],
    ["the first place on the waiting list", { isCancelled: false, rank: 11 }, 10, "WAITING_LIST", 1],
    ["the third place on the waiting list", { isCancelled: false, rank: 13 }, 10, "WAITING_LIST", 3],
    [
      "a seat, always, where seats are not limited",
      { isCancelled: false, rank: 5000 },
      null,
      "REGISTERED",
      null,
    ],
    ["nothing once cancelled", { isCancelled: true, rank: 1 }, 10, "CANCELLED", null],
    ["nothing once cancelled, however late", { isCancelled: true, rank: 11 }, 10, "CANCELLED", null],
  ])("%s", (_, place, capacity, status, position) => {
    expect(registrationStatus(place, capacity)).toBe(status);
    expect(waitingListPosition(place, capacity)).toBe(position);
  });
});

describe("seats taken", () => {
  test.each([
    [0, 10, { registered: 0, waiting: 0, left: 10 }],
    [9, 10, { registered: 9, waiting: 0, left: 1 }],
    [10, 10, { registered: 10, waiting: 0, left: 0 }],
    [11, 10, { registered: 10, waiting: 1, left: 0 }],
    [11, null, { registered: 11, waiting: 0, left: null }],
  ])("%d registrations for %s seats", (standing, capacity, seats) => {
    expect(seatsTaken(standing, capacity)).toEqual(seats);
  });

  test("the counts are those of the statuses, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.option(fc.integer({ min: 1, max: 200 })), (standing, capacity) => {
        const statuses = Array.from({ length: standing }, (_, index) =>
          registrationStatus({ isCancelled: false, rank: index + 1 }, capacity),
        );
        const { registered, waiting } = seatsTaken(standing, capacity);
        expect(registered).toBe(statuses.filter((status) => status === "REGISTERED").length);
        expect(waiting).toBe(statuses.filter((status) => status === "WAITING_LIST").length);
      }),
    );
  });
});
