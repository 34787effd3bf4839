//! What the search is to reach, as ratios to other engines where a figure depends on the machine.

use super::collection::Kind;

/// nDCG@10 above every peer seen, by collection.
const NDCG: &[(&str, [f64; 4])] = &[("cranfield", [0.40, 0.385, 0.37, 0.385])];

/// Of the clean score, what is left with one typo, with two, and half-typed.
pub const KEPT: [(Kind, f64); 3] = [(Kind::Typo1, 0.95), (Kind::Typo2, 0.90), (Kind::Prefix, 0.95)];

/// Of the queries of our own labelled set, at least.
pub const SUCCESS_AT_1: f64 = 0.88;
pub const SUCCESS_AT_5: f64 = 0.98;

/// p95 of a keystroke, to MiniSearch's, at most.
pub const SPEED: f64 = 1.0 / 8.0;

/// p95 of a keystroke on 2,500 pages, in milliseconds: at full speed, and slowed four times.
pub const MILLIS: f64 = 2.0;
pub const MILLIS_SLOWED: f64 = 8.0;

/// Index after brotli, to MiniSearch's, at most.
pub const INDEX: f64 = 0.6;

/// Memory of the open index, to MiniSearch's, at most.
pub const MEMORY: f64 = 0.5;

/// Bytes of the engine's code after brotli, at most.
pub const CODE: usize = 40_000;

/// From bytes in memory to the first answer on 2,500 pages, in milliseconds, at most.
pub const FIRST: f64 = 5.0;

/// The bar of a collection for a kind of query, where it has one.
pub fn ndcg(collection: &str, kind: Kind) -> Option<f64> {
    let (_, bars) = NDCG.iter().find(|(name, _)| *name == collection)?;
    Kind::ALL.iter().position(|known| *known == kind).map(|at| bars[at])
}
