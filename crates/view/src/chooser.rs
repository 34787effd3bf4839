//! Tables from which readers choose rows, put them in an order, and take them away.
//!
//! The page shows all rows; the app hides those that a reader does not choose. What the rows are,
//! each table says itself (`obligations`, `party_status`); this knows what is the same for all.

use model::{Kind, Route, Substance};

use crate::context::Context;
use crate::node::{Element, el};
use crate::{obligations, party_status};

/// For each facet the key that a row must have; an empty one lets every row through.
pub type Choice = Vec<String>;

/// For each facet the keys that a row has.
pub(crate) type Keys = Vec<Vec<String>>;

/// What a field offers: keys, each with its words.
pub(crate) type Options = Vec<(String, String)>;

/// A table with what its rows are chosen by.
pub struct Chooser {
    /// The names of fields, and of what stands in the address.
    pub facets: &'static [&'static str],
    /// What the fields are called.
    pub(crate) labels: Vec<String>,
    /// What each field offers.
    pub(crate) options: Vec<Options>,
    pub rows: Vec<Keys>,
    /// The orders in which rows can be put: words, and the numbers of all rows. Where there are two,
    /// the first is that of the page.
    pub orders: Vec<(String, Vec<usize>)>,
    /// The message that says how many rows are shown.
    pub count_words: &'static str,
    /// The name of the file that a reader takes away.
    pub file: &'static str,
}

/// The name of the field, and of what stands in the address, that puts rows in an order.
pub const ORDER: &str = "sort";

/// The table of a page; `None` where it has none, or where it cannot be read.
pub fn chooser(cx: &Context<'_>, route: &Route) -> Option<Chooser> {
    match route {
        Route::Obligations => Some(obligations::chooser(cx, &obligations::rows(cx).ok()?)),
        Route::Entry { kind: Kind::Guide, id } => {
            let entry = cx.entry(cx.pack.find(Kind::Guide, id)?).ok()?;
            match &entry.substance {
                Substance::PartyStatus(facts) => Some(party_status::chooser(cx, facts)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The whole table of a page as comma-separated values; empty where it has none.
pub fn csv(cx: &Context<'_>, route: &Route) -> String {
    match route {
        Route::Entry { kind: Kind::Guide, id } => {
            let entry = cx.pack.find(Kind::Guide, id).and_then(|number| cx.entry(number).ok());
            match entry.map(|entry| entry.substance) {
                Some(Substance::PartyStatus(facts)) => party_status::csv(cx, &facts),
                _ => String::new(),
            }
        }
        _ => csv_of_obligations(cx, &Choice::new()),
    }
}

/// The obligations that a choice lets through.
pub fn csv_of_obligations(cx: &Context<'_>, choice: &Choice) -> String {
    let rows = obligations::rows(cx).unwrap_or_default();
    let chooser = obligations::chooser(cx, &rows);
    let chosen = rows.iter().enumerate().filter(|(at, _)| chooser.fits(*at, choice));
    obligations::csv(cx, chosen.map(|(_, row)| row))
}

impl Chooser {
    pub fn fits(&self, row: usize, choice: &Choice) -> bool {
        let mut both = choice.iter().zip(&self.rows[row]);
        both.all(|(chosen, keys)| chosen.is_empty() || keys.contains(chosen))
    }

    /// How many rows a choice would show with `key` for this facet instead.
    pub fn count(&self, choice: &Choice, facet: usize, key: &str) -> usize {
        let mut choice = choice.clone();
        choice.resize(self.facets.len(), String::new());
        key.clone_into(&mut choice[facet]);
        (0..self.rows.len()).filter(|row| self.fits(*row, &choice)).count()
    }

    /// How many rows are shown, in words.
    pub fn count_said(&self, cx: &Context<'_>, shown: usize) -> String {
        let (shown, total) = (shown.to_string(), self.rows.len().to_string());
        cx.words_with(self.count_words, &[("shown", &shown), ("total", &total)])
    }

    /// Leaves out what no row has.
    pub(crate) fn retain(mut self) -> Chooser {
        for facet in 0..self.facets.len() {
            let mut options = std::mem::take(&mut self.options[facet]);
            options.retain(|(key, _)| self.count(&Vec::new(), facet, key) > 0);
            self.options[facet] = options;
        }
        self
    }

    /// The fields. They come to life with the app.
    pub(crate) fn fields(&self, cx: &Context<'_>) -> Element {
        let mut form = el("form")
            .class("filter")
            .attr("data-filter", "")
            .attr("aria-label", cx.words("filter-label"));
        for (facet, name) in self.facets.iter().enumerate() {
            let mut select = field(&mut form, name, &self.labels[facet]);
            let any = (String::new(), cx.words("filter-any"));
            for (key, words) in [any].iter().chain(&self.options[facet]) {
                let shown = option_words(cx, words, self.count(&Vec::new(), facet, key));
                let option = el("option").attr("value", key).attr("data-words", words);
                select.push(option.text(shown));
            }
            close(&mut form, select);
        }
        if self.orders.len() > 1 {
            let mut select = field(&mut form, ORDER, &cx.words("filter-sort"));
            for (at, (words, _)) in self.orders.iter().enumerate() {
                let key = if at == 0 { String::new() } else { at.to_string() };
                select.push(el("option").attr("value", key).text(words));
            }
            close(&mut form, select);
        }
        form
    }

    /// How many rows are shown, and the way to take all away from the page at this address.
    pub(crate) fn take_away(
        &self,
        cx: &Context<'_>,
        address: &str,
        more: Option<Element>,
    ) -> Element {
        let whole =
            cx.link(&format!("{address}{}", self.file)).attr("download", "").words(cx, "table-csv");
        let count = self.count_said(cx, self.rows.len());
        el("div")
            .class("take-away")
            .child(el("p").attr("role", "status").attr("data-count", "").text(count))
            .child(el("p").class("actions").child(whole).maybe(more))
    }
}

/// A field with its label, to be closed into the form.
fn field(form: &mut Element, name: &str, words: &str) -> Element {
    let id = format!("filter-{name}");
    form.push(el("div").child(el("label").attr("for", &id).text(words)));
    el("select").attr("id", id).attr("name", name)
}

fn close(form: &mut Element, select: Element) {
    if let Some(crate::node::Node::Element(place)) = form.children.last_mut() {
        place.push(select);
    }
}

/// The words of a choice with the number of rows that it shows.
pub fn option_words(cx: &Context<'_>, words: &str, count: usize) -> String {
    cx.words_with("filter-option", &[("words", words), ("count", &count.to_string())])
}

/// Puts a line into comma-separated values (RFC 4180), for any program that shows tables.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
pub(crate) fn csv_line(out: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        out.push('"');
        if formula {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// How such a file starts: without a byte order mark, spreadsheets take UTF-8 for the code page of the
/// machine and spoil every letter beyond A to Z.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

#[cfg(test)]
mod tests {
    use super::*;

    fn chooser() -> Chooser {
        let row = |strength: &str, who: &str, topics: &[&str]| {
            let topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
            vec![vec![strength.to_owned()], topics, vec![who.to_owned()]]
        };
        Chooser {
            facets: &["strength", "topic", "who"],
            labels: vec![String::new(); 3],
            options: vec![Vec::new(); 3],
            rows: vec![
                row("must", "States", &["courts", "police"]),
                row("may", "States", &[]),
                row("must", "Flag State", &["sea"]),
            ],
            orders: Vec::new(),
            count_words: "",
            file: "",
        }
    }

    fn choice(pairs: &[(usize, &str)]) -> Choice {
        let mut choice = vec![String::new(); 3];
        pairs.iter().for_each(|(facet, key)| (*key).clone_into(&mut choice[*facet]));
        choice
    }

    fn shown(choice: &Choice) -> Vec<usize> {
        (0..3).filter(|row| chooser().fits(*row, choice)).collect()
    }

    #[test]
    fn a_row_is_shown_where_it_fits_every_choice() {
        assert_eq!(shown(&choice(&[])), [0, 1, 2]);
        assert_eq!(shown(&choice(&[(0, "must")])), [0, 2]);
        assert_eq!(shown(&choice(&[(0, "must"), (1, "police")])), [0]);
        assert_eq!(shown(&choice(&[(2, "nobody")])), [] as [usize; 0]);
    }

    #[test]
    fn a_count_leaves_the_other_choices_as_they_are() {
        let chosen = choice(&[(0, "must"), (2, "States")]);
        assert_eq!(chooser().count(&chosen, 0, "may"), 1);
        assert_eq!(chooser().count(&chosen, 2, ""), 2);
        assert_eq!(chooser().count(&chosen, 1, "sea"), 0);
    }

    #[test]
    fn cells_that_could_break_a_table_or_run_are_made_safe() {
        let mut out = String::new();
        csv_line(&mut out, &["a \"b\", c".to_owned(), "=1+1".to_owned(), "- x".to_owned()]);
        assert_eq!(out, "\"a \"\"b\"\", c\",\"'=1+1\",\"'- x\"\r\n");
    }
}
