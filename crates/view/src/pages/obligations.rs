//! All that the treaties ask, in one table: to read, to print, to take away.
//!
//! Without scripts it is whole; the fields that choose rows come to life with the app.

use model::{Head, Kind, Route, Strength};
use pack::PackError;

use crate::context::Context;
use crate::node::{Element, el};
use crate::obligations::{Row, chooser, rows};
use crate::page::Page;
use crate::pages::page_head;
use crate::parts::{asked_head, asked_row, head_link, mark, strength};

pub(crate) fn page(cx: &Context<'_>) -> Result<Page, PackError> {
    let rows = rows(cx)?;
    let title = cx.words("all-obligations-title");
    let chooser = chooser(cx, &rows);
    let lead = cx.words("all-obligations-lead");
    let shown = el("button")
        .attr("type", "button")
        .attr("data-action", "take-away")
        .words(cx, "table-csv-shown");
    let body = el("div")
        .class("page")
        .child(page_head(None, &title, Some(&lead)))
        .child(words_explained(cx))
        .child(chooser.fields(cx))
        .child(chooser.take_away(cx, &Route::Obligations.address(), Some(shown)))
        .child(table(cx, &rows));
    Ok(Page { title, description: lead, class: "duties", main: vec![body.into()] })
}

fn words_explained(cx: &Context<'_>) -> Element {
    let mut list = el("dl").attr("id", "strengths");
    for it in Strength::ALL {
        let meaning = cx.words(&format!("strength-{}-means", it.as_str()));
        list.push(el("dt").child(strength(cx, it)));
        list.push(el("dd").text(meaning));
    }
    let summary = el("summary").words(cx, "obligations-words");
    el("details").class("strengths").child(summary).child(list)
}

fn table(cx: &Context<'_>, rows: &[Row]) -> Element {
    let mut jumps = el("ul");
    for head in cx.heads_of(Kind::Instrument) {
        let first = format!("#{}-1", head.id);
        let link = el("a").attr("href", first).text(cx.instrument_name(&head.id));
        jumps.push(el("li").child(link));
    }
    let words = cx.words("filter-instrument");
    let jumps = el("nav").class("jumps").attr("aria-label", words).child(jumps);
    let mut table = el("table").class("asked wide").child(asked_head(cx));
    let mut left = rows;
    while let Some(Row { article, .. }) = left.first() {
        let of_article = left.iter().take_while(|row| row.article == *article).count();
        let (rows, others) = left.split_at(of_article);
        left = others;
        if let Some(head) = cx.pack.head(*article) {
            table.push(article_rows(cx, head, rows));
        }
    }
    el("div").child(jumps).child(table)
}

fn article_rows(cx: &Context<'_>, head: &Head, rows: &[Row]) -> Element {
    let address = head.address();
    let group = el("th")
        .attr("scope", "rowgroup")
        .attr("colspan", "2")
        .child(mark(cx, head))
        .text(" ")
        .child(head_link(cx, head));
    let mut body = el("tbody").child(el("tr").attr("id", &head.id).child(group));
    for row in rows {
        let href = cx.href(&format!("{address}#{}", row.obligation.anchor()));
        let row = asked_row(cx, &row.obligation, href, Vec::new());
        body.push(row.attr("data-row", ""));
    }
    body
}
