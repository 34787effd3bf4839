//! Articles as they are named within a sentence: `articles 24 and 25 of the Organized Crime Convention`.

use crate::{Article, Context};

/// The articles in the words of the paper, by treaty and in the order given; unknown ids are left out. `None`
/// where nothing is left.
pub(crate) fn cite(ids: &[String], cx: &Context<'_>) -> Option<String> {
    let mut treaties: Vec<(&str, Vec<String>)> = Vec::new();
    for Article { instrument, number, .. } in ids.iter().filter_map(|id| cx.article(id)) {
        let number = number.to_string();
        match treaties.iter_mut().find(|(known, _)| known == instrument) {
            Some((_, numbers)) if numbers.contains(&number) => {}
            Some((_, numbers)) => numbers.push(number),
            None => treaties.push((instrument, vec![number])),
        }
    }
    let phrase = |(instrument, numbers): &(&str, Vec<String>)| {
        let count = numbers.len().to_string();
        let numbers = list(numbers, cx);
        let args = [("count", count.as_str()), ("numbers", &numbers), ("instrument", instrument)];
        cx.write_with("cite-articles", &args)
    };
    let phrases: Vec<String> = treaties.iter().map(phrase).collect();
    (!phrases.is_empty()).then(|| list(&phrases, cx))
}

/// `a, b and c` in the words of the paper.
pub(crate) fn list(parts: &[String], cx: &Context<'_>) -> String {
    let Some((last, first)) = parts.split_last() else { return String::new() };
    let Some((start, more)) = first.split_first() else { return last.clone() };
    let join = |id: &str, a: &str, b: &str| cx.write_with(id, &[("first", a), ("second", b)]);
    let before = more.iter().fold(start.clone(), |sum, part| join("list-comma", &sum, part));
    join("list-and", &before, last)
}
