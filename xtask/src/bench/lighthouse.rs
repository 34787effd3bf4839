//! `cargo xtask bench lighthouse`: the points of four kinds of page as on a phone, and what cost any.
//! Reasons for what is lost for good: `docs/performance.md`.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::visits::Visits;
use crate::args::Args;
use crate::project::Project;
use crate::server::{self, Options};

/// What is judged: a name and an address each.
const PAGES: [(&str, &str); 5] = [
    ("home", "en/"),
    ("article", "en/articles/untoc-18/"),
    ("search", "en/search/"),
    ("search, asked", "en/search/?q=victims"),
    ("tool", "en/tools/letter/"),
];

/// In the order of the table's columns.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// Visits of each page, where the user says nothing else; the one in the middle counts.
const RUNS: usize = 3;

/// As hosts that compress ahead do.
const BROTLI: u32 = 11;

/// What Lighthouse says of a page.
#[derive(Serialize, Deserialize)]
struct Judged {
    name: String,
    version: String,
    /// Points of 100 by category.
    scores: BTreeMap<String, u32>,
    lost: Vec<Lost>,
}

/// An audit that cost points.
#[derive(Serialize, Deserialize)]
struct Lost {
    category: String,
    id: String,
    title: String,
    score: u32,
    /// The figure in its own words.
    value: String,
    /// The first elements or addresses that it names.
    places: Vec<String>,
}

/// Measures and prints.
///
/// # Errors
/// There is no site made for visitors, or something cannot be installed or run.
pub fn run(project: &Project, args: Args) -> Result<()> {
    let visits = Visits::prepare(project, args, RUNS)?;
    let Visits { runs, dist, scripts, .. } = &visits;
    let base = server::start(Options { brotli: BROTLI, ..Options::new(dist.clone()) })?;
    println!("Judging …");
    let pages: Vec<_> =
        PAGES.iter().map(|(name, address)| json!({ "name": name, "address": address })).collect();
    let job = json!({ "base": base, "pages": pages, "runs": runs });
    let judged: Vec<Judged> = scripts.run("score.mjs", &job)?;
    visits.report(&judged, &table(&judged, *runs))
}

fn table(judged: &[Judged], runs: usize) -> String {
    let mut text = String::new();
    let version = judged.first().map_or("", |page| &page.version);
    write!(text, "{:<18}", format!("Lighthouse {version}")).ok();
    for category in CATEGORIES {
        write!(text, "{category:>16}").ok();
    }
    writeln!(text, "    (mobile, the middle of {runs})").ok();
    for page in judged {
        write!(text, "  {:<16}", page.name).ok();
        for category in CATEGORIES {
            let points = page.scores.get(category).map_or("–".to_owned(), u32::to_string);
            write!(text, "{points:>16}").ok();
        }
        text.push('\n');
    }
    let lost: Vec<(&Judged, &Lost)> =
        judged.iter().flat_map(|page| page.lost.iter().map(move |lost| (page, lost))).collect();
    if !lost.is_empty() {
        text.push_str("\nAudits that cost points\n");
    }
    for (page, lost) in lost {
        let Lost { id, score, value, .. } = lost;
        let value = value.replace('\u{a0}', " ");
        writeln!(text, "  {:<16}{id:<32}{score:>4} of 100  {value}", page.name).ok();
        for place in &lost.places {
            writeln!(text, "      {place}").ok();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_cost_points_and_where() {
        let lost = Lost {
            category: "seo".to_owned(),
            id: "link-text".to_owned(),
            title: "Links have words".to_owned(),
            score: 50,
            value: "1\u{a0}link".to_owned(),
            places: vec!["<a>".to_owned()],
        };
        let page = Judged {
            name: "home".to_owned(),
            version: "1.2.3".to_owned(),
            scores: CATEGORIES.iter().map(|id| ((*id).to_owned(), 90)).collect(),
            lost: vec![lost],
        };
        let table = table(&[page], 3);
        assert!(table.starts_with("Lighthouse 1.2.3"), "{table}");
        assert!(table.contains("50 of 100  1 link\n      <a>\n"), "{table}");
        assert_eq!(table.matches("90").count(), 4);
    }
}
