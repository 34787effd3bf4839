//! All that the treaties ask, as rows to be chosen from: by instrument, strength, topic, cluster
//! and actor; and as a table to be taken away.
//!
//! Pure: the page shows all rows, the app hides those that a reader does not choose.

use model::{Cluster, Confidence, Detail, Head, Kind, Obligation, Strength, Substance};
use pack::PackError;

use crate::chooser::{BYTE_ORDER_MARK, Chooser, Keys, Options, csv_line};
use crate::context::Context;
use crate::parts::strength_words;

/// What rows are chosen by.
const FACETS: [&str; 5] = ["instrument", "strength", "topic", "cluster", "who"];

/// The name of the file that a reader takes away.
/// What the table is called as a file.
pub const OBLIGATIONS_FILE: &str = "obligations.csv";

/// The key of rows whose article is in no cluster.
const NO_CLUSTER: &str = "none";

/// What one sentence asks, and all that it is chosen by.
pub struct Row {
    /// The number of the article in its pack.
    pub article: u16,
    pub obligation: Obligation,
    keys: Keys,
}

/// What the rows are chosen by.
pub(crate) fn chooser(cx: &Context<'_>, rows: &[Row]) -> Chooser {
    let chooser = Chooser {
        facets: &FACETS,
        labels: FACETS.map(|name| cx.words(&format!("filter-{name}"))).into(),
        options: (0..FACETS.len()).map(|facet| options(cx, rows, facet)).collect(),
        rows: rows.iter().map(|row| row.keys.clone()).collect(),
        orders: Vec::new(),
        count_words: "obligations-count",
        file: OBLIGATIONS_FILE,
    };
    chooser.retain()
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
            let keys = vec![
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
fn options(cx: &Context<'_>, rows: &[Row], facet: usize) -> Options {
    let of_heads = |kind: Kind, words: &dyn Fn(&Head) -> String| {
        cx.heads_of(kind).map(|head| (head.id.clone(), words(head))).collect()
    };
    match facet {
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
    }
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

/// Rows as a table to be taken away.
pub fn csv<'a>(cx: &Context<'_>, rows: impl Iterator<Item = &'a Row>) -> String {
    let mut out = BYTE_ORDER_MARK.to_owned();
    csv_line(&mut out, &COLUMNS.map(|words| cx.words(words)));
    for Row { article, obligation, keys } in rows {
        let Some(Head { title, detail: Detail::Article(facts), .. }) = cx.pack.head(*article)
        else {
            continue;
        };
        let titles = cx.heads_of(Kind::Topic).filter(|head| keys[2].contains(&head.id));
        let topics: Vec<&str> = titles.map(|head| head.title.as_str()).collect();
        csv_line(
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

#[cfg(test)]
mod tests {
    use super::*;

    fn row(who: &str) -> Row {
        let obligation = Obligation {
            paragraph: String::new(),
            who: who.to_owned(),
            strength: Strength::Must,
            condition: String::new(),
            text: String::new(),
        };
        Row { article: 0, obligation, keys: Vec::new() }
    }

    #[test]
    fn who_is_named_most_comes_first() {
        let rows = ["the flag State", "States Parties", "UNODC", "States Parties"].map(row);
        let named: Vec<String> = actors(&rows).into_iter().map(|(key, _)| key).collect();
        assert_eq!(named, ["States Parties", "the flag State", "UNODC"]);
    }
}
