//! All that the treaties ask, in one table: to read, to print, to take away.
//!
//! Without scripts it is whole; the fields that choose rows come to life with the app.

use model::{Detail, Kind, Strength};
use pack::PackError;

use crate::context::Context;
use crate::node::{Element, el};
use crate::obligations::{Choice, FACETS, Row, count, options, rows};
use crate::page::Page;
use crate::pages::page_head;
use crate::parts::{asked_head, asked_row, hit_label, strength};

pub(crate) fn page(cx: &Context<'_>) -> Result<Page, PackError> {
    let rows = rows(cx)?;
    let title = cx.words("all-obligations-title");
    let total = rows.len().to_string();
    let lead = cx.words("all-obligations-lead");
    let body = el("div")
        .class("page")
        .child(page_head(None, &title, Some(&lead)))
        .child(words_explained(cx))
        .child(filter(cx, &rows))
        .child(take_away(cx, &total))
        .child(table(cx, &rows));
    Ok(Page { title, description: lead, class: "duties", main: vec![body.into()] })
}

fn words_explained(cx: &Context<'_>) -> Element {
    let items = Strength::ALL.into_iter().flat_map(|it| {
        let meaning = cx.words(&format!("strength-{}-means", it.as_str()));
        [el("dt").child(strength(cx, it)), el("dd").text(meaning)]
    });
    el("details")
        .class("strengths")
        .child(el("summary").text(cx.words("obligations-words")))
        .child(el("dl").attr("id", "strengths").children(items))
}

fn filter(cx: &Context<'_>, rows: &[Row]) -> Element {
    let fields = FACETS.into_iter().enumerate().map(|(facet, name)| {
        let id = format!("filter-{name}");
        let every = (String::new(), cx.words("filter-any"));
        let choices = [every].into_iter().chain(options(cx, rows, facet)).map(|(key, words)| {
            let shown = option_words(cx, &words, count(rows, &Choice::default(), facet, &key));
            el("option").attr("value", key).attr("data-words", words).text(shown)
        });
        let label = el("label").attr("for", &id).text(cx.words(&format!("filter-{name}")));
        let select = el("select").attr("id", id).attr("name", name).children(choices);
        el("div").child(label).child(select)
    });
    el("form")
        .class("filter")
        .attr("data-filter", "")
        .attr("aria-label", cx.words("filter-label"))
        .children(fields)
}

/// The words of a choice with the number of rows that it shows.
pub fn option_words(cx: &Context<'_>, words: &str, count: usize) -> String {
    cx.words_with("filter-option", &[("words", words), ("count", &count.to_string())])
}

fn take_away(cx: &Context<'_>, total: &str) -> Element {
    let count = cx.words_with("obligations-count", &[("shown", total), ("total", total)]);
    let whole = el("a")
        .attr("href", cx.href("obligations/obligations.csv"))
        .attr("download", "")
        .text(cx.words("obligations-csv"));
    let shown = el("button")
        .attr("type", "button")
        .attr("data-action", "take-away")
        .text(cx.words("obligations-csv-shown"));
    el("div")
        .class("take-away")
        .child(el("p").attr("role", "status").attr("data-count", "").text(count))
        .child(el("p").class("actions").child(whole).child(shown))
}

fn table(cx: &Context<'_>, rows: &[Row]) -> Element {
    let of_articles = rows.chunk_by(|a, b| a.article == b.article);
    let bodies = of_articles.filter_map(|rows| {
        let head = cx.pack.head(rows.first()?.article)?;
        let Detail::Article(facts) = &head.detail else { return None };
        let (_, label) = hit_label(cx, head);
        let address = head.address();
        let link = el("a").attr("href", cx.href(&address)).text(&head.title);
        let label =
            el("span").class("label").attr("data-instrument", &facts.instrument).text(label);
        let group = el("th")
            .attr("scope", "rowgroup")
            .attr("colspan", "2")
            .child(label)
            .text(" ")
            .child(link);
        let rows = rows.iter().map(|row| {
            let href = cx.href(&format!("{address}#{}", row.obligation.anchor()));
            asked_row(cx, &row.obligation, href, Vec::new()).attr("data-row", "")
        });
        let group = el("tr").attr("id", &head.id).child(group);
        Some(el("tbody").child(group).children(rows))
    });
    let jumps = cx.heads_of(Kind::Instrument).map(|head| {
        let first = format!("#{}-1", head.id);
        let link = el("a").attr("href", first).text(cx.instrument_name(&head.id));
        el("li").child(link)
    });
    let jumps = el("nav")
        .class("jumps")
        .attr("aria-label", cx.words("filter-instrument"))
        .child(el("ul").children(jumps));
    el("div")
        .child(jumps)
        .child(el("table").class("asked wide").child(asked_head(cx)).children(bodies))
}
