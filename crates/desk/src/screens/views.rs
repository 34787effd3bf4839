//! Other ways to look at the answers: a document, bars over time, a text to read aloud.

use std::cell::RefCell;

use platform::draw::{Held, Signal, Tag, tag};
use tools::{Bar, Chart, Mark, Reading, Shape, State, View};

use crate::desk::Desk;
use crate::parts::button;
use crate::screens::section::meters;
use platform::{clock, timer};

pub fn view(desk: Desk, id: &str, within: Tag) -> Tag {
    let all = desk.answers().with(|answers| desk.ask(|tool, cx| tool.views(answers, cx)));
    let Some(View { title, shape, .. }) = all.into_iter().find(|view| view.id == id) else {
        return crate::screens::tasks::tasks(desk, within);
    };
    let within = within.child(tag("h2").text(&title));
    match shape {
        Shape::Document(document) => {
            let nodes = desk.guide(|guide| guide.drawn(&document));
            within.child(meters(desk)).child(tag("div").class("text").markup(&nodes))
        }
        Shape::Chart(chart) => within.child(meters(desk)).child(drawn(&chart)),
        Shape::Reading(text) => reading(desk, text, within),
    }
}

/// Columns of the chart. The content security policy lets nobody set a width, so a bar takes places of a grid by
/// classes, of which there are so many.
const COLUMNS: u32 = 24;

/// At most so many months are named, and only where so many columns are theirs: a name needs its room on a phone.
const NAMED: usize = 3;
const ROOM: u32 = 7;

/// A list with a row for each thing: its name, its days in words, and the bar, which says nothing that the words
/// do not. Above them the months, named as they fit.
fn drawn(chart: &Chart) -> Tag {
    let days = chart.days.max(1);
    let column =
        |day: u32| (u64::from(day.min(days)) * u64::from(COLUMNS) / u64::from(days)) as u32;
    let place = |class: &'static str, start: u32, end: u32| {
        let start = column(start).min(COLUMNS - 1);
        let span = column(end).max(start + 1) - start;
        tag("span")
            .class(class)
            .attr("data-start", &start.to_string())
            .attr("data-span", &span.to_string())
    };
    let every = chart.marks.len().div_ceil(NAMED).max(1);
    let named: Vec<&Mark> = chart.marks.iter().step_by(every).collect();
    let track = |is_head: bool| {
        let mut track = tag("div").class("track").attr("aria-hidden", "true");
        for (at, mark) in named.iter().enumerate() {
            let end = named.get(at + 1).map_or(days, |next| next.at);
            let has_room = column(end) >= column(mark.at) + ROOM;
            let words = if is_head && has_room { mark.label.as_str() } else { "" };
            track = track.child(place("mark", mark.at, end).text(words));
        }
        track
    };
    let row = |bar: &Bar| {
        let what = tag("div").class("what").child(tag("b").text(&bar.label));
        tag("li")
            .attr("data-state", state(bar.state))
            .child(what.text(" ").child(tag("span").text(&bar.words)))
            .child(track(false).child(place("run", bar.start, bar.end)))
    };
    let head = tag("li").attr("aria-hidden", "true").child(track(true));
    chart.bars.iter().fold(tag("ul").class("chart").child(head), |list, bar| list.child(row(bar)))
}

fn state(state: State) -> &'static str {
    match state {
        State::Planned => "planned",
        State::Running => "running",
        State::Done => "done",
        State::Late => "late",
        State::Dropped => "dropped",
    }
}

/// The text in large letters beside a clock.
fn reading(desk: Desk, reading: Reading, within: Tag) -> Tag {
    let Reading { parts, seconds, limit } = reading;
    // The seconds since the clock was started.
    let passed = Signal::new(None::<u32>);
    let ticking = Held::new(RefCell::new(None::<timer::Every>));
    let start = move || {
        passed.set(Some(0));
        let start = clock::milliseconds();
        let tick = move || {
            passed.set_new(Some(((clock::milliseconds() - start) / 1000.0) as u32));
        };
        *ticking.get().borrow_mut() = Some(timer::Every::new(500, tick));
    };
    // What was needed stays to be read.
    let stop = move || drop(ticking.get().borrow_mut().take());
    let whole = minutes(seconds);
    let fits = match limit {
        0 => desk.words_with("desk-reading-length", &[("time", &whole)]),
        _ => {
            let words =
                if seconds <= limit { "desk-reading-fits" } else { "desk-reading-too-long" };
            desk.words_with(words, &[("time", &whole), ("limit", &minutes(limit))])
        }
    };
    let mut rows = tag("div").class("reading");
    let mut until = 0;
    for part in parts {
        let from = until;
        until += part.seconds;
        let now = move || {
            let is_now = passed.get().is_some_and(|passed| (from..until).contains(&passed));
            is_now.then(|| "true".to_owned())
        };
        rows = rows.child(tag("p").live("aria-current", now).text(&part.text));
    }
    let time = tag("span")
        .class("time")
        .attr("role", "timer")
        .attr("aria-label", &desk.words("desk-clock"))
        .words(move || minutes(passed.get().unwrap_or(0)));
    let clock = tag("div")
        .class("clock")
        .child(time)
        .child(button(desk, "main", "desk-clock-start", start))
        .child(button(desk, "plain", "desk-clock-stop", stop));
    within.child(tag("p").text(&fits)).child(clock).child(rows)
}

/// `3:05`
fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
