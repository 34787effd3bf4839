//! An entry: one thing that the guide says something about, with an address of its own.

use crate::{Date, Document, Form, Obligation, Route, Substance};

/// What an entry is. The order is that of the pack format and of lists; new kinds go to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Instrument,
    Article,
    Step,
    Guide,
    Question,
    Term,
    /// A subject across the instruments.
    Topic,
    /// A letter, plan or pledge to be made one's own.
    Model,
    /// Something to fill in and to take away; its id is that of a tool of the app.
    Tool,
}

/// How sure the guide is of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// To be checked before anybody relies on it.
    Uncertain,
    /// Stable and widely documented, but not compared with a source.
    Known,
    /// Seen in the source that is named.
    Verified,
}

/// What lists and results show of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub kind: Kind,
    /// Unique within its kind, and for ever: it is part of the address.
    pub id: String,
    pub title: String,
    /// One sentence or two, shown in lists; may be empty.
    pub summary: String,
    pub detail: Detail,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub head: Head,
    pub body: Document,
    pub substance: Substance,
    pub sources: Vec<Citation>,
    pub related: Vec<Related>,
    pub confidence: Confidence,
    /// The day somebody last compared the entry with its sources.
    pub reviewed: Date,
}

/// What only one kind of entry has.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    None,
    Instrument(InstrumentFacts),
    Article(ArticleFacts),
    Step(StepFacts),
    Term(TermFacts),
    Model(Form),
}

#[derive(Clone, Debug, PartialEq)]
pub struct InstrumentFacts {
    pub short_title: String,
    pub abbreviation: String,
    pub adopted: Date,
    pub in_force: Date,
    pub text_url: String,
    pub status_url: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ArticleFacts {
    /// The id of the instrument: `untoc`, `tip`, `som`, `fap`.
    pub instrument: String,
    pub number: u16,
    /// `None` where the article is outside the four clusters of the review.
    pub cluster: Option<Cluster>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// 1 to 4.
    pub number: u8,
    pub confidence: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepFacts {
    pub stage: Stage,
    pub place: Place,
}

/// When a step is taken, seen from the review of one's own State.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Before,
    During,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Home,
    Vienna,
    Both,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TermFacts {
    pub also: Vec<String>,
    /// Language tag and the term in that language.
    pub translations: Vec<(String, String)>,
    pub translation_confidence: Confidence,
}

/// A source of the pack's list, and the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The number of the source in its pack, from 0.
    pub source: u16,
    /// As `article 18` or `paragraph 53`; may be empty.
    pub at: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The number of the entry in its pack, from 0.
    pub entry: u16,
    /// A few words; may be empty.
    pub why: String,
}

/// A document or page that entries rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub owner: String,
    /// The symbol of a United Nations document; may be empty.
    pub symbol: String,
    /// May be empty: not everything is on the web.
    pub url: String,
    /// How sure we are that the address is right.
    pub address_confidence: Confidence,
}

impl Kind {
    pub const ALL: [Kind; 9] = [
        Kind::Instrument,
        Kind::Article,
        Kind::Step,
        Kind::Guide,
        Kind::Question,
        Kind::Term,
        Kind::Topic,
        Kind::Model,
        Kind::Tool,
    ];

    /// The folder in addresses and in the content: `articles`.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Instrument => "instruments",
            Kind::Article => "articles",
            Kind::Step => "steps",
            Kind::Guide => "guides",
            Kind::Question => "questions",
            Kind::Term => "terms",
            Kind::Topic => "topics",
            Kind::Model => "models",
            Kind::Tool => "tools",
        }
    }

    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

impl Entry {
    /// What an article asks; nothing for another kind.
    pub fn obligations(&self) -> &[Obligation] {
        match &self.substance {
            Substance::Article(obligations) => obligations,
            _ => &[],
        }
    }

    /// The text and what stands beside it, a line each, for search and for word counts.
    pub fn plain_text(&self) -> String {
        let mut text = self.body.plain_text();
        let mut push = |line: &str| {
            text.push_str(line);
            text.push('\n');
        };
        match &self.substance {
            Substance::Article(obligations) => obligations.iter().for_each(|it| push(&it.text)),
            Substance::Topic(facts) => push(&facts.differs),
            Substance::Model(_) | Substance::PartyStatus(_) | Substance::None => {}
        }
        text
    }
}

impl Head {
    /// Where the entry is read. Terms share one page, the glossary.
    pub fn route(&self) -> Route {
        Route::of_entry(self.kind, &self.id)
    }

    /// The entry's address within its language: for a term, its place in the glossary.
    pub fn address(&self) -> String {
        match self.kind {
            Kind::Term => format!("{}#{}", self.route().address(), self.id),
            _ => self.route().address(),
        }
    }
}
