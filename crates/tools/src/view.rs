//! What is shown beside form and paper: meters, a chart of time, a text to read aloud. Plain data.

use model::{Date, Document};

/// Something measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    pub id: &'static str,
    pub label: String,
    /// 0 to 100.
    pub value: u8,
    /// What the value means, in a few words: never the figure alone, and never by colour.
    pub words: String,
    /// False where the person should do something about it.
    pub good: bool,
}

/// A way to look at the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Unique within its tool: `months`.
    pub id: &'static str,
    pub title: String,
    pub shape: Shape,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Shown as any document.
    Document(Document),
    Chart(Chart),
    Reading(Reading),
}

/// Bars over time. Places are days from the first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    pub from: Date,
    /// How many days wide it is; at least 1.
    pub days: u32,
    /// The first day of each month that is shown.
    pub marks: Vec<Mark>,
    pub bars: Vec<Bar>,
    /// Today's place, where it is within.
    pub today: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: u32,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The way to its item: `activities/k3`.
    pub field: String,
    pub label: String,
    pub start: u32,
    /// The day after its last: always more than `start`.
    pub end: u32,
    /// All that the bar says, in words: for those who cannot see it.
    pub words: String,
    pub state: State,
}

/// How far something is. Shown by its word and by shape, never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Planned,
    Running,
    Done,
    /// Its day has passed, and it is not done.
    Late,
    Dropped,
}

/// A text to be read aloud from, in large letters, beside a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub parts: Vec<Spoken>,
    /// All parts together.
    pub seconds: u32,
    /// How long the person may speak; 0 where that is not known.
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub text: String,
    /// How long it takes at the chosen pace.
    pub seconds: u32,
}
