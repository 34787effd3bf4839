//! The header and the sections of an index, the same for writer and reader. DESIGN.md shows the
//! bytes.

use crate::analyzer::Analyzer;
use crate::bytes::Cursor;
use crate::error::OpenError;

pub(crate) const MAGIC: [u8; 4] = *b"sidx";

/// Raised with every change of the bytes or of what the analyzers make of a text.
pub(crate) const VERSION: u8 = 1;

/// Three bits of a posting name the field.
pub const MAX_FIELDS: usize = 8;

/// Terms a dictionary block holds. Larger blocks are smaller on the wire and slower to search, as a
/// lookup reads half a block; DESIGN.md has the figures.
pub(crate) const BLOCK: usize = 32;

/// Bytes of an entry of the block table: where the block begins in the dictionary and in the
/// postings.
pub(crate) const BLOCK_ENTRY: usize = 8;

/// A document's prior is stored in steps of 1/64, so that 1 is exact and 3.98 the largest.
pub(crate) const PRIOR_STEPS: f32 = 64.0;

/// How a field counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct FieldStats {
    pub weight: f32,
    pub length_normalization: f32,
    /// Tokens in the field, on average over the documents that have it.
    pub mean_length: f32,
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
    pub blocks: &'a [u8],
    pub dictionary: &'a [u8],
    pub postings: &'a [u8],
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
        let _reserved = cursor.byte()?;
        let documents = cursor.u32()? as usize;
        let terms = cursor.u32()? as usize;
        let dictionary = cursor.u32()? as usize;
        let postings = cursor.u32()? as usize;
        let synonyms = cursor.u32()? as usize;
        let mut fields = [FieldStats::default(); MAX_FIELDS];
        for field in fields.get_mut(..field_count)? {
            let [weight, length_normalization, mean_length] =
                [cursor.f32()?, cursor.f32()?, cursor.f32()?];
            *field = FieldStats { weight, length_normalization, mean_length };
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
            blocks: cursor.slice(terms.div_ceil(BLOCK).checked_mul(BLOCK_ENTRY)?)?,
            dictionary: cursor.slice(dictionary)?,
            postings: cursor.slice(postings)?,
            synonyms: cursor.slice(synonyms)?,
        };
        cursor.byte().is_none().then_some(sections)
    }
}
