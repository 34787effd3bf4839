//! A plan: contents, a table that needs the long side of the sheet and several pages, days.

use model::{Block, Event, Paper};

use super::{day, heading, list, row, says};

/// Enough for the table to reach a third page.
const ACTIVITIES: u32 = 40;

pub fn paper() -> Paper {
    let head = row(&["No.", "Activity", "Owner", "Start", "Due", "Cost", "Status"]);
    let rows = (1..=ACTIVITIES)
        .map(|number| {
            let activity =
                format!("Ask office {number} for its timetable, and write down the answer");
            row(&[
                &number.to_string(),
                &activity,
                "Coordinator",
                "2027-01-11",
                "2027-02-01",
                if number == 2 { "-20" } else { "=1+1" },
                "to do",
            ])
        })
        .collect();
    let blocks = vec![
        says("What we do until the review of our State ends."),
        heading(2, "Aims"),
        list(false, &["Be heard once.", "Keep everybody safe."]),
        heading(2, "Activities"),
        Block::Table { head, rows },
        heading(3, "By month"),
        Block::Table { head: row(&["Month", "Due"]), rows: vec![row(&["February", "40"])] },
        Block::Table { head: row(&["Month", "Due"]), rows: vec![row(&["March", "0"])] },
        heading(2, "Risks"),
        list(true, &["Nobody answers.", "The rules change."]),
        says("If so:"),
        list(true, &["Ask again."]),
    ];
    Paper {
        contents: true,
        events: vec![
            event("k1", "Ask for the timetable, again; or call", "2027-02-01", &[7, 1]),
            event(
                "k2",
                "Hand in the input to the questionnaire of the first cluster, in two languages and with all sources",
                "2028-02-29",
                &[0],
            ),
            event("k1", "A second one of the same id", "2026-12-31", &[]),
        ],
        ..super::paper("en", "Plan of Coast Watch Network", blocks)
    }
}

fn event(id: &str, title: &str, on: &str, reminders: &[u16]) -> Event {
    Event {
        id: id.into(),
        title: title.into(),
        text: "Owner: Coordinator\nSee the plan, part 2; ask \\ call.".into(),
        day: day(on),
        reminders: reminders.to_vec(),
    }
}
