//! Why did a document get its score? For tests, and for people who wonder.

use crate::closeness::Closeness;
use crate::index::{Index, Options, Searched};
use crate::memory::Memory;
use crate::score::Parts;

/// The parts of a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The words of the query, each with the terms that stand for it and their weights.
    pub words: Vec<(String, Vec<(String, f32)>)>,
    /// By word, how much finding it counts.
    pub rarities: Vec<f32>,
    pub parts: Parts,
    /// Added at the end: how close the words stand. Searches add it for the best documents only.
    pub closeness: f32,
    /// All together: the score of the hit.
    pub score: f32,
}

impl Index<'_> {
    /// Explains the score of a document for a query; none where nothing of it was found.
    pub fn explain(&self, query: &str, doc: u32, options: &Options) -> Option<Explanation> {
        let mut memory = Memory::default();
        let searched = Searched::new(std::slice::from_ref(self), query, &mut memory)?;
        let counts = searched.counts.first()?;
        let parts = searched.asked.explained(&self.sections, counts, doc as usize);
        if parts.words.iter().all(|part| *part == 0.0) {
            return None;
        }
        let mut close = 0.0;
        let closeness = Closeness::new(&searched.query, &searched.asked.rarities);
        if let (Some(closeness), Some(texts)) = (closeness, options.texts) {
            let text = memory.text(doc, self.sections.analyzer, texts);
            close = options.closeness * closeness.of(&searched.matcher, &text.words);
        }
        let words = searched.query.words.iter().map(|word| {
            let of_phrases = word.phrases.iter().flat_map(|phrase| phrase.words.iter().flatten());
            let terms = word.found.iter().chain(of_phrases);
            (word.term.clone(), terms.map(|found| (found.term.clone(), found.weight)).collect())
        });
        Some(Explanation {
            words: words.collect(),
            rarities: searched.asked.rarities.clone(),
            closeness: close,
            score: parts.score() + close,
            parts,
        })
    }
}
