//! Many times in a few figures.

use serde::Serialize;

/// Milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Times {
    pub keystrokes: usize,
    pub p50: f64,
    pub p95: f64,
    pub max: f64,
}

/// Nothing where there are no times.
pub fn times(millis: &[f64]) -> Option<Times> {
    let mut sorted = millis.to_vec();
    sorted.sort_by(f64::total_cmp);
    let max = *sorted.last()?;
    Some(Times {
        keystrokes: sorted.len(),
        p50: percentile(&sorted, 50),
        p95: percentile(&sorted, 95),
        max,
    })
}

/// The middle value, or between the two in the middle. 0 where there are no values.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// By nearest rank: the smallest value that is not below `percent` of them.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted[rank - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert!((median([3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((median([4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-9);
        assert!(median([]).abs() < 1e-9);
    }

    #[test]
    fn percentiles_are_values_that_occurred() {
        let millis: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        let all = Times { keystrokes: 100, p50: 50.0, p95: 95.0, max: 100.0 };
        assert_eq!(times(&millis), Some(all));
        let one = Times { keystrokes: 1, p50: 7.0, p95: 7.0, max: 7.0 };
        assert_eq!(times(&[7.0]), Some(one));
        assert_eq!(times(&[]), None);
    }
}
