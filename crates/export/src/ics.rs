//! The days of a paper as a calendar (RFC 5545), for any calendar on a phone or a desk.
//!
//! - Days are whole days and do not make one busy.
//! - An event keeps its UID when the paper is made again, and gets a higher SEQUENCE on a later day, so
//!   that a calendar replaces it and does not double it.
//! - A reminder rings at nine in the morning, not at midnight.
//! - No organizer, no place, no method: those name people or ask for answers.

use model::{Date, Event, Paper};

use crate::plain::{clean, one_line};
use crate::{Options, Writer};

pub(crate) struct Ics;

/// The most octets on a line without its end (section 3.1).
const LONGEST_LINE: usize = 75;

/// When a reminder rings, in hours after midnight.
const HOUR: u32 = 9;

impl Writer for Ics {
    fn id(&self) -> &'static str {
        "ics"
    }

    fn extension(&self) -> &'static str {
        "ics"
    }

    fn mime(&self) -> &'static str {
        "text/calendar;charset=utf-8"
    }

    fn fits(&self, paper: &Paper) -> bool {
        !paper.events.is_empty()
    }

    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8> {
        let mut out = String::new();
        property(&mut out, "BEGIN", "VCALENDAR");
        property(&mut out, "VERSION", "2.0");
        property(&mut out, "PRODID", "-//UNTOC Guide//Calendar//EN");
        property(&mut out, "CALSCALE", "GREGORIAN");
        let title = escaped(&one_line(&paper.title));
        if !title.is_empty() {
            // The name by RFC 7986, and the one that calendars have long read.
            property(&mut out, "NAME", &title);
            property(&mut out, "X-WR-CALNAME", &title);
        }
        for (event, uid) in paper.events.iter().zip(uids(&paper.events)) {
            write_event(&mut out, event, &uid, options.today);
        }
        property(&mut out, "END", "VCALENDAR");
        out.into_bytes()
    }
}

/// One for each event. Two events of one id would replace each other: the later ones get a number.
fn uids(events: &[Event]) -> Vec<String> {
    let mut uids: Vec<String> = Vec::with_capacity(events.len());
    for event in events {
        let id = one_line(&event.id);
        let uid = |number: usize| match number {
            1 => format!("{id}@untoc-guide"),
            _ => format!("{id}-{number}@untoc-guide"),
        };
        let free = (1..).map(uid).find(|uid| !uids.contains(uid));
        uids.extend(free);
    }
    uids
}

fn write_event(out: &mut String, event: &Event, uid: &str, today: Date) {
    property(out, "BEGIN", "VEVENT");
    property(out, "UID", &escaped(uid));
    // There is no clock here: midnight of the day it was made.
    property(out, "DTSTAMP", &format!("{}T000000Z", basic(today)));
    property(out, "SEQUENCE", &sequence(today).to_string());
    property(out, "DTSTART;VALUE=DATE", &basic(event.day));
    if let Some(next) = day_after(event.day) {
        property(out, "DTEND;VALUE=DATE", &basic(next));
    }
    let title = escaped(&one_line(&event.title));
    property(out, "SUMMARY", &title);
    if !event.text.is_empty() {
        property(out, "DESCRIPTION", &escaped(&clean(&event.text)));
    }
    property(out, "TRANSP", "TRANSPARENT");
    for days in &event.reminders {
        property(out, "BEGIN", "VALARM");
        property(out, "ACTION", "DISPLAY");
        property(out, "DESCRIPTION", &title);
        property(out, "TRIGGER", &trigger(*days));
        property(out, "END", "VALARM");
    }
    property(out, "END", "VEVENT");
}

/// Rises from day to day: the days since the first that could be.
fn sequence(today: Date) -> i32 {
    Date::new(2026, 1, 1).map_or(0, |first| first.days_until(today)).max(0)
}

/// From the midnight on which the day begins.
fn trigger(days: u16) -> String {
    match u32::from(days) {
        0 => format!("PT{HOUR}H"),
        1 => format!("-PT{}H", 24 - HOUR),
        days => format!("-P{}DT{}H", days - 1, 24 - HOUR),
    }
}

/// None after the last day that can be written.
fn day_after(day: Date) -> Option<Date> {
    Date::new(day.year(), day.month(), day.day() + 1)
        .or_else(|| Date::new(day.year(), day.month() + 1, 1))
        .or_else(|| Date::new(day.year() + 1, 1, 1))
}

/// `20261124`
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A value of the type TEXT (section 3.3.11). A tab may stand in one, other control characters are gone.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            _ => out.push(char),
        }
    }
    out
}

/// A line, folded so that none is too long and no character is torn.
fn property(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for char in name.chars().chain([':']).chain(value.chars()) {
        if length + char.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(char);
        length += char.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut out = String::new();
        property(&mut out, "SUMMARY", &"汉".repeat(60));
        assert!(out.split("\r\n").all(|line| line.len() <= LONGEST_LINE), "{out}");
        assert_eq!(out.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "汉".repeat(60)));
    }

    #[test]
    fn a_reminder_rings_in_the_morning() {
        assert_eq!(trigger(0), "PT9H");
        assert_eq!(trigger(1), "-PT15H");
        assert_eq!(trigger(7), "-P6DT15H");
    }

    #[test]
    fn the_day_after_is_found_over_months_and_years() {
        let after = |day: &str| day_after(Date::parse(day).unwrap()).map(|day| day.to_string());
        assert_eq!(after("2028-02-28").as_deref(), Some("2028-02-29"));
        assert_eq!(after("2026-11-30").as_deref(), Some("2026-12-01"));
        assert_eq!(after("2026-12-31").as_deref(), Some("2027-01-01"));
        assert_eq!(after("9999-12-31"), None);
    }

    #[test]
    fn events_of_one_id_stay_apart() {
        let day = Date::new(2027, 1, 1).unwrap();
        let event = |id: &str| Event {
            id: id.into(),
            title: String::new(),
            text: String::new(),
            day,
            reminders: Vec::new(),
        };
        let uids = uids(&[event("a"), event("a-2"), event("a")]);
        assert_eq!(uids, ["a@untoc-guide", "a-2@untoc-guide", "a-3@untoc-guide"]);
    }
}
