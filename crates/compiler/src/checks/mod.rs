//! Checks of the text as a whole: what can be seen only when everything of a language is read.
//!
//! To add a check: a file here with a `check`, its line in [`CHECKS`], and a case in
//! `tests/cases/` that fails.

mod abbreviations;
mod obligations;
mod orphans;
mod placeholders;
mod reading;
mod review_day;
mod spelling;
mod spelling_tables;
mod words;

use model::Entry;

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::facts::{Facts, Language, Site};

/// What a check may look at: one language of the site.
pub struct Checked<'a> {
    pub language: &'a Language,
    pub site: &'a Site,
    pub facts: &'a Facts,
    /// As written; page n is entry n.
    pub authored: &'a [Authored],
    pub entries: &'a [Entry],
    /// False where reading found mistakes: something may be missing then.
    pub is_whole: bool,
}

const CHECKS: [fn(&Checked<'_>, &mut Faults); 7] = [
    abbreviations::check,
    obligations::check,
    orphans::check,
    placeholders::check,
    reading::check,
    review_day::check,
    spelling::check,
];

pub fn run(checked: &Checked<'_>, faults: &mut Faults) {
    for check in CHECKS {
        check(checked, faults);
    }
}

impl Checked<'_> {
    /// True for checks that know one language only.
    fn is_english(&self) -> bool {
        let lang = self.language.lang.as_str();
        lang == "en" || lang.starts_with("en-")
    }
}
