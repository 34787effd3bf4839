//! Searches a collection with Tantivy, as `crates/search/examples/jsonl.rs` does with our engine.
//!
//!     bench-tantivy --setting recommended|best DOCS.jsonl
//!
//! `DOCS.jsonl` has an object a line, `{"id":"…","title":"…","body":"…"}`. Every line of standard
//! input is a query, and gives a line `{"hits":[{"id":…,"score":…},…],"micros":…}`.

use std::io::{BufRead, Write};
use std::time::Instant;

use serde_json::{Value, json};
use tantivy::collector::TopDocs;
use tantivy::query::{
    BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, QueryParser, TermQuery,
};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::tokenizer::{
    Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer,
};
use tantivy::{Index, TantivyDocument, Term};

type Fault = Box<dyn std::error::Error>;

/// Lower case and the English Porter stemmer; ships with Tantivy.
const RECOMMENDED: &str = "en_stem";
/// The same without common words.
const BEST: &str = "en_stem_stop";
const HITS: usize = 10;
/// Best of 1, 1.5 and 2.
const TITLE_BOOST: f32 = 1.5;
/// Best of 0.5, 1 and 2. Fuzzy matches score so much, however rare the word, and exact ones about 3 to 10.
const FUZZY_BOOST: f32 = 1.0;
/// Shorter words are not corrected.
const FUZZY_FROM: usize = 5;

struct Fields {
    id: Field,
    title: Field,
    body: Field,
}

fn main() -> Result<(), Fault> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (best, docs) = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--version"] => {
            println!("{}", tantivy::version_string().trim_start_matches("tantivy v"));
            return Ok(());
        }
        ["--setting", "recommended", docs] => (false, (*docs).to_owned()),
        ["--setting", "best", docs] => (true, (*docs).to_owned()),
        _ => return Err("usage: bench-tantivy --setting recommended|best DOCS.jsonl".into()),
    };
    let tokenizer = if best { BEST } else { RECOMMENDED };
    let (index, fields) = read(&docs, tokenizer)?;
    let mut parser = QueryParser::for_index(&index, vec![fields.title, fields.body]);
    parser.set_field_boost(fields.title, if best { TITLE_BOOST } else { 1.0 });
    let mut analyzer = index.tokenizers().get(tokenizer).ok_or("there is no English stemmer")?;
    let searcher = index.reader()?.searcher();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let begin = Instant::now();
        let query = if best {
            forgiving(&line, &mut analyzer, &fields)
        } else {
            parser.parse_query_lenient(&line).0
        };
        let found = searcher.search(&query, &TopDocs::with_limit(HITS).order_by_score())?;
        let micros = begin.elapsed().as_micros() as u64;
        let mut hits = Vec::new();
        for (score, address) in found {
            let doc: TantivyDocument = searcher.doc(address)?;
            let id = doc.get_first(fields.id).and_then(|id| id.as_str()).unwrap_or_default();
            hits.push(json!({"id": id, "score": score}));
        }
        writeln!(out, "{}", json!({"hits": hits, "micros": micros}))?;
    }
    Ok(())
}

/// Each word as it is, with one letter wrong, and the last one unfinished.
fn forgiving(text: &str, analyzer: &mut TextAnalyzer, fields: &Fields) -> Box<dyn Query> {
    let mut words = Vec::new();
    analyzer.token_stream(text).process(&mut |token| words.push(token.text.clone()));
    let mut parts: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        for (field, boost) in [(fields.title, TITLE_BOOST), (fields.body, 1.0)] {
            let term = Term::from_field_text(field, word);
            let exact = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
            parts.push((Occur::Should, Box::new(BoostQuery::new(Box::new(exact), boost))));
            let fuzzy = if at + 1 == words.len() {
                FuzzyTermQuery::new_prefix(term, 0, true)
            } else if word.chars().count() >= FUZZY_FROM {
                FuzzyTermQuery::new(term, 1, true)
            } else {
                continue;
            };
            let boost = boost * FUZZY_BOOST;
            parts.push((Occur::Should, Box::new(BoostQuery::new(Box::new(fuzzy), boost))));
        }
    }
    Box::new(BooleanQuery::new(parts))
}

fn read(path: &str, tokenizer: &str) -> Result<(Index, Fields), Fault> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let words = TextOptions::default().set_indexing_options(indexing);
    let mut schema = Schema::builder();
    let fields = Fields {
        id: schema.add_text_field("id", STRING | STORED),
        title: schema.add_text_field("title", words.clone()),
        body: schema.add_text_field("body", words),
    };
    let index = Index::create_in_ram(schema.build());
    let analyzer = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser)
        .filter(StopWordFilter::new(Language::English).ok_or("there are no English stop words")?)
        .filter(Stemmer::new(Language::English));
    index.tokenizers().register(BEST, analyzer.build());
    // One thread and one segment: the same order of equal hits each time.
    let mut writer = index.writer_with_num_threads(1, 100_000_000)?;
    for line in text.lines() {
        let value: Value = serde_json::from_str(line)?;
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let mut doc = TantivyDocument::default();
        doc.add_text(fields.id, field("id"));
        doc.add_text(fields.title, field("title"));
        doc.add_text(fields.body, field("body"));
        writer.add_document(doc)?;
    }
    writer.commit()?;
    Ok((index, fields))
}
