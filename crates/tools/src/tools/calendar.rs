//! The days of a review on paper, from the day its phase began; in any calendar.
//!
//! The periods: two weeks for the focal point and four for experts (UNODC, news of 1 November 2022), six months
//! for the answers and six for the feedback, phases of two years (UNODC, overview of the review). There is no
//! fixed day for the list of observations. What is said of civil society is our advice.

use model::{Date, Event, Paper};

use crate::{Answers, Context, FieldError, FieldKind, Form, Item, Tool, Value, blank, write};

pub struct Calendar;

/// A day of the plan.
struct Stage {
    id: &'static str,
    day: Date,
}

/// How long before each day a calendar reminds, where nothing else is said: four weeks, as the guide advises.
const REMIND: u32 = 28;
/// Reminders more than half a year ahead would come before the stage has begun.
const REMIND_MOST: u32 = 180;

impl Tool for Calendar {
    fn id(&self) -> &'static str {
        "calendar"
    }

    fn form(&self, _: &Answers, cx: &Context<'_>) -> Form {
        let day = |id| cx.field("calendar", id, FieldKind::Day);
        let own = FieldKind::Items {
            fields: vec![
                cx.required("calendar", "what", FieldKind::Line),
                cx.required("calendar", "day", FieldKind::Day),
                cx.field("calendar", "note", FieldKind::Text),
            ],
            add: cx.say("calendar-add"),
            library: Vec::new(),
        };
        let remind = FieldKind::Number { least: 0, most: REMIND_MOST };
        let review = vec![
            cx.required("calendar", "country", FieldKind::Line),
            cx.required("calendar", "start", FieldKind::Day),
            day("answered"),
            day("feedback"),
        ];
        let more = vec![cx.field("calendar", "remind", remind), cx.field("calendar", "own", own)];
        Form {
            sections: vec![
                cx.section("calendar", "review", review),
                cx.section("calendar", "more", more),
            ],
        }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let title = match answers.text("country") {
            "" => cx.write("calendar-paper-empty"),
            country => cx.write_with("calendar-paper-title", &[("country", country)]),
        };
        let remind = answers.text("remind").parse().unwrap_or(REMIND).min(REMIND_MOST) as u16;
        let events = events(answers, remind, cx);
        let row = |event: &Event| {
            let passed = event.day < cx.today;
            let day = cx.paper_day(event.day);
            let day = match passed {
                true => cx.write_with("calendar-passed", &[("day", &day)]),
                false => day,
            };
            vec![day, event.title.clone(), event.text.clone()]
        };
        let mut blocks = vec![write::paragraph(cx.write("calendar-paper-hedge"))];
        if !events.is_empty() {
            let head = ["calendar-head-day", "calendar-head-what", "calendar-head-note"];
            let head = head.map(|id| cx.write(id)).to_vec();
            blocks.push(write::table(head, events.iter().map(row).collect()));
        }
        blocks.push(write::paragraph(cx.write("calendar-paper-list")));
        Paper { events, ..write::paper(title, blocks, cx) }
    }

    fn faults(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let mut faults = Vec::new();
        for (early, late) in
            [("start", "answered"), ("start", "feedback"), ("answered", "feedback")]
        {
            if let (Some(first), Some(second)) = (answers.day(early), answers.day(late))
                && second < first
                && !faults.iter().any(|fault: &FieldError| fault.field == late)
            {
                let words = cx.say(&format!("calendar-{early}"));
                let message = cx.say_with("calendar-too-early", &[("other", &words)]);
                faults.push(FieldError::new(late, message));
            }
        }
        faults
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        let mut answers = blank::known(&["country", "start"], cx);
        answers.set_text("remind", &REMIND.to_string());
        answers
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let mut answers = Answers::default();
        answers.set_text("country", &cx.write("country-example-country"));
        let start = cx.today.plus_days(-60).unwrap_or(cx.today);
        answers.set_text("start", &start.to_string());
        answers.set_text("remind", &REMIND.to_string());
        let mut values = Answers::default();
        values.set_text("what", &cx.write("calendar-example-what"));
        let day = cx.today.plus_days(90).unwrap_or(cx.today);
        values.set_text("day", &day.to_string());
        answers.set("own", Value::Items(vec![Item { key: "example".into(), values }]));
        answers
    }
}

/// All days, in order.
fn events(answers: &Answers, remind: u16, cx: &Context<'_>) -> Vec<Event> {
    // What has happened already needs no reminder.
    let reminders = |day: Date| match remind {
        0 => Vec::new(),
        _ if day < cx.today => Vec::new(),
        remind => vec![remind],
    };
    let mut events: Vec<Event> = stages(answers)
        .into_iter()
        .map(|Stage { id, day }| Event {
            id: format!("review-{id}"),
            title: cx.write(&format!("calendar-event-{id}")),
            text: cx.write(&format!("calendar-event-{id}-note")),
            day,
            reminders: reminders(day),
        })
        .collect();
    for Item { key, values } in answers.items("own") {
        if let (Some(day), Some(title)) = (values.day("day"), blank::present(values.text("what"))) {
            let (id, text) = (format!("own-{key}"), values.text("note").to_owned());
            events.push(Event { id, title, text, day, reminders: reminders(day) });
        }
    }
    events.sort_by_key(|event| event.day);
    events
}

/// The days that follow from the start and from what has happened already.
fn stages(answers: &Answers) -> Vec<Stage> {
    let Some(start) = answers.day("start") else { return Vec::new() };
    let (answered, fed_back) = (answers.day("answered"), answers.day("feedback"));
    let answers_due = answered.or_else(|| start.plus_months(6));
    let feedback_due = fed_back.or_else(|| answers_due?.plus_months(6));
    let days = [
        ("start", Some(start)),
        ("focal-point", start.plus_days(14)),
        ("experts", start.plus_days(28)),
        ("letter", start.plus_months(1)),
        (
            "input",
            start.plus_months(3).filter(|day| answered.is_none_or(|answered| *day < answered)),
        ),
        (if answered.is_some() { "answered" } else { "questionnaire" }, answers_due),
        (if fed_back.is_some() { "fed-back" } else { "feedback" }, feedback_due),
        ("publication", feedback_due),
        ("outcome", feedback_due.and_then(|day| day.plus_months(2))),
        ("end", start.plus_months(24)),
    ];
    days.into_iter().filter_map(|(id, day)| Some(Stage { id, day: day? })).collect()
}
