//! What every part of a page needs: the pack, the way to other pages, the words.

use model::{Args, Date, Entry, Head, PluralRule};
use pack::{Pack, PackError};

use crate::node::{Element, el};

#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub pack: &'a Pack,
    /// Leads to the folder of the language: `../../` in a page, an address with a host in the app.
    pub root: &'a str,
    pub plural: PluralRule<'a>,
}

impl Context<'_> {
    /// The words of the interface for `id`.
    pub fn words(&self, id: &str) -> String {
        self.pack.words(id, &[], self.plural)
    }

    pub fn words_with(&self, id: &str, args: Args<'_>) -> String {
        self.pack.words(id, args, self.plural)
    }

    /// A link to an address within the language, without words.
    #[inline(never)]
    pub(crate) fn link(&self, address: &str) -> Element {
        el("a").attr("href", self.href(address))
    }

    /// The link to an address within the language.
    pub fn href(&self, address: &str) -> String {
        format!("{}{address}", self.root)
    }

    /// A day in the words of the language.
    pub fn date(&self, date: Date) -> String {
        let month = self.words(&format!("month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.words_with("date", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// The short name of an instrument; its id where the pack has no such instrument.
    pub fn instrument_name(&self, id: &str) -> String {
        let number = self.pack.find(model::Kind::Instrument, id);
        match number.and_then(|number| self.pack.head(number)).map(|head| &head.detail) {
            Some(model::Detail::Instrument(facts)) => facts.short_title.clone(),
            _ => id.to_owned(),
        }
    }

    pub(crate) fn entry(&self, number: u16) -> Result<Entry, PackError> {
        self.pack.entry(number)
    }

    /// The heads of a kind, in reading order.
    pub(crate) fn heads_of(&self, kind: model::Kind) -> impl Iterator<Item = &Head> {
        self.pack.of_kind(kind).filter_map(|number| self.pack.head(number))
    }
}

impl Element {
    /// Adds the words of the interface for `id`.
    #[inline(never)]
    pub(crate) fn words(self, cx: &Context<'_>, id: &str) -> Element {
        self.text(cx.words(id))
    }
}
