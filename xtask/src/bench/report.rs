//! All that a run found out, as `--json` writes it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::collection::{Collection, Kind};
use super::engine::Code;
use super::judge::{Answered, Quality, quality};
use super::statistics::{Times, times};

#[derive(Default, Serialize)]
pub struct Report {
    pub collections: Vec<Measured>,
    pub code: Option<Code>,
    /// What was left out, and why.
    pub notes: Vec<String>,
}

/// What was measured on one collection.
#[derive(Serialize)]
pub struct Measured {
    pub name: String,
    pub documents: usize,
    pub characters: usize,
    pub queries: usize,
    /// Kinds that it has queries of.
    pub kinds: Vec<Kind>,
    pub engines: Vec<Engine>,
    pub speed: Vec<Speed>,
    pub index: Option<Pair<Weight>>,
    /// Bytes of the texts that our ranking reads: in the footprint of ours, not in the index.
    pub texts: Option<u64>,
    /// The index as it is in the pack, where that is another: with keywords and synonyms.
    pub shipped_index: Option<usize>,
    pub footprint: Option<Pair<Footprint>>,
}

/// How well an engine answered in one setting.
#[derive(Serialize)]
pub struct Engine {
    pub name: String,
    pub version: String,
    pub setting: String,
    pub why: String,
    pub runs: Runs,
    pub quality: BTreeMap<Kind, Quality>,
    /// nDCG of a kind as a part of the clean one.
    pub kept: BTreeMap<Kind, f64>,
    /// By the groups of the collection's clean queries.
    pub groups: BTreeMap<String, Quality>,
    pub keystroke: Option<Times>,
}

/// What an engine is, and where it was timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Runs {
    /// Our own: answers natively, is timed in Chromium (see [`Speed`]).
    Ours,
    /// A peer in Node.
    Node,
    /// A peer in Chromium.
    Chromium,
    /// A peer as a native program, not timed.
    Native,
}

/// A keystroke in Chromium.
#[derive(Serialize)]
pub struct Speed {
    /// How many times the text of the collection.
    pub text: usize,
    pub documents: usize,
    /// How many times slower than it is the processor seems.
    pub slowdown: u32,
    pub ours: Times,
    pub minisearch: Option<Times>,
}

/// The same figure of ours and of MiniSearch, tuned.
#[derive(Serialize, Deserialize)]
pub struct Pair<T> {
    pub ours: T,
    #[serde(rename(deserialize = "miniSearch"))]
    pub minisearch: T,
}

/// An index in a file.
#[derive(Serialize, Deserialize)]
pub struct Weight {
    pub bytes: usize,
    pub brotli: usize,
}

/// An open index in Chromium.
#[derive(Serialize, Deserialize)]
pub struct Footprint {
    /// More in the page than without it.
    pub bytes: f64,
    /// The part of it that is wasm memory.
    pub wasm: f64,
    /// Milliseconds from bytes in memory to the first answer, of code that has never run.
    pub first: f64,
    /// The same once more, when the browser has compiled the code.
    pub again: f64,
}

impl Measured {
    /// A collection on which nothing has been measured yet.
    pub fn new(collection: &Collection) -> Self {
        Self {
            name: collection.name.clone(),
            documents: collection.documents,
            characters: collection.characters,
            queries: collection.queries.len(),
            kinds: collection.kinds(),
            engines: Vec::new(),
            speed: Vec::new(),
            index: None,
            texts: None,
            shipped_index: None,
            footprint: None,
        }
    }

    /// Judges what an engine answered.
    pub fn add(&mut self, collection: &Collection, answered: Answered, runs: Runs) {
        let of = |kind: &Kind| quality(&collection.queries, answered.rankings.get(kind)?);
        let by_kind: BTreeMap<Kind, Quality> =
            self.kinds.iter().filter_map(|kind| Some((*kind, of(kind)?))).collect();
        let clean = by_kind.get(&Kind::Clean).map_or(0.0, |quality| quality.ndcg);
        let kept = by_kind
            .iter()
            .filter(|(kind, _)| **kind != Kind::Clean && clean > 0.0)
            .map(|(kind, quality)| (*kind, quality.ndcg / clean))
            .collect();
        self.engines.push(Engine {
            groups: by_group(collection, &answered),
            keystroke: times(&answered.keystrokes),
            name: answered.name,
            version: answered.version,
            setting: answered.setting,
            why: answered.why,
            runs,
            quality: by_kind,
            kept,
        });
    }
}

/// Empty where the collection does not sort its queries.
fn by_group(collection: &Collection, answered: &Answered) -> BTreeMap<String, Quality> {
    let Some(rankings) = answered.rankings.get(&Kind::Clean) else { return BTreeMap::new() };
    let mut groups: Vec<&str> =
        collection.queries.iter().map(|query| query.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .filter_map(|group| {
            let queries = collection.queries.iter().filter(|query| query.group == group);
            Some((group.to_owned(), quality(queries, rankings)?))
        })
        .collect()
}
