//! Which State has joined which treaty: a table to look into, and what its rows are chosen by.

use model::{Confidence, Joined, Kind, PartyStatus, State, Status};

use crate::chooser::{BYTE_ORDER_MARK, Chooser, csv_line};
use crate::context::Context;
use crate::node::{Element, el, text};
use crate::parts::unsure;

/// The region, and the status for each treaty in the order of the instruments.
const FACETS: [&str; 5] = ["region", "untoc", "tip", "som", "fap"];

const FILE: &str = "party-status.csv";

/// The name of a State, and others that people know it by.
fn names(cx: &Context<'_>, state: &State) -> (String, String) {
    let names = cx.words(&format!("state-{}", state.id));
    let mut names = names.split('|').map(str::trim);
    let first = names.next().unwrap_or_default().to_owned();
    (first, names.collect::<Vec<&str>>().join(", "))
}

fn status(cx: &Context<'_>, status: Status) -> String {
    cx.words(&format!("status-{}", status.as_str()))
}

pub(crate) fn chooser(cx: &Context<'_>, facts: &PartyStatus) -> Chooser {
    let mut regions: Vec<(String, String)> = Vec::new();
    let mut rows = Vec::new();
    for state in &facts.states {
        if !regions.iter().any(|(key, _)| *key == state.region) {
            regions.push((state.region.clone(), cx.words(&format!("region-{}", state.region))));
        }
        let mut keys = vec![vec![state.region.clone()]];
        keys.extend(state.joined.iter().map(|it| vec![it.status.as_str().to_owned()]));
        rows.push(keys);
    }
    let statuses: Vec<(String, String)> =
        Status::ALL.map(|it| (it.as_str().to_owned(), status(cx, it))).into();
    let mut options = vec![regions];
    options.resize(FACETS.len(), statuses);
    let mut orders = vec![(cx.words("sort-name"), (0..facts.states.len()).collect())];
    let mut labels = vec![cx.words("filter-region")];
    for (at, treaty) in cx.heads_of(Kind::Instrument).enumerate() {
        let treaty = cx.instrument_name(&treaty.id);
        labels.push(treaty.clone());
        let words = cx.words_with("sort-date", &[("treaty", &treaty)]);
        orders.push((words, by_date(facts, at)));
    }
    // A pack may have other treaties than the facts.
    labels.resize(FACETS.len(), String::new());
    let chooser = Chooser {
        facets: &FACETS,
        labels,
        options,
        rows,
        orders,
        count_words: "status-count",
        file: FILE,
    };
    chooser.retain()
}

/// Those who joined first, then those of whom no day is known, then those who have not.
fn by_date(facts: &PartyStatus, treaty: usize) -> Vec<usize> {
    let rank = |state: &State| match state.joined.get(treaty) {
        Some(Joined { status: Status::Party, date: Some(day), .. }) => {
            (u32::from(day.year()) * 12 + u32::from(day.month())) * 31 + u32::from(day.day())
        }
        Some(it) => u32::MAX - 3 + it.status as u32,
        None => u32::MAX,
    };
    let mut order: Vec<(u32, usize)> = Vec::new();
    for (at, state) in facts.states.iter().enumerate() {
        let rank = rank(state);
        // A sort of the library's weighs more than all else here.
        let place = order.iter().position(|(other, _)| *other > rank).unwrap_or(order.len());
        order.insert(place, (rank, at));
    }
    order.into_iter().map(|(_, at)| at).collect()
}

/// The table with its fields, and what its entries rest on.
pub(crate) fn section(cx: &Context<'_>, address: &str, facts: &PartyStatus) -> Element {
    let chooser = chooser(cx, facts);
    let treaties: Vec<String> =
        cx.heads_of(Kind::Instrument).map(|head| cx.instrument_name(&head.id)).collect();
    let column = |words: String| el("th").attr("scope", "col").text(words);
    let mut heads = el("tr").child(column(cx.words("column-state")));
    for treaty in &treaties {
        heads.push(column(treaty.clone()));
    }
    let mut body = el("tbody");
    for (at, state) in facts.states.iter().enumerate() {
        body.push(row(cx, state, &treaties).attr("data-row", at.to_string()));
    }
    // The roles are those that the elements have anyway: on narrow screens the styles would take them.
    let table = el("table")
        .class("status")
        .attr("aria-labelledby", "status")
        .child(el("thead").child(heads))
        .child(body);
    let mut bases = el("ol");
    for basis in &facts.bases {
        let id = format!("basis-{basis}");
        bases.push(el("li").attr("id", &id).text(cx.words(&id)));
    }
    el("section")
        .class("party-status")
        .attr("aria-labelledby", "status")
        .child(el("h2").attr("id", "status").words(cx, "status-table"))
        .child(el("p").class("quiet small").words(cx, "status-note"))
        .child(chooser.fields(cx))
        .child(chooser.take_away(cx, address, None))
        .child(table)
        .child(el("h2").attr("id", "bases").words(cx, "status-bases"))
        .child(bases.class("bases"))
}

fn row(cx: &Context<'_>, state: &State, treaties: &[String]) -> Element {
    let (name, others) = names(cx, state);
    let mut head = el("th").attr("scope", "row").text(name);
    if !others.is_empty() {
        let words = cx.words_with("state-also", &[("names", &others)]);
        head.push(el("small").class("quiet").text(words));
    }
    if let Some(group) = &state.group {
        let words = cx.words(&format!("regional-group-{group}"));
        head = head.child(el("small").class("quiet").text(words));
    }
    let mut row = el("tr").attr("id", &state.id).child(head);
    for (joined, treaty) in state.joined.iter().zip(treaties) {
        let label = el("span").class("treaty").text(treaty).text(": ");
        let mut cell = el("td").child(label);
        let words = said(cx, joined);
        cell = match joined.confidence {
            Confidence::Uncertain => cell.child(unsure(text(words), cx.words("status-check"))),
            _ => cell.text(words),
        };
        row.push(cell.text(" ").child(basis(cx, joined)));
    }
    row
}

/// As "Party since 11 July 2017".
fn said(cx: &Context<'_>, joined: &Joined) -> String {
    let status = status(cx, joined.status);
    let Some(date) = joined.date else { return status };
    let words = if joined.status == Status::Party { "status-since" } else { "status-on" };
    cx.words_with(words, &[("status", &status), ("date", &cx.date(date))])
}

/// The number of what an entry rests on, as a link to its words.
fn basis(cx: &Context<'_>, joined: &Joined) -> Element {
    let number = (usize::from(joined.basis) + 1).to_string();
    let label = cx.words_with("status-basis-number", &[("number", &number)]);
    let link = el("a").attr("href", "#bases").attr("aria-label", label).text(&number);
    el("sup").class("cite").child(link)
}

/// All States, as a table to be taken away. The app has no use for it: rows so few are chosen from
/// more easily where the table is taken to.
pub(crate) fn csv(cx: &Context<'_>, facts: &PartyStatus) -> String {
    let mut out = BYTE_ORDER_MARK.to_owned();
    let mut cells = ["column-state", "column-names", "column-region", "column-group"]
        .map(|id| cx.words(id))
        .to_vec();
    for head in cx.heads_of(Kind::Instrument) {
        let treaty = cx.instrument_name(&head.id);
        for id in ["column-status", "column-date", "column-sure", "column-basis"] {
            cells.push(cx.words_with(id, &[("treaty", &treaty)]));
        }
    }
    csv_line(&mut out, &cells);
    for state in &facts.states {
        let group = state.group.as_ref().map(|id| cx.words(&format!("regional-group-{id}")));
        let region = cx.words(&format!("region-{}", state.region));
        let (name, others) = names(cx, state);
        let mut cells = vec![name, others, region, group.unwrap_or_default()];
        for joined in &state.joined {
            let basis = facts.bases.get(usize::from(joined.basis));
            cells.push(status(cx, joined.status));
            cells.push(joined.date.map(|date| date.to_string()).unwrap_or_default());
            cells.push(cx.words(sure(joined.confidence)));
            cells.push(basis.map(|id| cx.words(&format!("basis-{id}"))).unwrap_or_default());
        }
        csv_line(&mut out, &cells);
    }
    out
}

fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Verified => "sure-verified",
        Confidence::Known => "sure-known",
        Confidence::Uncertain => "sure-uncertain",
    }
}

#[cfg(test)]
mod tests {
    use model::Date;

    use super::*;

    #[test]
    fn by_date_those_without_a_day_come_after_those_with_one() {
        let state = |status: Status, day: Option<(u16, u8, u8)>| State {
            id: String::new(),
            region: String::new(),
            group: None,
            joined: vec![Joined {
                status,
                date: day.and_then(|(year, month, day)| Date::new(year, month, day)),
                confidence: Confidence::Known,
                basis: 0,
            }],
        };
        let states = vec![
            state(Status::Unknown, None),
            state(Status::Signatory, Some((2000, 12, 13))),
            state(Status::Party, None),
            state(Status::Party, Some((2017, 7, 11))),
            state(Status::Party, Some((2003, 9, 24))),
        ];
        let facts = PartyStatus { bases: Vec::new(), states };
        assert_eq!(by_date(&facts, 0), [4, 3, 2, 1, 0]);
    }
}
