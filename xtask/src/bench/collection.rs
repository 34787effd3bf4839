//! What engines are measured on: documents, and queries with the documents that answer them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::scripts::Scripts;

/// Ways to ask for the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Clean,
    Typo1,
    Typo2,
    Prefix,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Clean, Kind::Typo1, Kind::Typo2, Kind::Prefix];
}

/// Gains by document: the higher, the better it answers.
pub type Gains = BTreeMap<String, f64>;

#[derive(Debug, Deserialize)]
pub struct Query {
    pub id: String,
    clean: Option<String>,
    typo1: Option<String>,
    typo2: Option<String>,
    prefix: Option<String>,
    /// What sort of query it is, where the collection sorts them.
    pub group: String,
    pub rel: Gains,
}

impl Query {
    pub fn text(&self, kind: Kind) -> Option<&str> {
        let text = match kind {
            Kind::Clean => &self.clean,
            Kind::Typo1 => &self.typo1,
            Kind::Typo2 => &self.typo2,
            Kind::Prefix => &self.prefix,
        };
        text.as_deref()
    }
}

/// A collection in the form that all engines read.
pub struct Collection {
    pub name: String,
    /// Holds `docs.jsonl` and `queries.jsonl`.
    pub folder: PathBuf,
    pub documents: usize,
    pub characters: usize,
    pub queries: Vec<Query>,
}

#[derive(Deserialize)]
struct Prepared {
    documents: usize,
    characters: usize,
}

impl Collection {
    /// Brings any collection into `folder`.
    ///
    /// # Errors
    /// A file is missing or holds something else.
    pub fn prepare(
        scripts: &Scripts,
        name: &str,
        docs: &Path,
        queries: &Path,
        folder: PathBuf,
    ) -> Result<Self> {
        let job = json!({ "docs": docs, "queries": queries, "into": folder });
        let Prepared { documents, characters } = scripts.run("prepare.mjs", &job)?;
        let queries = read_queries(&folder.join("queries.jsonl"))?;
        Ok(Self { name: name.to_owned(), folder, documents, characters, queries })
    }

    pub fn docs(&self) -> PathBuf {
        self.folder.join("docs.jsonl")
    }

    pub fn queries_file(&self) -> PathBuf {
        self.folder.join("queries.jsonl")
    }

    /// The kinds that it has queries of.
    pub fn kinds(&self) -> Vec<Kind> {
        let has = |kind: &Kind| self.queries.iter().any(|query| query.text(*kind).is_some());
        Kind::ALL.into_iter().filter(has).collect()
    }
}

fn read_queries(path: &Path) -> Result<Vec<Query>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    text.lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .with_context(|| format!("{} holds a line that is no query", path.display()))
}
