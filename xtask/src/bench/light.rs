//! `cargo xtask bench light`: a first visit to an article on a slow line with a slow processor, on our
//! site and on VitePress's of the same pages. What is equal and what is counted: `tests/light/README.md`.

use std::fmt::Write;
use std::path::PathBuf;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::statistics::median;
use super::visits::Visits;
use crate::args::Args;
use crate::project::Project;

/// A long article, and the one most often looked up.
const ARTICLE: &str = "en/articles/untoc-18/";
/// Words of it that are in no title.
const QUERY: &str = "video hearing";

/// 1.6 Mbit/s down, in bytes a second, and what such a line gives up: what Lighthouse calls slow 4G.
const DOWN: u32 = 200_000;
const UP: u32 = 93_750;
/// Milliseconds that each answer takes longer.
const LATENCY: u32 = 300;
/// How many times slower than it is the processor seems: a cheap phone, some years old.
const SLOWDOWN: u32 = 6;

/// Visits of each site, where the user says nothing else.
const RUNS: usize = 5;

/// Milliseconds until the text is painted and until the app is ready, at most.
const PAINTED: f64 = 2500.0;
const ALIVE: f64 = 6000.0;

/// Words that VitePress's pages may have more or less than ours, as a part: numbers of footnotes, controls.
const SAME_WORDS: f64 = 0.01;

/// VitePress's site in one setting.
#[derive(Deserialize)]
struct Built {
    pages: usize,
    words: Words,
    sites: Vec<Site>,
}

#[derive(Deserialize)]
struct Words {
    ours: f64,
    theirs: f64,
}

#[derive(Deserialize)]
struct Site {
    name: String,
    folder: PathBuf,
}

/// One visit; times in milliseconds from its begin.
#[derive(Serialize, Deserialize)]
struct Visit {
    /// The article's text is painted.
    text: f64,
    /// Links and search are the app's.
    alive: f64,
    /// A search begun at that moment has its hits on the screen.
    answered: f64,
    /// How far what was painted has moved: the browser's layout shift.
    shift: f64,
    hits: Vec<String>,
    loads: Loads,
}

/// What had come by then, and by the end, when nothing more is asked for.
#[derive(Serialize, Deserialize)]
struct Loads {
    alive: Load,
    answered: Load,
    end: Load,
}

#[derive(Serialize, Deserialize)]
struct Load {
    requests: f64,
    /// Heads and bodies of answers, as they went over the line.
    bytes: f64,
}

/// The visits of one site.
#[derive(Serialize)]
struct Measured {
    name: String,
    visits: Vec<Visit>,
}

impl Measured {
    fn median(&self, figure: impl Fn(&Visit) -> f64) -> f64 {
        median(self.visits.iter().map(figure))
    }
}

/// Measures and prints.
///
/// # Errors
/// There is no site made for visitors, or something cannot be installed or run.
pub fn run(project: &Project, args: Args) -> Result<()> {
    let visits = Visits::prepare(project, args, RUNS)?;
    let Visits { runs, dist, work, scripts, .. } = &visits;
    println!("Making VitePress's site from our pages (minutes) …");
    let job = json!({ "dist": dist, "into": work.join("vitepress") });
    let built: Built = scripts.run("pages.mjs", &job)?;
    let Words { ours, theirs } = built.words;
    if (theirs / ours - 1.0).abs() > SAME_WORDS {
        bail!("VitePress's pages have {theirs} words and ours {ours}: that is no comparison");
    }
    let mut sites = vec![json!({ "name": "ours", "kind": "ours", "folder": dist })];
    for Site { name, folder } in &built.sites {
        sites.push(json!({ "name": name, "kind": "vitepress", "folder": folder }));
    }
    println!("Visiting …");
    let job = json!({
        "sites": sites,
        "address": ARTICLE,
        "query": QUERY,
        "runs": runs,
        "line": { "latency": LATENCY, "down": DOWN, "up": UP },
        "slowdown": SLOWDOWN,
    });
    let seen: Vec<Vec<Visit>> = scripts.run("visit.mjs", &job)?;
    let names = ["ours".to_owned()].into_iter().chain(built.sites.into_iter().map(|it| it.name));
    let measured: Vec<Measured> =
        names.zip(seen).map(|(name, visits)| Measured { name, visits }).collect();
    visits.report(&measured, &table(&measured, built.pages))
}

/// What a row of the table shows, each with its head, as it is told of one site.
type Column = (&'static str, fn(&Visit) -> f64);

const TIMES: [Column; 3] = [
    ("text painted", |visit| visit.text),
    ("app ready", |visit| visit.alive),
    ("search answers", |visit| visit.answered),
];
const BYTES: [Column; 3] = [
    ("app ready", |visit| visit.loads.alive.bytes),
    ("search answers", |visit| visit.loads.answered.bytes),
    ("in the end", |visit| visit.loads.end.bytes),
];
const REQUESTS: [Column; 3] = [
    ("app ready", |visit| visit.loads.alive.requests),
    ("search answers", |visit| visit.loads.answered.requests),
    ("in the end", |visit| visit.loads.end.requests),
];

fn table(measured: &[Measured], pages: usize) -> String {
    let mut text = String::new();
    let runs = measured.first().map_or(0, |site| site.visits.len());
    writeln!(
        text,
        "First visit to {ARTICLE}, {pages} pages; 1.6 Mbit/s, {LATENCY} ms, processor slowed {SLOWDOWN} times; \
         medians of {runs}"
    )
    .ok();
    part(&mut text, "seconds until", measured, &TIMES, |value| format!("{:.2}", value / 1000.0));
    row(
        &mut text,
        "  to be reached",
        &[PAINTED, ALIVE].map(|millis| format!("{:.2}", millis / 1000.0)),
    );
    part(&mut text, "kB over the line until", measured, &BYTES, |value| {
        format!("{:.1}", value / 1000.0)
    });
    part(&mut text, "requests until", measured, &REQUESTS, |value| format!("{value:.0}"));
    let shift: [Column; 1] = [("", |visit| visit.shift)];
    part(&mut text, "layout shift", measured, &shift, |value| format!("{value:.4}"));
    text
}

/// Each site's medians, then ours as ratios to the others': below 1 is better.
fn part(
    text: &mut String,
    head: &str,
    measured: &[Measured],
    columns: &[Column],
    show: impl Fn(f64) -> String,
) {
    let heads: Vec<String> = columns.iter().map(|(head, _)| (*head).to_owned()).collect();
    row(text, head, &heads);
    let values: Vec<Vec<f64>> = measured
        .iter()
        .map(|site| columns.iter().map(|(_, figure)| site.median(figure)).collect())
        .collect();
    for (site, values) in measured.iter().zip(&values) {
        let cells: Vec<String> = values.iter().map(|value| show(*value)).collect();
        row(text, &format!("  {}", site.name), &cells);
    }
    let Some((ours, theirs)) = values.split_first() else { return };
    for (site, theirs) in measured.iter().skip(1).zip(theirs) {
        let cells: Vec<String> = ours.iter().zip(theirs).map(|(a, b)| ratio(*a, *b)).collect();
        row(text, &format!("  ours to {}", site.name), &cells);
    }
}

fn ratio(ours: f64, theirs: f64) -> String {
    if theirs > 0.0 { format!("{:.2}", ours / theirs) } else { "–".to_owned() }
}

fn row(text: &mut String, head: &str, cells: &[String]) {
    write!(text, "{head:<36}").ok();
    for cell in cells {
        write!(text, "{cell:>16}").ok();
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(text: f64, bytes: f64) -> Visit {
        let load = || Load { requests: 3.0, bytes };
        let loads = Loads { alive: load(), answered: load(), end: load() };
        Visit { text, alive: 2.0 * text, answered: 3.0 * text, shift: 0.0, hits: Vec::new(), loads }
    }

    #[test]
    fn the_table_has_medians_and_ratios() {
        let site = |name: &str, visits| Measured { name: name.to_owned(), visits };
        let ours = site("ours", vec![visit(900.0, 1e5), visit(1000.0, 1e5), visit(5000.0, 1e5)]);
        let table = table(&[ours, site("theirs", vec![visit(2000.0, 4e5)])], 7);
        let line = |start: &str| {
            let line = table.lines().find(|line| line.starts_with(start)).unwrap();
            line.split_whitespace().skip(start.split_whitespace().count()).collect::<Vec<_>>()
        };
        assert_eq!(line("  ours "), ["1.00", "2.00", "3.00"]);
        assert_eq!(line("  ours to theirs"), ["0.50", "0.50", "0.50"]);
        assert!(table.contains("medians of 3"), "{table}");
        assert!(table.lines().any(|line| line.ends_with("0.25            0.25            0.25")));
        assert!(table.lines().any(|line| line.trim_end().ends_with('–')), "no shift has no ratio");
    }
}
