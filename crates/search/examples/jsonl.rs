//! Searches any collection from the command line, to measure the engine on other people's text.
//!
//!     cargo run --release -p search --example jsonl -- DOCS.jsonl [--hits 10] [--lang en] [--index FILE]
//!
//! `DOCS.jsonl` has an object a line: `{"id": …, "title": "…", "body": "…"}`, where the id is a text
//! or a number and the title may be missing. Then every line of standard input is a query, and each
//! gives a line: `{"hits":[{"id":…,"score":…},…],"micros":…}`, where `micros` is the search alone.
//! `--hits` goes from 1 to 100, `--lang` takes a language tag and chooses the analyzer, `--index` keeps
//! the bytes of the index in a file.

use search::{Analyzer, Field, Index, IndexBuilder, Memory, Options, Settings, search_together};
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::process::ExitCode;
use std::time::Instant;

const USAGE: &str = "usage: jsonl DOCS.jsonl [--hits 1..100] [--lang TAG] [--index FILE]";

struct Arguments {
    docs: String,
    hits: usize,
    lang: String,
    index: Option<String>,
}

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
    let arguments = arguments()?;
    let Collection { ids, texts, index: bytes } = collection(&arguments)?;
    if let Some(path) = &arguments.index {
        std::fs::write(path, &bytes).map_err(|error| format!("{path}: {error}"))?;
    }
    let text_of = |doc: u32, take: &mut dyn FnMut(&str)| {
        if let Some(text) = texts.get(doc as usize) {
            take(text);
        }
    };
    let index = Index::open(&bytes).map_err(|error| error.to_string())?;
    let options = Options { limit: arguments.hits, texts: Some(&text_of), ..Options::default() };
    let (indexes, mut memory) = (std::slice::from_ref(&index), Memory::default());
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.map_err(|error| format!("standard input: {error}"))?;
        let query = String::from_utf8_lossy(&line);
        let query = query.strip_suffix('\r').unwrap_or(&query);
        let begin = Instant::now();
        let answer = search_together(indexes, query, &options, &mut memory);
        let micros = begin.elapsed().as_micros() as u64;
        let hits: Vec<Value> = answer
            .hits
            .iter()
            .map(|hit| json!({"id": ids[hit.doc as usize], "score": hit.score}))
            .collect();
        let written =
            writeln!(out, "{}", json!({"hits": hits, "micros": micros})).and_then(|()| out.flush());
        if written.is_err() {
            // Whoever read the answers has gone.
            break;
        }
    }
    Ok(())
}

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments { docs: String::new(), hits: 10, lang: "en".to_owned(), index: None };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--hits" => {
                let hits = given.next().and_then(|number| number.parse().ok());
                found.hits = hits.filter(|hits| (1..=100).contains(hits)).ok_or(USAGE)?;
            }
            "--index" => found.index = Some(given.next().ok_or(USAGE)?),
            "--lang" => found.lang = given.next().ok_or(USAGE)?,
            _ if found.docs.is_empty() && !argument.starts_with('-') => found.docs = argument,
            _ => return Err(USAGE.to_owned()),
        }
    }
    if found.docs.is_empty() { Err(USAGE.to_owned()) } else { Ok(found) }
}

/// A collection that can be searched.
#[derive(Default)]
struct Collection {
    ids: Vec<Value>,
    texts: Vec<String>,
    index: Vec<u8>,
}

fn collection(arguments: &Arguments) -> Result<Collection, String> {
    let path = &arguments.docs;
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::for_language(&arguments.lang),
        fields: vec![
            Field { name: "title", weight: 3.0, length_normalization: 0.5, is_name: true },
            Field { name: "body", weight: 1.0, length_normalization: 0.7, is_name: false },
        ],
    });
    let mut found = Collection::default();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fault = |what: &str| {
            let line = at + 1;
            format!(
                "{path}:{line}: {what}; expected {{\"id\":…,\"title\":\"…\",\"body\":\"…\"}} on one line"
            )
        };
        let value: Value = serde_json::from_str(line).map_err(|error| fault(&error.to_string()))?;
        let id = &value["id"];
        if !id.is_string() && !id.is_number() {
            return Err(fault("\"id\" is missing, or neither a text nor a number"));
        }
        let field = |name: &str| match &value[name] {
            Value::String(text) => Ok(text.clone()),
            Value::Null => Ok(String::new()),
            _ => Err(fault(&format!("\"{name}\" is not a text"))),
        };
        let (title, body) = (field("title")?, field("body")?);
        if title.is_empty() && value["body"].is_null() {
            return Err(fault("there is neither a \"title\" nor a \"body\""));
        }
        builder.add(&[("title", &title), ("body", &body)], 1.0);
        found.ids.push(id.clone());
        found.texts.push(format!("{title}\n{body}"));
    }
    found.index = builder.finish();
    Ok(found)
}
