// A library for calendars finds the days, the texts and the reminders.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

export const name = "Calendars have the days expected";
export const extensions = ["ics"];

const TEXT = "Owner: Coordinator\nSee the plan, part 2; ask \\ call.";

// The events by case: id, first day, day after the last, title, text, reminders in hours from midnight.
const EVENTS = {
  "plan": [
    ["k1", "2027-02-01", "2027-02-02", "Ask for the timetable, again; or call", TEXT, [-159, -15]],
    [
      "k2",
      "2028-02-29",
      "2028-03-01",
      "Hand in the input to the questionnaire of the first cluster, in two languages and with all sources",
      TEXT,
      [9],
    ],
    ["k1-2", "2026-12-31", "2027-01-01", "A second one of the same id", TEXT, []],
  ],
  "arabic-letter": [
    [
      "reply",
      "2027-04-01",
      "2027-04-02",
      "هل جاء الرد من وزارة العدل؟ إذا لم يأت الرد نكتب رسالة ثانية إلى الوزارة",
      null,
      [-63],
    ],
  ],
  "hostile": [
    [
      "a BEGIN:VALARM;,\\",
      "9999-12-31",
      null,
      "END:VEVENT BEGIN:VEVENT",
      `a\nb\nc  ${"👩‍👧".repeat(8)}`,
      [9 - 24 * 65535],
    ],
  ],
};

export function check({ folder, path }) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  const read = calendar.getAllSubcomponents("vevent").map((component) => {
    const value = (name) => component.getFirstPropertyValue(name);
    assert.ok(value("dtstart").isDate, "not a whole day");
    assert.equal(value("dtstamp").toString(), "2026-11-24T00:00:00Z");
    assert.ok(value("sequence") > 0);
    const alarms = component.getAllSubcomponents("valarm");
    return [
      value("uid").replace(/@untoc-guide$/, ""),
      value("dtstart").toString(),
      value("dtend")?.toString() ?? null,
      value("summary"),
      value("description"),
      alarms.map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds() / 3600),
    ];
  });
  assert.deepEqual(read, EVENTS[folder]);
}
