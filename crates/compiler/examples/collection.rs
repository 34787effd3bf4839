//! The guide's own content as a search collection, and the search in it as the app has it.
//!
//!     cargo run --profile chores -p compiler --example collection -- CONTENT LABELLED.toml OUT
//!
//! Writes into the folder `OUT` what any search engine can be measured with: `docs.jsonl`
//! (`{"id","title","body"}` a line, the words that a page shows), `queries.jsonl`
//! (`{"id","clean","group","rel"}` a line, from the labelled set, where `rel` maps ids to gains)
//! and `index`, the index in the pack. Then every line of standard input is a query, answered as in
//! the search box, with keywords, synonyms and references, and gives a line as `jsonl` in
//! `crates/search/examples` does: `{"hits":[{"id":…},…],"micros":…}`.

use std::fs;
use std::io::{BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use compiler::{pack_of, read_content};
use find::Finder;
use model::{Detail, Head};
use pack::Pack;
use serde_json::{Value, json};
use view::Context;

const USAGE: &str = "usage: collection CONTENT LABELLED.toml OUT";

/// How many hits an answer has.
const HITS: usize = 10;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [content, labelled, out] = arguments.as_slice() else { return Err(USAGE.to_owned()) };
    let pack = english(content)?;
    let out = Path::new(out);
    let write = |name: &str, bytes: &[u8]| {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    };
    write("docs.jsonl", lines(documents(&pack)?).as_bytes())?;
    write("queries.jsonl", lines(queries(labelled)?).as_bytes())?;
    write("index", pack.index_bytes())?;
    answer(&Finder::new(pack).map_err(|error| error.to_string())?)
}

fn english(content: &str) -> Result<Pack, String> {
    let content = read_content(Path::new(content)).map_err(|faults| format!("{faults:?}"))?;
    let edition = content.editions.first().ok_or("there is no edition")?;
    Pack::open(pack_of(&content, edition)).map_err(|error| error.to_string())
}

fn documents(pack: &Pack) -> Result<Vec<Value>, String> {
    let mut found = Vec::new();
    for (number, head) in (0u16..).zip(pack.heads()) {
        let entry = pack.entry(number).map_err(|error| error.to_string())?;
        let (_, label) =
            view::hit_label(&Context { pack, root: "", plural: &|_| "other".to_owned() }, head);
        let body = [label, head.summary.clone(), other_names(head), entry.plain_text()];
        let body: Vec<String> = body.into_iter().filter(|part| !part.is_empty()).collect();
        found.push(json!({"id": id(head), "title": head.title, "body": body.join("\n")}));
    }
    Ok(found)
}

/// What a page of the glossary shows beside the definition.
fn other_names(head: &Head) -> String {
    let Detail::Term(facts) = &head.detail else { return String::new() };
    let translations = facts.translations.iter().map(|(_, term)| term.as_str());
    facts.also.iter().map(String::as_str).chain(translations).collect::<Vec<_>>().join("\n")
}

fn queries(path: &str) -> Result<Vec<Value>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let table: toml::Table = text.parse().map_err(|error| format!("{path}: {error}"))?;
    let missing = || format!("{path}: a [[query]] needs `text`, `want` and `group`");
    let queries = table.get("query").and_then(|it| it.as_array()).ok_or_else(missing)?;
    let one = |(at, query): (usize, &toml::Value)| {
        let text = query.get("text")?.as_str()?;
        let group = query.get("group")?.as_str()?;
        let want = query.get("want")?.as_array()?.iter().filter_map(|id| id.as_str());
        let gains: serde_json::Map<String, Value> =
            want.map(|id| (id.to_owned(), json!(1))).collect();
        Some(json!({"id": at.to_string(), "clean": text, "group": group, "rel": gains}))
    };
    queries.iter().enumerate().map(one).collect::<Option<_>>().ok_or_else(missing)
}

/// Answers standard input, line by line.
fn answer(finder: &Finder) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let query = line.map_err(|error| format!("standard input: {error}"))?;
        let begin = Instant::now();
        let found = finder.find(&query);
        let micros = begin.elapsed().as_micros() as u64;
        let hits = found.hits.iter().take(HITS);
        let hits: Vec<Value> = hits
            .filter_map(|place| finder.pack().head(place.number))
            .map(|head| json!({"id": id(head)}))
            .collect();
        if writeln!(out, "{}", json!({"hits": hits, "micros": micros})).is_err() {
            // Whoever read the answers has gone.
            break;
        }
    }
    Ok(())
}

fn id(head: &Head) -> String {
    format!("{}/{}", head.kind.folder(), head.id)
}

fn lines(values: Vec<Value>) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}
