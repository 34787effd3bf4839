//! From texts to the bytes of an index. Native only: nothing here counts bytes of wasm.

use crate::analyzer::{Analyzer, TokenKind};
use crate::bytes::quantized_length;
use crate::dictionary::{self, Written};
use crate::layout::{MAGIC, MAX_FIELDS, PRIOR_STEPS, VERSION};
use crate::postings::Posting;
use crate::synonyms::Synonym;

use std::collections::{BTreeMap, BTreeSet};

/// What an index is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub analyzer: Analyzer,
    /// At most [`MAX_FIELDS`].
    pub fields: Vec<Field>,
}

/// A part of every document that counts in its own way: title, body, reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// By this name [`IndexBuilder::add`] knows the field. It is not stored.
    pub name: &'static str,
    /// What one occurrence counts, against 1 in a plain body. 0 to 100; with 0 the field finds
    /// nothing.
    pub weight: f32,
    /// How much a long field dilutes its words, 0 (not at all) to 1 (by its full length); BM25's b.
    /// 0.75 suits a body, 0.3 to 0.5 a title.
    pub length_normalization: f32,
    /// The field is the document's name: a document is right for a query that is its whole name, even
    /// if others have the words more often.
    pub is_name: bool,
}

/// Takes documents one by one; [`IndexBuilder::finish`] gives the bytes. The same calls give the
/// same bytes.
#[derive(Clone, Debug)]
pub struct IndexBuilder {
    settings: Settings,
    terms: BTreeMap<String, Vec<Posting>>,
    priors: Vec<u8>,
    /// By field, then by document, in tokens.
    lengths: Vec<Vec<u32>>,
    synonyms: BTreeSet<Synonym>,
}

impl IndexBuilder {
    /// # Panics
    /// With more than [`MAX_FIELDS`] fields, or two of one name: mistakes of the program, not of
    /// its input.
    pub fn new(settings: Settings) -> IndexBuilder {
        let names: BTreeSet<_> = settings.fields.iter().map(|field| field.name).collect();
        assert!(settings.fields.len() <= MAX_FIELDS, "an index has at most {MAX_FIELDS} fields");
        assert!(names.len() == settings.fields.len(), "two fields have one name");
        IndexBuilder {
            lengths: vec![Vec::new(); settings.fields.len()],
            settings,
            terms: BTreeMap::new(),
            priors: Vec::new(),
            synonyms: BTreeSet::new(),
        }
    }

    /// Adds a document and gives its number, from 0. `fields` are pairs of a field's name and a
    /// text; a field may come several times, or not at all. `prior` says how welcome the document
    /// is whatever the query: scores are multiplied with it. 0 (never found) to 3.98 in steps of
    /// 1/64, commonly 0.8 to 1.25.
    ///
    /// # Panics
    /// With a field that the settings lack.
    pub fn add(&mut self, fields: &[(&str, &str)], prior: f32) -> u32 {
        let doc = self.priors.len() as u32;
        self.priors.push((prior * PRIOR_STEPS).round().clamp(0.0, 255.0) as u8);
        for lengths in &mut self.lengths {
            lengths.push(0);
        }
        let mut counts = BTreeMap::new();
        for &(name, text) in fields {
            let field = self.settings.fields.iter().position(|field| field.name == name);
            let field = field.unwrap_or_else(|| panic!("the settings have no field {name:?}"));
            let length = &mut self.lengths[field][doc as usize];
            self.settings.analyzer.tokens(text, &mut |token| {
                *counts.entry((token.term.to_owned(), field as u8)).or_insert(0) += 1;
                *length += u32::from(token.kind == TokenKind::Word);
            });
        }
        for ((term, field), count) in counts {
            // How often a function word comes says nothing, and would cost bytes.
            let is_function_word = self.settings.analyzer.is_function_word(&term);
            let count = if is_function_word { 1 } else { count };
            self.terms.entry(term).or_default().push(Posting { doc, field, count });
        }
        doc
    }

    /// Who types the word or phrase `say` also finds the word or phrase `means`, below what matches
    /// `say` itself equally well. One direction only. Nothing happens if either has no word.
    pub fn synonym(&mut self, say: &str, means: &str) {
        self.synonyms.extend(Synonym::new(self.settings.analyzer, say, means));
    }

    /// The index. At most 4 GiB.
    pub fn finish(self) -> Vec<u8> {
        let term_count = self.terms.len();
        let terms = self.terms.iter().map(|(term, postings)| (term.as_str(), postings.as_slice()));
        let Written { blocks, heads, frequencies, text, gaps, counts } = dictionary::write(terms);
        let mut synonyms = Vec::new();
        for synonym in &self.synonyms {
            synonym.write(&mut synonyms);
        }

        let mut out = MAGIC.to_vec();
        let fields = self.settings.fields.iter().enumerate();
        let names = fields.map(|(at, field)| u8::from(field.is_name) << at).sum();
        out.extend([VERSION, self.settings.analyzer.id(), self.settings.fields.len() as u8, names]);
        let lens = [&heads, &frequencies, &text, &gaps, &counts, &synonyms].map(Vec::len);
        for number in [self.priors.len(), term_count].into_iter().chain(lens) {
            out.extend((number as u32).to_le_bytes());
        }
        for (field, lengths) in self.settings.fields.iter().zip(&self.lengths) {
            let used = lengths.iter().filter(|&&len| len > 0).count().max(1);
            let mean = lengths.iter().map(|&len| u64::from(len)).sum::<u64>() as f32 / used as f32;
            for number in
                [field.weight.clamp(0.0, 100.0), field.length_normalization.clamp(0.0, 1.0), mean]
            {
                out.extend(number.to_le_bytes());
            }
        }
        out.extend(&self.priors);
        for lengths in &self.lengths {
            out.extend(lengths.iter().map(|&len| quantized_length(len)));
        }
        for section in [blocks, heads, frequencies, text, gaps, counts, synonyms] {
            out.extend(section);
        }
        out
    }
}
