//! Activities in time: their order, what is late, by month, and as bars.

use model::{Block, Date, Document};

use crate::{Answers, Bar, Chart, Context, Item, Mark, State, Words, write};

/// A chart wider than this shows no activity any more; longer plans end at its edge.
const MOST_DAYS: i32 = 5 * 366;

/// An activity of a plan.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Task {
    pub key: String,
    pub what: String,
    pub from: Option<Date>,
    pub due: Option<Date>,
    pub state: State,
    pub values: Answers,
}

impl Task {
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Done | State::Dropped)
    }
}

/// The activities that have a name, by the day they are due; those without a day last.
pub(crate) fn tasks(answers: &Answers, cx: &Context<'_>) -> Vec<Task> {
    let named = answers.items("activities").iter().filter(|it| !it.values.text("what").is_empty());
    let mut tasks: Vec<Task> = named.map(|item| task(item, cx.today)).collect();
    tasks.sort_by_key(|task| (task.due.is_none(), task.due, task.from));
    tasks
}

fn task(item: &Item, today: Date) -> Task {
    let values = &item.values;
    let due = values.day("due");
    let state = match values.text("status") {
        "done" => State::Done,
        "dropped" => State::Dropped,
        _ if due.is_some_and(|due| due < today) => State::Late,
        "running" => State::Running,
        _ => State::Planned,
    };
    Task {
        key: item.key.clone(),
        what: values.text("what").to_owned(),
        from: values.day("from"),
        due,
        state,
        values: values.clone(),
    }
}

/// How many are done, and of how many: what was dropped does not count.
pub(crate) fn done(tasks: &[Task]) -> (usize, usize) {
    let count = |state| tasks.iter().filter(|task| task.state == state).count();
    (count(State::Done), tasks.len() - count(State::Dropped))
}

pub(crate) fn late(tasks: &[Task]) -> usize {
    tasks.iter().filter(|task| task.state == State::Late).count()
}

pub(crate) fn state_words(state: State, words: &Words) -> String {
    let id = match state {
        State::Planned => "state-planned",
        State::Running => "state-running",
        State::Done => "state-done",
        State::Late => "state-late",
        State::Dropped => "state-dropped",
    };
    words(id, &[])
}

/// A heading for each month in which something is due, and one for what has no day.
pub(crate) fn by_month(tasks: &[Task], cx: &Context<'_>) -> Document {
    let mut months: Vec<(Option<Date>, Vec<&Task>)> = Vec::new();
    for task in tasks {
        let month = task.due.map(Date::first_of_month);
        match months.last_mut() {
            Some((last, list)) if *last == month => list.push(task),
            _ => months.push((month, vec![task])),
        }
    }
    let mut blocks = Vec::new();
    for (month, tasks) in months {
        let heading = month.map_or_else(|| cx.say("plan-no-day"), |month| cx.month(month));
        blocks.push(write::heading(2, heading));
        let items = tasks.into_iter().map(|task| {
            let mut words = Vec::from_iter(task.due.map(|due| cx.day(due)));
            words.extend(crate::blank::present(task.values.text("owner")));
            words.push(state_words(task.state, cx.words));
            write::labelled(&task.what, format!("({})", words.join(", ")))
        });
        blocks.push(Block::List { ordered: false, items: items.collect() });
    }
    Document { blocks }
}

/// Bars from the first day to the last; `None` where no activity has a day.
pub(crate) fn chart(tasks: &[Task], start: Option<Date>, cx: &Context<'_>) -> Option<Chart> {
    let span = |task: &Task| match (task.from, task.due) {
        (Some(from), Some(due)) => Some((from.min(due), due)),
        (Some(day), None) | (None, Some(day)) => Some((day, day)),
        (None, None) => None,
    };
    let days = tasks.iter().filter_map(span);
    let from = days.clone().map(|(from, _)| from).chain(start).min()?.first_of_month();
    let last = days.map(|(_, last)| last).max()?;
    let width = (from.days_until(last) + 1).clamp(1, MOST_DAYS);
    let place = |day: Date| from.days_until(day).clamp(0, width) as u32;
    let bars = tasks.iter().filter_map(|task| {
        let (first, last) = span(task)?;
        let start = place(first).min(width as u32 - 1);
        let args = [
            ("what", task.what.as_str()),
            ("from", &cx.day(first)),
            ("due", &cx.day(last)),
            ("state", &state_words(task.state, cx.words)),
        ];
        let id = if first == last { "plan-bar-day" } else { "plan-bar" };
        Some(Bar {
            field: format!("activities/{}", task.key),
            label: task.what.clone(),
            start,
            end: (place(last) + 1).clamp(start + 1, width as u32),
            words: cx.say_with(id, &args),
            state: task.state,
        })
    });
    let months = (0..).map_while(|month| from.plus_months(month));
    let months = months.take_while(|month| from.days_until(*month) < width);
    let today = from.days_until(cx.today);
    Some(Chart {
        from,
        days: width as u32,
        marks: months.map(|month| Mark { at: place(month), label: cx.month(month) }).collect(),
        bars: bars.collect(),
        today: (0..width).contains(&today).then_some(today as u32),
    })
}
