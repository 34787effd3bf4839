//! All that the treaties ask, as rows to be chosen from: by instrument, strength, topic, cluster
//! and actor; and as a table to be taken away.
//!
//! Pure: the page shows all rows, the app hides those that a reader does not choose.

use model::{Cluster, Confidence, Detail, Head, Kind, Obligation, Strength, Substance};
use pack::PackError;

use crate::context::Context;
use crate::parts::strength_words;

/// What rows are chosen by: the names of fields, and of what stands in the address.
pub const FACETS: [&str; 5] = ["instrument", "strength", "topic", "cluster", "who"];

/// For each facet the key that a row must have; an empty one lets every row through.
pub type Choice = [String; FACETS.len()];

/// The key of rows whose article is in no cluster.
const NO_CLUSTER: &str = "none";

/// What one sentence asks, and all that it is chosen by.
pub struct Row {
    /// The number of the article in its pack.
    pub article: u16,
    pub obligation: Obligation,
    /// The keys that it has for each facet.
    keys: [Vec<String>; FACETS.len()],
}

impl Row {
    pub fn fits(&self, choice: &Choice) -> bool {
        let mut both = choice.iter().zip(&self.keys);
        both.all(|(chosen, keys)| chosen.is_empty() || keys.contains(chosen))
    }
}

/// Every row of the pack, in the order of the treaties.
///
/// # Errors
/// Where an entry's record cannot be read.
pub fn rows(cx: &Context<'_>) -> Result<Vec<Row>, PackError> {
    let mut topics = Vec::new();
    for number in cx.pack.of_kind(Kind::Topic) {
        let entry = cx.entry(number)?;
        if let Substance::Topic(facts) = entry.substance {
            topics.push((entry.head.id, facts.provisions));
        }
    }
    let mut rows = Vec::new();
    for article in cx.pack.of_kind(Kind::Article) {
        let entry = cx.entry(article)?;
        let (Substance::Article(obligations), Detail::Article(facts)) =
            (entry.substance, entry.head.detail)
        else {
            continue;
        };
        for obligation in obligations {
            let anchor = obligation.anchor();
            let of_topic = topics.iter().filter(|(_, provisions)| {
                provisions.iter().any(|provision| provision.holds(article, &anchor))
            });
            let keys = [
                vec![facts.instrument.clone()],
                vec![obligation.strength.as_str().to_owned()],
                of_topic.map(|(id, _)| id.clone()).collect(),
                vec![cluster_key(facts.cluster)],
                vec![obligation.who.clone()],
            ];
            rows.push(Row { article, obligation, keys });
        }
    }
    Ok(rows)
}

fn cluster_key(cluster: Option<Cluster>) -> String {
    cluster.map_or(NO_CLUSTER.to_owned(), |cluster| cluster.number.to_string())
}

/// The keys of a facet that rows have, each with its words, in the order of a choice.
pub fn options(cx: &Context<'_>, rows: &[Row], facet: usize) -> Vec<(String, String)> {
    let of_heads = |kind: Kind, words: &dyn Fn(&Head) -> String| {
        cx.heads_of(kind).map(|head| (head.id.clone(), words(head))).collect()
    };
    let mut all: Vec<(String, String)> = match facet {
        0 => of_heads(Kind::Instrument, &|head| cx.instrument_name(&head.id)),
        1 => Strength::ALL.map(|it| (it.as_str().to_owned(), strength_words(cx, it))).into(),
        2 => of_heads(Kind::Topic, &|head| head.title.clone()),
        3 => ["1", "2", "3", "4", NO_CLUSTER]
            .map(|key| {
                let words = match key {
                    NO_CLUSTER => cx.words("filter-no-cluster"),
                    _ => cx.words_with("cluster-short", &[("number", key)]),
                };
                (key.to_owned(), words)
            })
            .into(),
        _ => actors(rows),
    };
    all.retain(|(key, _)| count(rows, &Choice::default(), facet, key) > 0);
    all
}

/// Everybody that rows name, those that are named most first.
fn actors(rows: &[Row]) -> Vec<(String, String)> {
    let mut counts: Vec<(usize, &str)> = Vec::new();
    for row in rows {
        let who = row.obligation.who.as_str();
        match counts.iter_mut().find(|(_, known)| *known == who) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, who)),
        }
    }
    // A sort of the library's weighs more than all else here. Those named equally often stay in the
    // order of the treaties.
    let mut actors = Vec::new();
    let most = counts.iter().map(|(count, _)| *count).max().unwrap_or_default();
    for wanted in (1..=most).rev() {
        for (_, who) in counts.iter().filter(|(count, _)| *count == wanted) {
            actors.push(((*who).to_owned(), (*who).to_owned()));
        }
    }
    actors
}

/// How many rows a choice would show with `key` for this facet instead.
pub fn count(rows: &[Row], choice: &Choice, facet: usize, key: &str) -> usize {
    let mut choice = choice.clone();
    key.clone_into(&mut choice[facet]);
    rows.iter().filter(|row| row.fits(&choice)).count()
}

/// Rows as comma-separated values (RFC 4180), for any program that shows tables.
///
/// It starts with a byte order mark: without one, spreadsheets take UTF-8 for the code page of the
/// machine and spoil every letter beyond A to Z. A cell that a spreadsheet would take for a formula
/// gets an apostrophe before it.
pub fn csv<'a>(cx: &Context<'_>, rows: impl Iterator<Item = &'a Row>) -> String {
    let mut out = "\u{feff}".to_owned();
    line(&mut out, &COLUMNS.map(|words| cx.words(words)));
    for Row { article, obligation, keys } in rows {
        let Some(Head { title, detail: Detail::Article(facts), .. }) = cx.pack.head(*article)
        else {
            continue;
        };
        let titles = cx.heads_of(Kind::Topic).filter(|head| keys[2].contains(&head.id));
        let topics: Vec<&str> = titles.map(|head| head.title.as_str()).collect();
        line(
            &mut out,
            &[
                cx.instrument_name(&facts.instrument),
                facts.number.to_string(),
                title.clone(),
                obligation.paragraph.clone(),
                strength_words(cx, obligation.strength),
                obligation.who.clone(),
                obligation.condition.clone(),
                obligation.text.clone(),
                facts.cluster.map(|cluster| cluster_words(cx, cluster)).unwrap_or_default(),
                topics.join("; "),
            ],
        );
    }
    out
}

/// The words at the head of each column.
const COLUMNS: [&str; 10] = [
    "column-treaty",
    "column-article",
    "column-heading",
    "column-paragraph",
    "column-strength",
    "column-who",
    "column-condition",
    "column-our-words",
    "column-cluster",
    "column-topics",
];

fn cluster_words(cx: &Context<'_>, cluster: Cluster) -> String {
    let unsure = cluster.confidence == Confidence::Uncertain;
    let words = if unsure { "cluster-short-unsure" } else { "cluster-short" };
    cx.words_with(words, &[("number", &cluster.number.to_string())])
}

fn line(out: &mut String, cells: &[String]) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn row(strength: Strength, who: &str, topics: &[&str]) -> Row {
        let obligation = Obligation {
            paragraph: String::new(),
            who: who.to_owned(),
            strength,
            condition: String::new(),
            text: String::new(),
        };
        let topics = topics.iter().map(|&id| id.to_owned()).collect();
        let keys = [
            vec!["untoc".to_owned()],
            vec![strength.as_str().to_owned()],
            topics,
            vec![cluster_key(None)],
            vec![who.to_owned()],
        ];
        Row { article: 0, obligation, keys }
    }

    fn choice(facet: usize, key: &str) -> Choice {
        let mut choice = Choice::default();
        key.clone_into(&mut choice[facet]);
        choice
    }

    #[test]
    fn a_row_fits_where_every_choice_is_one_of_its_keys() {
        let row = row(Strength::May, "States Parties", &["victims", "children"]);
        assert!(row.fits(&Choice::default()));
        assert!(row.fits(&choice(2, "children")));
        assert!(row.fits(&choice(3, "none")));
        assert!(!row.fits(&choice(2, "firearms")));
        let mut both = choice(2, "victims");
        assert!(row.fits(&both));
        both[1] = "must".to_owned();
        assert!(!row.fits(&both));
    }

    #[test]
    fn a_count_says_what_choosing_that_key_instead_would_show() {
        let rows = [
            row(Strength::Must, "States Parties", &["victims"]),
            row(Strength::Must, "the flag State", &[]),
            row(Strength::May, "States Parties", &[]),
        ];
        let parties = choice(4, "States Parties");
        assert_eq!(count(&rows, &parties, 1, "must"), 1);
        assert_eq!(count(&rows, &parties, 1, ""), 2);
        assert_eq!(count(&rows, &parties, 4, "the flag State"), 1);
        let named: Vec<String> = actors(&rows).into_iter().map(|(key, _)| key).collect();
        assert_eq!(named, ["States Parties", "the flag State"]);
    }

    #[test]
    fn cells_are_quoted_and_no_cell_is_a_formula() {
        let mut out = String::new();
        let cells = ["a, b", "say \"no\"", "=1+1", "+1", "-1", "@x", "\t=1", "(a)", ""];
        line(&mut out, &cells.map(str::to_owned));
        assert_eq!(
            out,
            "\"a, b\",\"say \"\"no\"\"\",\"'=1+1\",\"'+1\",\"'-1\",\"'@x\",\"'\t=1\",\"(a)\",\"\"\r\n"
        );
    }
}
