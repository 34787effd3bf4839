//! Other ways to look at the answers: a document, bars over time, a text to read aloud.

use std::cell::RefCell;

use platform::draw::{Held, Signal, Tag, tag};
use tools::{Bar, Chart, Reading, Shape, State, View};
use view::{Node, el};

use crate::desk::Desk;
use crate::parts::button;
use platform::{clock, timer};

pub fn view(desk: Desk, id: &str, within: Tag) -> Tag {
    let all = desk.answers().with(|answers| desk.ask(|tool, cx| tool.views(answers, cx)));
    let Some(View { title, shape, .. }) = all.into_iter().find(|view| view.id == id) else {
        return crate::screens::tasks::tasks(desk, within);
    };
    let within = within.child(tag("h2").text(&title));
    let filled = |class, nodes: &[Node]| tag("div").class(class).markup(nodes);
    match shape {
        Shape::Document(document) => {
            within.child(filled("text", &desk.guide(|guide| guide.drawn(&document))))
        }
        Shape::Chart(chart) => within.child(filled("chart", &drawn(desk, &chart))),
        Shape::Reading(text) => reading(desk, text, within),
    }
}

/// Columns of the chart. The content security policy lets nobody set a width, so a bar takes places of a grid by
/// classes, of which there are so many.
const COLUMNS: u32 = 24;

/// A table with a row for each thing: its name, its days in words, and the bar, which says nothing that the words
/// do not.
fn drawn(desk: Desk, chart: &Chart) -> Vec<Node> {
    let days = chart.days.max(1);
    let column =
        |day: u32| (u64::from(day.min(days)) * u64::from(COLUMNS) / u64::from(days)) as u32;
    let cell = |tag: &'static str, words: String| el(tag).text(words);
    let bar = |bar: &Bar| {
        let start = column(bar.start).min(COLUMNS - 1);
        let end = column(bar.end).max(start + 1);
        let fill = el("span")
            .class("bar")
            .attr("data-start", start.to_string())
            .attr("data-span", (end - start).to_string());
        let track = el("td").class("track").attr("aria-hidden", "true").child(fill);
        el("tr")
            .attr("data-state", state(bar.state))
            .child(cell("th", bar.label.clone()).attr("scope", "row"))
            .child(cell("td", bar.words.clone()))
            .child(track)
    };
    let marks =
        chart.marks.iter().map(|mark| mark.label.clone()).collect::<Vec<String>>().join(" · ");
    let head = el("tr")
        .child(cell("th", desk.words("desk-chart-what")).attr("scope", "col"))
        .child(cell("th", desk.words("desk-chart-when")).attr("scope", "col"))
        .child(cell("td", marks).class("marks").attr("aria-hidden", "true"));
    let table = el("table")
        .child(el("thead").child(head))
        .child(el("tbody").children(chart.bars.iter().map(bar)));
    let frame = el("div")
        .class("table")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", desk.words("desk-chart"))
        .child(table);
    vec![frame.into()]
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
    let stop = move || {
        ticking.get().borrow_mut().take();
        passed.set(None);
    };
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
