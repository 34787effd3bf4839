//! Other ways to look at the answers: a document, bars over time, a text to read aloud.

use leptos::prelude::*;
use tools::{Bar, Chart, Reading, Shape, State, View};
use view::{Node, el};

use crate::desk::Desk;
use platform::{clock, dom, timer};

pub fn view(desk: Desk, id: &str) -> AnyView {
    let id = id.to_owned();
    let all = desk.answers.with_untracked(|answers| desk.ask(|tool, cx| tool.views(answers, cx)));
    let Some(View { title, shape, .. }) = all.into_iter().find(|view| view.id == id) else {
        return crate::screens::tasks::tasks(desk);
    };
    let body = match shape {
        Shape::Document(document) => filled("text", desk.guide(|guide| guide.drawn(&document))),
        Shape::Chart(chart) => filled("chart", drawn(desk, &chart)),
        Shape::Reading(text) => reading(desk, text),
    };
    view! { <h2>{title}</h2> {body} }.into_any()
}

/// Elements made as the pages of the guide make them.
fn filled(class: &'static str, nodes: Vec<Node>) -> AnyView {
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            dom::fill(&place, &nodes);
        }
    });
    view! { <div class=class node_ref=place></div> }.into_any()
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
fn reading(desk: Desk, reading: Reading) -> AnyView {
    let Reading { parts, seconds, limit } = reading;
    // When the clock was started, and what it shows.
    let started = RwSignal::new(None::<f64>);
    let passed = RwSignal::new(0_u32);
    let ticking = StoredValue::new_local(None::<timer::Every>);
    let start = move |_| {
        started.set(Some(clock::milliseconds()));
        passed.set(0);
        ticking.set_value(Some(timer::Every::new(500, move || {
            let Some(start) = started.try_get_untracked().flatten() else { return };
            passed.set(((clock::milliseconds() - start) / 1000.0) as u32);
        })));
    };
    let stop = move |_| {
        ticking.set_value(None);
        started.set(None);
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
    let mut before = 0;
    let rows = parts.into_iter().map(|part| {
        let from = before;
        before += part.seconds;
        let until = before;
        let now = move || {
            let is_now = started.get().is_some() && (from..until).contains(&passed.get());
            is_now.then_some("true")
        };
        view! { <p aria-current=now>{part.text}</p> }
    });
    let rows = rows.collect_view();
    view! {
        <p>{fits}</p>
        <div class="clock">
            <span class="time" role="timer" aria-label=desk.words("desk-clock")>{move || minutes(passed.get())}</span>
            <button type="button" class="main" on:click=start>{desk.words("desk-clock-start")}</button>
            <button type="button" class="plain" on:click=stop>{desk.words("desk-clock-stop")}</button>
        </div>
        <div class="reading">{rows}</div>
    }
    .into_any()
}

/// `3:05`
fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
