//! What a search shows: hits with their marked words, counts, and the filter.

use std::ops::Range;

use model::{Detail, Head, Kind};
use search::Matcher;

/// As much of a text as two lines of a phone hold, times two.
const SNIPPET: usize = 180;

/// The numbers of the entries that a query found, best first.
#[derive(Clone, Default)]
pub struct Found {
    pub hits: Vec<u16>,
    pub matcher: Matcher,
}

/// What the reader wants to see of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub kind: Option<Kind>,
    /// The id of an instrument.
    pub instrument: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub hits: Vec<Hit>,
    /// How many the filter lets through, shown or not.
    pub total: usize,
    /// Every kind that was found, and how many of it choosing it would show: the treaty stays as
    /// it is chosen. In the order of the kinds.
    pub kinds: Vec<(Kind, usize)>,
    /// Every treaty that was found, and how much of it choosing it would show: the kind stays.
    pub instruments: Vec<(String, usize)>,
    /// How many there would be of any kind, and of any treaty.
    pub any_kind: usize,
    pub any_instrument: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub href: String,
    pub kind: Kind,
    /// The id of the instrument; empty for what is not a treaty's.
    pub instrument: String,
    pub label: String,
    pub title: Vec<Piece>,
    pub snippet: Vec<Piece>,
}

/// A piece of text, marked where it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

impl Filter {
    fn kind_fits(&self, head: &Head) -> bool {
        self.kind.is_none_or(|kind| head.kind == kind)
    }

    fn instrument_fits(&self, head: &Head) -> bool {
        self.instrument.as_deref().is_none_or(|wanted| instrument(head) == wanted)
    }
}

impl Results {
    /// Counts an entry that was found; true where the filter lets it through.
    pub fn count(&mut self, head: &Head, filter: &Filter) -> bool {
        let (kind, treaty) = (filter.kind_fits(head), filter.instrument_fits(head));
        add(&mut self.kinds, &head.kind, usize::from(treaty));
        self.any_kind += usize::from(treaty);
        self.any_instrument += usize::from(kind);
        let id = instrument(head);
        if !id.is_empty() {
            add(&mut self.instruments, id, usize::from(kind));
        }
        self.total += usize::from(kind && treaty);
        kind && treaty
    }

    /// The hits by kind, the kind of the best hit first; of each kind the best `most`.
    pub fn groups(&self, most: usize) -> Vec<(Kind, Vec<Hit>)> {
        let mut groups: Vec<(Kind, Vec<Hit>)> = Vec::new();
        for hit in &self.hits {
            match groups.iter_mut().find(|(kind, _)| *kind == hit.kind) {
                Some((_, hits)) if hits.len() < most => hits.push(hit.clone()),
                Some(_) => {}
                None => groups.push((hit.kind, vec![hit.clone()])),
            }
        }
        groups
    }
}

impl Hit {
    pub fn new(
        href: String,
        head: &Head,
        instrument: String,
        label: String,
        text: &str,
        matcher: &Matcher,
    ) -> Hit {
        let snippet = search::snippet(text, matcher, SNIPPET);
        let from = snippet.text_range.start;
        let marks: Vec<Range<usize>> =
            snippet.highlights.iter().map(|mark| mark.start - from..mark.end - from).collect();
        let mut pieces = pieces(&text[snippet.text_range.clone()], &marks);
        let ellipsis = |text: &str| Piece { text: text.to_owned(), marked: false };
        if from > 0 {
            pieces.insert(0, ellipsis("… "));
        }
        if snippet.text_range.end < text.trim_end().len() {
            pieces.push(ellipsis(" …"));
        }
        Hit {
            href,
            kind: head.kind,
            instrument,
            label,
            title: pieces_of(shown_title(head), matcher),
            snippet: pieces,
        }
    }
}

/// Adds to the count of a key, in the order of the keys.
fn add<K: Ord + ToOwned<Owned = O> + ?Sized, O: Ord + std::borrow::Borrow<K>>(
    counts: &mut Vec<(O, usize)>,
    key: &K,
    more: usize,
) {
    match counts.binary_search_by(|(known, _)| known.borrow().cmp(key)) {
        Ok(place) => counts[place].1 += more,
        Err(place) => counts.insert(place, (key.to_owned(), more)),
    }
}

fn instrument(head: &Head) -> &str {
    match &head.detail {
        Detail::Article(facts) => &facts.instrument,
        Detail::Instrument(_) => &head.id,
        _ => "",
    }
}

/// The name people use: the full title of a treaty fills a phone's screen.
fn shown_title(head: &Head) -> &str {
    match &head.detail {
        Detail::Instrument(facts) => &facts.short_title,
        _ => &head.title,
    }
}

fn pieces_of(text: &str, matcher: &Matcher) -> Vec<Piece> {
    pieces(text, &search::highlights(text, matcher))
}

/// Cuts a text at its marks, which are in order and do not overlap. A mark that does not fit the
/// text is left out.
fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut push = |range: Range<usize>, marked: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            // A line's end within a snippet is a space.
            pieces.push(Piece { text: text.replace('\n', " "), marked });
        }
    };
    for mark in marks {
        if mark.start >= done && text.get(mark.clone()).is_some() {
            push(done..mark.start, false);
            push(mark.clone(), true);
            done = mark.end;
        }
    }
    push(done..text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, marks: &[Range<usize>]) -> String {
        pieces(text, marks)
            .iter()
            .map(
                |piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() },
            )
            .collect()
    }

    fn head(kind: Kind, id: &str) -> Head {
        let detail = match kind {
            Kind::Article => Detail::Article(model::ArticleFacts {
                instrument: id.to_owned(),
                number: 1,
                cluster: None,
            }),
            _ => Detail::None,
        };
        Head { kind, id: id.into(), title: String::new(), summary: String::new(), detail }
    }

    #[test]
    fn a_count_is_what_choosing_it_would_show() {
        let found = [
            head(Kind::Article, "tip"),
            head(Kind::Article, "som"),
            head(Kind::Article, "tip"),
            head(Kind::Step, "a"),
        ];
        let mut results = Results::default();
        let filter = Filter { kind: None, instrument: Some("tip".into()) };
        let shown = found.iter().filter(|head| results.count(head, &filter)).count();
        assert_eq!((shown, results.total), (2, 2));
        assert_eq!(results.kinds, [(Kind::Article, 2), (Kind::Step, 0)]);
        assert_eq!(results.instruments, [("som".to_owned(), 1), ("tip".to_owned(), 2)]);
        assert_eq!((results.any_kind, results.any_instrument), (2, 4));
    }

    #[test]
    fn a_text_is_cut_at_its_marks() {
        assert_eq!(shown("mutual legal help", &[0..6, 13..17]), "[mutual] legal [help]");
        assert_eq!(shown("plain", &[]), "plain");
    }

    #[test]
    fn marks_that_do_not_fit_are_left_out() {
        assert_eq!(shown("é", &[0..1]), "é");
        assert_eq!(shown("abc", &[1..2, 0..1, 2..9]), "a[b]c");
    }
}
