//! How good rankings are. Knows no engine.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::collection::{Gains, Kind, Query};

/// Hits by query id, best first.
pub type Rankings = BTreeMap<String, Vec<String>>;

/// How many hits are looked at.
pub const DEPTH: usize = 10;

/// What an engine answered, in one setting.
#[derive(Debug, Deserialize)]
pub struct Answered {
    pub name: String,
    pub version: String,
    pub setting: String,
    /// Why this setting.
    pub why: String,
    /// Of the queries that it was asked: all, or those that stand for all.
    pub rankings: BTreeMap<Kind, Rankings>,
    /// Milliseconds of each keystroke; empty where none was timed.
    pub keystrokes: Vec<f64>,
}

/// Averages over the queries of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Quality {
    pub queries: usize,
    pub ndcg: f64,
    /// The part of the queries with a document of any gain in the first place, and in the first five.
    pub success_at_1: f64,
    pub success_at_5: f64,
}

/// Averages over those of `queries` that `rankings` has; nothing where it has none.
pub fn quality<'a>(
    queries: impl IntoIterator<Item = &'a Query>,
    rankings: &Rankings,
) -> Option<Quality> {
    let judged = queries.into_iter().filter_map(|query| Some((query, rankings.get(&query.id)?)));
    let (mut count, mut ndcg, mut first, mut five) = (0_usize, 0.0, 0_usize, 0_usize);
    for (query, hits) in judged {
        count += 1;
        ndcg += ndcg_at(DEPTH, hits, &query.rel);
        first += usize::from(has_answer(hits, 1, &query.rel));
        five += usize::from(has_answer(hits, 5, &query.rel));
    }
    let part = |number: f64| number / count as f64;
    (count > 0).then(|| Quality {
        queries: count,
        ndcg: part(ndcg),
        success_at_1: part(first as f64),
        success_at_5: part(five as f64),
    })
}

/// Normalized discounted cumulative gain with linear gain, as trec_eval's `ndcg_cut`: from 0 to 1.
/// A hit that comes twice counts once. 0 where no document has a gain.
fn ndcg_at(depth: usize, hits: &[String], gains: &Gains) -> f64 {
    let discount = |at: usize| 1.0 / (at as f64 + 2.0).log2();
    let mut gain = 0.0;
    for (at, hit) in hits.iter().take(depth).enumerate() {
        if !hits[..at].contains(hit) {
            gain += gains.get(hit).copied().unwrap_or(0.0).max(0.0) * discount(at);
        }
    }
    let mut ideal: Vec<f64> = gains.values().copied().filter(|gain| *gain > 0.0).collect();
    ideal.sort_by(|a, b| b.total_cmp(a));
    let best: f64 =
        ideal.iter().take(depth).enumerate().map(|(at, gain)| gain * discount(at)).sum();
    if best > 0.0 { gain / best } else { 0.0 }
}

fn has_answer(hits: &[String], depth: usize, gains: &Gains) -> bool {
    hits.iter().take(depth).any(|hit| gains.get(hit).is_some_and(|gain| *gain > 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    fn gains(of: &[(&str, f64)]) -> Gains {
        of.iter().map(|(id, gain)| ((*id).to_owned(), *gain)).collect()
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn the_best_order_has_all_and_a_wrong_page_none() {
        let gains = gains(&[("a", 3.0), ("b", 1.0)]);
        assert!(close(ndcg_at(10, &hits(&["a", "b"]), &gains), 1.0));
        assert!(close(ndcg_at(10, &hits(&["x", "y"]), &gains), 0.0));
        assert!(close(ndcg_at(10, &[], &gains), 0.0));
    }

    #[test]
    fn gain_is_linear_and_later_places_count_less() {
        let gains = gains(&[("a", 3.0), ("b", 1.0)]);
        // (1/log2(2) + 3/log2(3)) / (3/log2(2) + 1/log2(3))
        assert!(close(ndcg_at(10, &hits(&["b", "a"]), &gains), 0.796_708));
        assert!(close(ndcg_at(1, &hits(&["b", "a"]), &gains), 1.0 / 3.0));
    }

    #[test]
    fn the_best_is_cut_at_the_same_depth() {
        let many: Vec<(String, f64)> = (0..20).map(|n| (n.to_string(), 1.0)).collect();
        let gains: Gains = many.iter().cloned().collect();
        let ten: Vec<String> = many.iter().take(10).map(|(id, _)| id.clone()).collect();
        assert!(close(ndcg_at(10, &ten, &gains), 1.0));
    }

    #[test]
    fn a_hit_that_comes_twice_counts_once() {
        let gains = gains(&[("a", 1.0)]);
        assert!(close(ndcg_at(10, &hits(&["a", "a"]), &gains), 1.0));
    }

    #[test]
    fn only_queries_that_were_asked_are_judged() {
        let query = |id: &str| -> Query {
            serde_json::from_str(&format!(
                r#"{{"id":"{id}","clean":"x","group":"","rel":{{"a":1}}}}"#
            ))
            .unwrap()
        };
        let queries = [query("1"), query("2"), query("3")];
        let rankings: Rankings =
            [("1".to_owned(), hits(&["a"])), ("2".to_owned(), hits(&["x", "a"]))].into();
        let quality = quality(&queries, &rankings).unwrap();
        assert_eq!(quality.queries, 2);
        assert!(close(quality.success_at_1, 0.5));
        assert!(close(quality.success_at_5, 1.0));
        assert_eq!(super::quality(&queries, &Rankings::new()), None);
    }
}
