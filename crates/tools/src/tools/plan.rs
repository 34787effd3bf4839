//! An action plan: who does what until when, how one sees that it is done, what can go wrong, what it costs.

use model::{Block, Date, Event, Paper};

use crate::schedule::{self, Task};
use crate::{
    Answers, Context, FieldError, FieldKind, Form, Item, Meter, Preset, Shape, Tool, Value, View,
    blank, write,
};

pub struct Plan;

pub(crate) const STATUSES: [&str; 4] = ["planned", "running", "done", "dropped"];
/// What an activity has besides its name, in the order of the table.
const COLUMNS: [&str; 5] = ["owner", "due", "indicator", "risk", "cost"];
/// A week before it is due there is still time to act.
const REMIND: u16 = 7;
/// The activities of the example: the smallest plan that the guide advises.
const EXAMPLE: [&str; 4] = ["find-office", "first-letter", "collect", "hand-in"];

impl Tool for Plan {
    fn id(&self) -> &'static str {
        "plan"
    }

    fn form(&self, answers: &Answers, cx: &Context<'_>) -> Form {
        let line = |id| cx.field("plan", id, FieldKind::Line);
        let day = |id| cx.field("plan", id, FieldKind::Day);
        let about = vec![
            cx.required("plan", "organization", FieldKind::Line),
            line("country"),
            cx.required("plan", "goal", FieldKind::Text),
            cx.required("plan", "start", FieldKind::Day),
            line("money"),
            day("review"),
        ];
        let activity = vec![
            cx.required("plan", "what", FieldKind::Line),
            line("owner"),
            day("from"),
            day("due"),
            line("indicator"),
            line("risk"),
            line("cost"),
            cx.field("plan", "status", FieldKind::One(cx.choices("plan-status", &STATUSES))),
            cx.field("plan", "note", FieldKind::Text),
        ];
        let activities = FieldKind::Items {
            fields: activity,
            add: cx.say("plan-add"),
            library: library(answers.day("start"), cx),
        };
        Form {
            sections: vec![
                cx.section("plan", "about", about),
                cx.section(
                    "plan",
                    "activities",
                    vec![cx.required("plan", "activities", activities)],
                ),
            ],
        }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let tasks = schedule::tasks(answers, cx);
        let (organization, country) = (answers.text("organization"), answers.text("country"));
        let title = match (organization, country) {
            ("", _) => cx.write("plan-paper-empty"),
            (organization, "") => {
                cx.write_with("plan-paper-title", &[("organization", organization)])
            }
            (organization, country) => {
                let args = [("organization", organization), ("country", country)];
                cx.write_with("plan-paper-title-country", &args)
            }
        };
        let mut blocks = Vec::new();
        for (label, words) in [
            ("plan-paper-goal", blank::present(answers.text("goal"))),
            ("plan-paper-start", answers.day("start").map(|day| cx.paper_day(day))),
            ("plan-paper-money", blank::present(answers.text("money"))),
            ("plan-paper-review", answers.day("review").map(|day| cx.paper_day(day))),
        ] {
            if let Some(words) = words {
                blocks.push(Block::Paragraph(write::labelled(cx.write(label), words)));
            }
        }
        if !tasks.is_empty() {
            blocks.push(write::paragraph(counted(&tasks, cx)));
            blocks.push(table(&tasks, cx));
            blocks.extend(notes(&tasks, cx));
        }
        Paper { events: events(&tasks, answers, cx), ..write::paper(title, blocks, cx) }
    }

    fn faults(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let items = answers.items("activities").iter();
        let wrong = items.filter(|item| {
            matches!((item.values.day("from"), item.values.day("due")), (Some(a), Some(b)) if b < a)
        });
        let path = |item: &Item| format!("activities/{}/due", item.key);
        let words =
            |item: &Item| cx.say_with("plan-due-first", &[("what", item.values.text("what"))]);
        wrong.map(|item| FieldError::new(path(item), words(item))).collect()
    }

    fn advice(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let items = answers.items("activities").iter();
        let open = items.filter(|item| {
            let is_open = !["done", "dropped"].contains(&item.values.text("status"));
            let known = ["owner", "due"].iter().all(|id| !item.values.text(id).is_empty());
            is_open && !known
        });
        let path = |item: &Item| {
            let missing = if item.values.text("owner").is_empty() { "owner" } else { "due" };
            format!("activities/{}/{missing}", item.key)
        };
        let words =
            |item: &Item| cx.say_with("plan-who-when", &[("what", item.values.text("what"))]);
        open.map(|item| FieldError::new(path(item), words(item))).collect()
    }

    fn meters(&self, answers: &Answers, cx: &Context<'_>) -> Vec<Meter> {
        let tasks = schedule::tasks(answers, cx);
        let (done, of) = schedule::done(&tasks);
        let late = schedule::late(&tasks);
        if of == 0 {
            return Vec::new();
        }
        let words = match late {
            0 => counted_in(&tasks, cx.words),
            late => {
                let late = cx.say_with("plan-late", &[("count", &late.to_string())]);
                format!("{} {late}", counted_in(&tasks, cx.words))
            }
        };
        let value = (done * 100 / of) as u8;
        vec![Meter {
            id: "progress",
            label: cx.say("plan-progress"),
            value,
            words,
            good: late == 0,
        }]
    }

    fn views(&self, answers: &Answers, cx: &Context<'_>) -> Vec<View> {
        let tasks = schedule::tasks(answers, cx);
        if tasks.is_empty() {
            return Vec::new();
        }
        let months = schedule::by_month(&tasks, cx);
        let mut views = vec![View {
            id: "months",
            title: cx.say("plan-view-months"),
            shape: Shape::Document(months),
        }];
        if let Some(chart) = schedule::chart(&tasks, answers.day("start"), cx) {
            let title = cx.say("plan-view-time");
            views.push(View { id: "time", title, shape: Shape::Chart(chart) });
        }
        views
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        let mut answers = blank::known(&["organization", "country"], cx);
        answers.set_text("start", &cx.today.to_string());
        answers
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let mut answers = Answers::default();
        for id in ["organization", "country"] {
            answers.set_text(id, &cx.write(&format!("country-example-{id}")));
        }
        answers.set_text("goal", &cx.write("plan-example-goal"));
        answers.set_text("start", &cx.today.to_string());
        let library = library(Some(cx.today), cx);
        let chosen = library.into_iter().filter(|preset| EXAMPLE.contains(&preset.id.as_str()));
        let item = |preset: Preset| {
            let mut values = preset.values;
            values.set_text("owner", &cx.write("plan-example-owner"));
            Item { key: preset.id, values }
        };
        answers.set("activities", Value::Items(chosen.map(item).collect()));
        answers
    }
}

/// The activities of the content: `plan-library` lists groups; `plan-library-<group>` lists activities, each
/// with the page that says how; of an activity there are its words, indicator, risk, cost and weeks.
fn library(start: Option<Date>, cx: &Context<'_>) -> Vec<Preset> {
    let mut presets = Vec::new();
    for group in parts(&cx.write("plan-library")) {
        let heading = cx.say(&format!("plan-library-{group}-title"));
        for line in parts(&cx.write(&format!("plan-library-{group}"))) {
            let (id, page) = line.split_once(' ').unwrap_or((&line, ""));
            let key = format!("activity-{id}");
            let mut values = Answers::default();
            values.set_text("what", &cx.write(&key));
            for part in ["indicator", "risk", "cost"] {
                values.set_text(part, &cx.write(&format!("{key}-{part}")));
            }
            if let Some(start) = start {
                let (first, last) = weeks(&cx.write(&format!("{key}-weeks")));
                let day = |weeks: i32| start.plus_days(weeks * 7).map(|day| day.to_string());
                values.set_text("from", &day(first - 1).unwrap_or_default());
                values.set_text("due", &day(last).unwrap_or_default());
            }
            values.set_text("status", "planned");
            let page = if page.is_empty() { String::new() } else { format!("{}/", page.trim()) };
            let label = cx.say(&key);
            presets.push(Preset { id: id.to_owned(), label, group: heading.clone(), page, values });
        }
    }
    presets
}

fn parts(list: &str) -> Vec<String> {
    list.split('|').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// `3-5` is from the third week to the end of the fifth. What cannot be read is the first week.
fn weeks(text: &str) -> (i32, i32) {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let number =
        |text: &str| text.trim().parse::<i32>().ok().filter(|week| (1..=260).contains(week));
    let first = number(first).unwrap_or(1);
    (first, number(last).unwrap_or(first).max(first))
}

fn counted(tasks: &[Task], cx: &Context<'_>) -> String {
    counted_in(tasks, cx.paper_words)
}

fn counted_in(tasks: &[Task], words: &crate::Words) -> String {
    let (done, of) = schedule::done(tasks);
    words("plan-counted", &[("done", &done.to_string()), ("of", &of.to_string())])
}

fn table(tasks: &[Task], cx: &Context<'_>) -> Block {
    let mut head = vec![cx.write("plan-head-what")];
    head.extend(COLUMNS.iter().map(|column| cx.write(&format!("plan-head-{column}"))));
    head.push(cx.write("plan-head-status"));
    let row = |task: &Task| {
        let mut row = vec![task.what.clone()];
        for column in COLUMNS {
            row.push(match (column, task.due) {
                ("due", Some(due)) => cx.paper_day(due),
                _ => task.values.text(column).to_owned(),
            });
        }
        row.push(schedule::state_words(task.state, cx.paper_words));
        row
    };
    write::table(head, tasks.iter().map(row).collect())
}

/// Remarks on activities, below the table: they are too long for a cell.
fn notes(tasks: &[Task], cx: &Context<'_>) -> Vec<Block> {
    let with_note = tasks.iter().filter(|task| !task.values.text("note").is_empty());
    let items: Vec<_> = with_note
        .map(|task| write::labelled(format!("{}:", task.what), task.values.text("note")))
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![write::heading(2, cx.write("plan-paper-notes")), Block::List { ordered: false, items }]
}

fn events(tasks: &[Task], answers: &Answers, cx: &Context<'_>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for task in tasks.iter().filter(|task| task.is_open()) {
        let Some(day) = task.due else { continue };
        let owner = blank::present(task.values.text("owner"));
        let owner = owner.map(|owner| format!("{} {owner}", cx.write("plan-event-owner")));
        let indicator = blank::present(task.values.text("indicator"));
        let indicator = indicator.map(|it| format!("{} {it}", cx.write("plan-event-indicator")));
        events.push(Event {
            id: format!("activity-{}", task.key),
            title: task.what.clone(),
            text: owner.into_iter().chain(indicator).collect::<Vec<String>>().join("\n"),
            day,
            reminders: vec![REMIND],
        });
    }
    if let Some(day) = answers.day("review") {
        let (id, title) = ("plan-review".to_owned(), cx.write("plan-event-review"));
        events.push(Event { id, title, text: String::new(), day, reminders: vec![REMIND] });
    }
    events.sort_by_key(|event| event.day);
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_of_any_text_are_a_first_and_a_last() {
        let cases =
            [("3", (3, 3)), ("3-5", (3, 5)), (" 3 - 5 ", (3, 5)), ("5-3", (5, 5)), ("x", (1, 1))];
        for (text, wanted) in cases {
            assert_eq!(weeks(text), wanted, "{text}");
        }
        assert_eq!(weeks("99999999999-2"), (1, 2));
    }
}
