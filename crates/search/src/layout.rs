//! The header and the sections of an index, the same for writer and reader. DESIGN.md shows the
//! bytes.

use crate::analyzer::Analyzer;
use crate::bytes::Cursor;
use crate::error::OpenError;

pub(crate) const MAGIC: [u8; 4] = *b"sidx";

/// Raised with every change of the bytes or of what the analyzers make of a text.
pub(crate) const VERSION: u8 = 2;

/// Three bits of a posting name the field.
pub const MAX_FIELDS: usize = 8;

/// Terms a dictionary block holds. Larger blocks are smaller on the wire and slower to search, as a
/// lookup reads half a block; DESIGN.md has the figures.
pub(crate) const BLOCK: usize = 64;

/// Numbers of an entry of the block table: where the block begins in heads, frequencies, text, gaps and
/// counts.
pub(crate) const BLOCK_COLUMNS: usize = 5;

/// A document's prior is stored in steps of 1/64, so that 1 is exact and 3.98 the largest.
pub(crate) const PRIOR_STEPS: f32 = 64.0;

/// How a field counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct FieldStats {
    pub weight: f32,
    pub length_normalization: f32,
    /// Tokens in the field, on average over the documents that have it.
    pub mean_length: f32,
    /// The field is the document's name, so that it matters how much of it was asked for.
    pub is_name: bool,
}

/// The index, cut into its sections.
#[derive(Clone, Debug)]
pub(crate) struct Sections<'a> {
    pub analyzer: Analyzer,
    pub fields: [FieldStats; MAX_FIELDS],
    pub documents: usize,
    pub priors: &'a [u8],
    /// The first field's lengths by document, then the second's.
    pub lengths: &'a [u8],
    /// The block table: a column a number, a column in four planes, the lowest bytes first.
    pub blocks: &'a [u8],
    /// The dictionary: how each term follows from the one before.
    pub heads: &'a [u8],
    /// The dictionary: how many documents have each term.
    pub frequencies: &'a [u8],
    /// The dictionary: the bytes that each term adds.
    pub text: &'a [u8],
    /// The postings: distances between documents.
    pub gaps: &'a [u8],
    /// The postings: fields and counts.
    pub counts: &'a [u8],
    pub synonyms: &'a [u8],
}

impl<'a> Sections<'a> {
    /// Constant time: the sections' contents are checked when they are read.
    pub(crate) fn cut(bytes: &'a [u8]) -> Result<Sections<'a>, OpenError> {
        let mut cursor = Cursor::new(bytes, 0);
        if cursor.slice(4) != Some(&MAGIC[..]) {
            return Err(OpenError::NotAnIndex);
        }
        let version = cursor.byte().ok_or(OpenError::Damaged)?;
        if version != VERSION {
            return Err(OpenError::OtherVersion { found: version });
        }
        Sections::cut_after_version(cursor).ok_or(OpenError::Damaged)
    }

    fn cut_after_version(mut cursor: Cursor<'a>) -> Option<Sections<'a>> {
        let analyzer = Analyzer::from_id(cursor.byte()?)?;
        let field_count = usize::from(cursor.byte()?);
        let names = cursor.byte()?;
        let documents = cursor.u32()? as usize;
        let terms = cursor.u32()? as usize;
        let mut lens = [0; 6];
        for len in &mut lens {
            *len = cursor.u32()? as usize;
        }
        let [heads, frequencies, text, gaps, counts, synonyms] = lens;
        let mut fields = [FieldStats::default(); MAX_FIELDS];
        for (at, field) in fields.get_mut(..field_count)?.iter_mut().enumerate() {
            let [weight, length_normalization, mean_length] =
                [cursor.f32()?, cursor.f32()?, cursor.f32()?];
            let is_name = names >> at & 1 == 1;
            *field = FieldStats { weight, length_normalization, mean_length, is_name };
            if ![weight, length_normalization, mean_length].iter().all(|n| (0.0..1e9).contains(n)) {
                return None;
            }
        }
        let sections = Sections {
            analyzer,
            fields,
            documents,
            priors: cursor.slice(documents)?,
            lengths: cursor.slice(documents.checked_mul(field_count)?)?,
            blocks: cursor.slice(terms.div_ceil(BLOCK).checked_mul(4 * BLOCK_COLUMNS)?)?,
            heads: cursor.slice(heads)?,
            frequencies: cursor.slice(frequencies)?,
            text: cursor.slice(text)?,
            gaps: cursor.slice(gaps)?,
            counts: cursor.slice(counts)?,
            synonyms: cursor.slice(synonyms)?,
        };
        cursor.byte().is_none().then_some(sections)
    }

    pub(crate) fn block_count(&self) -> usize {
        self.blocks.len() / (4 * BLOCK_COLUMNS)
    }

    /// A number of the block table; far outside of every section where there is none.
    pub(crate) fn block_entry(&self, block: usize, column: usize) -> usize {
        let count = self.block_count();
        let mut value = 0;
        for plane in 0..4 {
            let Some(&byte) = self.blocks.get((4 * column + plane) * count + block) else {
                return usize::MAX;
            };
            value |= (byte as usize) << (8 * plane);
        }
        value
    }
}

/// Writes the block table from its entries.
pub(crate) fn write_blocks(entries: &[[u32; BLOCK_COLUMNS]]) -> Vec<u8> {
    let mut out = Vec::new();
    for column in 0..BLOCK_COLUMNS {
        for plane in 0..4 {
            out.extend(entries.iter().map(|entry| entry[column].to_le_bytes()[plane]));
        }
    }
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::dictionary::Written;

    /// Sections with nothing but a dictionary and its postings.
    pub(crate) fn sections(written: &Written) -> Sections<'_> {
        Sections {
            analyzer: Analyzer::Default,
            fields: [FieldStats::default(); MAX_FIELDS],
            documents: 0,
            priors: &[],
            lengths: &[],
            blocks: &written.blocks,
            heads: &written.heads,
            frequencies: &written.frequencies,
            text: &written.text,
            gaps: &written.gaps,
            counts: &written.counts,
            synonyms: &[],
        }
    }
}
