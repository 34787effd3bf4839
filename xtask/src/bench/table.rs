//! The report as plain text. Every figure that has a bar stands beside it.

use std::fmt::Write;

use super::bars;
use super::collection::Kind;
use super::report::{Engine, Measured, Report, Runs};

/// The whole report.
pub fn of(report: &Report) -> String {
    let mut text = String::new();
    for measured in &report.collections {
        text.push_str(&collection(measured));
        text.push('\n');
    }
    if let Some(code) = &report.code {
        let brotli = code.brotli;
        line(&mut text, &format!("Engine code ({})", code.toolchain), "");
        let kept = verdict(brotli <= bars::CODE);
        line(
            &mut text,
            "  after wasm-opt -Oz and brotli 11",
            &format!("{} bytes, at most {}: {kept}", thousands(brotli), thousands(bars::CODE)),
        );
        line(&mut text, "  before brotli, by part", &format!("{} bytes", thousands(code.bytes)));
        for part in code.parts.iter().filter(|part| part.bytes * 100 > code.bytes) {
            line(&mut text, &format!("    {}", part.name), &thousands(part.bytes));
        }
        text.push('\n');
    }
    for note in &report.notes {
        line(&mut text, note, "");
    }
    text
}

fn collection(measured: &Measured) -> String {
    let mut text = String::new();
    let head = format!(
        "== {}: {} documents, {} characters, {} queries",
        measured.name,
        thousands(measured.documents),
        thousands(measured.characters),
        thousands(measured.queries)
    );
    line(&mut text, &head, "");
    text.push_str(&relevance(measured));
    text.push_str(&keystrokes(measured));
    text.push_str(&weights(measured));
    text
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Clean => "clean",
        Kind::Typo1 => "1 typo",
        Kind::Typo2 => "2 typos",
        Kind::Prefix => "half",
    }
}

fn label(engine: &Engine) -> String {
    let parts = [engine.name.as_str(), engine.version.as_str()];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if engine.setting.is_empty() { name } else { format!("{name}, {}", engine.setting) }
}

fn relevance(measured: &Measured) -> String {
    let mut text = String::new();
    // Where queries come in one kind only, there is room for how often the answer is on top.
    let kept: Vec<Kind> =
        measured.kinds.iter().copied().filter(|kind| *kind != Kind::Clean).collect();
    let mut head = String::new();
    for kind in &measured.kinds {
        write!(head, "{:>8}", name_of(*kind)).ok();
    }
    for kind in &kept {
        write!(head, "{:>8}", format!("kept {}", &name_of(*kind)[..1])).ok();
    }
    if kept.is_empty() {
        head.push_str("    first  in five");
    }
    head.push_str("  queries  p95 ms  to MiniSearch");
    line(&mut text, "nDCG@10", &head);
    for engine in &measured.engines {
        let mut row = String::new();
        for kind in &measured.kinds {
            row.push_str(&cell(engine.quality.get(kind).map(|it| format!("{:.3}", it.ndcg)), 8));
        }
        for kind in &kept {
            row.push_str(&cell(engine.kept.get(kind).map(|part| percent(*part)), 8));
        }
        let clean = engine.quality.get(&Kind::Clean);
        if kept.is_empty() {
            row.push_str(&cell(clean.map(|it| percent(it.success_at_1)), 9));
            row.push_str(&cell(clean.map(|it| percent(it.success_at_5)), 9));
        }
        row.push_str(&cell(clean.map(|it| it.queries.to_string()), 9));
        let (p95, base) = p95_and_base(measured, engine);
        row.push_str(&cell(p95.map(|p95| format!("{p95:.2}")), 8));
        row.push_str(&cell(p95.zip(base).map(|(p95, base)| format!("{:.2}", p95 / base)), 15));
        line(&mut text, &format!("  {}", label(engine)), &row);
    }
    text.push_str(&bar_rows(measured, &kept));
    text.push_str(&groups(measured));
    text
}

/// p95 of a keystroke, and MiniSearch's, tuned, at the same place.
fn p95_and_base(measured: &Measured, engine: &Engine) -> (Option<f64>, Option<f64>) {
    let chromium = measured.speed.first();
    let base_in_chromium = chromium.and_then(|speed| speed.minisearch).map(|times| times.p95);
    let own = engine.keystroke.map(|times| times.p95);
    match engine.runs {
        Runs::Ours if engine.setting.is_empty() => {
            (chromium.map(|speed| speed.ours.p95), base_in_chromium)
        }
        Runs::Ours | Runs::Native => (None, None),
        Runs::Chromium => (own, base_in_chromium),
        Runs::Node => {
            let tuned = measured
                .engines
                .iter()
                .find(|engine| engine.name == "MiniSearch" && engine.setting == "best found");
            (own, tuned.and_then(|engine| engine.keystroke).map(|times| times.p95))
        }
    }
}

/// The best of all peers, and the bar where there is one.
fn bar_rows(measured: &Measured, kept: &[Kind]) -> String {
    let mut text = String::new();
    let (mut best, mut bar) = (String::new(), String::new());
    for kind in &measured.kinds {
        let peers = measured.engines.iter().filter(|engine| engine.runs != Runs::Ours);
        let of_kind = peers.filter_map(|engine| engine.quality.get(kind));
        // Who is too slow answers some of the queries only, and their average is no comparison.
        let all = of_kind.clone().map(|quality| quality.queries).max();
        let whole = of_kind.filter(|quality| Some(quality.queries) == all);
        let highest = whole.map(|quality| quality.ndcg).reduce(f64::max);
        best.push_str(&cell(highest.map(|ndcg| format!("{ndcg:.3}")), 8));
        let ndcg = bars::ndcg(&measured.name, *kind);
        bar.push_str(&cell(ndcg.map(|ndcg| format!("{ndcg:.3}")), 8));
    }
    for kind in kept {
        let part = bars::KEPT.iter().find(|(known, _)| known == kind);
        bar.push_str(&cell(part.map(|(_, part)| percent(*part)), 8));
    }
    line(&mut text, "  the best of the peers", &best);
    if measured.name == "ours" {
        bar.push_str(&cell(Some(percent(bars::SUCCESS_AT_1)), 9));
        bar.push_str(&cell(Some(percent(bars::SUCCESS_AT_5)), 9));
    }
    line(&mut text, "  to be reached", &bar);
    text
}

/// How often the answer is on top, by group of queries, for each of our rows.
fn groups(measured: &Measured) -> String {
    let mut text = String::new();
    let ours: Vec<&Engine> =
        measured.engines.iter().filter(|engine| engine.runs == Runs::Ours).collect();
    let Some(first) = ours.first().filter(|engine| !engine.groups.is_empty()) else {
        return text;
    };
    let heads: String = ours.iter().map(|engine| format!("{:>24}", label(engine))).collect();
    line(&mut text, "First, and in the first five, by group", &format!("{heads}  queries"));
    for (group, quality) in &first.groups {
        let mut row = String::new();
        for engine in &ours {
            let quality = engine.groups.get(group);
            row.push_str(&cell(quality.map(|it| percent(it.success_at_1)), 14));
            row.push_str(&cell(quality.map(|it| percent(it.success_at_5)), 10));
        }
        row.push_str(&cell(Some(quality.queries.to_string()), 9));
        line(&mut text, &format!("  {group}"), &row);
    }
    text
}

fn keystrokes(measured: &Measured) -> String {
    let mut text = String::new();
    if measured.speed.is_empty() {
        return text;
    }
    line(
        &mut text,
        "Keystroke in Chromium, ms",
        "     ours: p50     p95     max   MiniSearch: p50     p95      max   p95 to it   letters",
    );
    for speed in &measured.speed {
        let what = match (speed.text, speed.slowdown) {
            (1, 1) => "  full speed".to_owned(),
            (1, slowdown) => format!("  processor slowed {slowdown} times"),
            (text, _) => {
                format!("  {text} times the text, {} documents", thousands(speed.documents))
            }
        };
        let ours = speed.ours;
        let mut row = format!("{:>14.3} {:>7.3} {:>7.3}", ours.p50, ours.p95, ours.max);
        if let Some(other) = speed.minisearch {
            let ratio = ours.p95 / other.p95;
            write!(row, "{:>18.2} {:>7.2} {:>8.2}", other.p50, other.p95, other.max).ok();
            write!(row, "   {ratio:>9.3} {:>9}", thousands(ours.keystrokes)).ok();
            write!(row, "  {}", verdict(ratio <= bars::SPEED)).ok();
        }
        line(&mut text, &what, &row);
    }
    let growth = measured.speed.iter().filter(|speed| speed.slowdown == 1);
    if let Some(first) = growth.clone().find(|speed| speed.text == 1) {
        for speed in growth.filter(|speed| speed.text > 1) {
            let factor = speed.ours.p95 / first.ours.p95;
            line(
                &mut text,
                &format!("  cost of {} times the text", speed.text),
                &format!("{factor:.1} times: {}", verdict(factor < speed.text as f64)),
            );
        }
    }
    line(
        &mut text,
        "  to be reached",
        &format!(
            "p95 at most {:.3} of MiniSearch's; on 2,500 pages under {} ms, slowed under {} ms",
            bars::SPEED,
            bars::MILLIS,
            bars::MILLIS_SLOWED
        ),
    );
    text
}

fn weights(measured: &Measured) -> String {
    let mut text = String::new();
    let mut compare = |what: &str, ours: f64, other: f64, bar: f64| {
        let (a, b) = (thousands(ours as usize), thousands(other as usize));
        let ratio = ours / other;
        line(
            &mut text,
            what,
            &format!(
                "{a} to MiniSearch's {b} bytes: {ratio:.2}, at most {bar}: {}",
                verdict(ratio <= bar)
            ),
        );
    };
    if let Some(index) = &measured.index {
        compare(
            "Index, brotli 11",
            index.ours.brotli as f64,
            index.minisearch.brotli as f64,
            bars::INDEX,
        );
    }
    if let Some(footprint) = &measured.footprint {
        let (ours, other) = (footprint.ours.bytes, footprint.minisearch.bytes);
        let texts = measured.texts.unwrap_or(0) as f64;
        compare("Memory of the index", ours - texts, other, bars::MEMORY);
        compare("  with the texts that ranking reads", ours, other, bars::MEMORY);
    }
    if let Some(bytes) = measured.shipped_index {
        let bytes = thousands(bytes);
        line(
            &mut text,
            "Index as in the app",
            &format!("{bytes} bytes: with keywords and synonyms"),
        );
    }
    if let Some(footprint) = &measured.footprint {
        let (ours, other) = (footprint.ours.first, footprint.minisearch.first);
        line(
            &mut text,
            "Bytes to first answer",
            &format!(
                "{ours:.2} ms, MiniSearch {other:.2} ms; at most {} ms on 2,500 pages: {} \
                 (code that has run before: {:.2} and {:.2} ms)",
                bars::FIRST,
                verdict(ours <= bars::FIRST),
                footprint.ours.again,
                footprint.minisearch.again
            ),
        );
    }
    text
}

fn line(text: &mut String, name: &str, row: &str) {
    let whole = format!("{name:<50}{row}");
    text.push_str(whole.trim_end());
    text.push('\n');
}

fn cell(value: Option<String>, width: usize) -> String {
    format!("{:>width$}", value.unwrap_or_else(|| "–".to_owned()))
}

fn percent(part: f64) -> String {
    format!("{:.1} %", part * 100.0)
}

fn verdict(well: bool) -> &'static str {
    if well { "reached" } else { "NOT REACHED" }
}

/// 1234567 is `1,234,567`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(thousands(0), "0");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1000), "1,000");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }

    #[test]
    fn an_empty_report_is_an_empty_text() {
        assert_eq!(of(&Report::default()), "");
    }
}
