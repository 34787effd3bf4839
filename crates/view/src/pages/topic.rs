//! A topic: what the instruments say on one subject, side by side.

use model::{
    Block, Detail, Entry, Head, Kind, Obligation, Provision, Strength, Substance, TopicFacts,
    is_within,
};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::obligations::option_words;
use crate::pages::{frame, page_head, up};
use crate::parts::{self, head_link};

/// A provision with more rows than this is folded: beside three others it would fill the page.
const MOST_OPEN: usize = 4;

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let label = up(cx, "topics/", cx.words("menu-topics"));
    let first = entry.body.blocks.iter().position(|block| matches!(block, Block::Heading { .. }));
    let mut intro = parts::document(cx, &entry.body);
    let body = intro.split_off(first.unwrap_or(intro.len()));
    let mut head = el("div")
        .child(page_head(Some(label), &entry.head.title, Some(&entry.head.summary)))
        .child(el("div").class("text").children(intro));
    if let Substance::Topic(facts) = &entry.substance {
        head = head.child(side_by_side(cx, &entry.head.id, facts));
    }
    Page {
        title: entry.head.title.clone(),
        description: entry.head.summary.clone(),
        class: "topic",
        main: frame(
            cx,
            entry,
            head,
            body,
            Vec::new(),
            vec![parts::previous_and_next(cx, number, entry)],
        ),
    }
}

fn side_by_side(cx: &Context<'_>, id: &str, facts: &TopicFacts) -> Element {
    let table = format!("obligations/?topic={id}");
    let table = el("a").attr("href", cx.href(&table)).text(cx.words("topic-table"));
    let sides = cx.heads_of(Kind::Instrument).map(|instrument| side(cx, instrument, facts));
    el("section")
        .class("side-by-side")
        .attr("aria-labelledby", "side-by-side")
        .child(el("h2").attr("id", "side-by-side").text(cx.words("topic-sides")))
        .child(el("p").class("differs").text(&facts.differs))
        .child(el("div").class("sides").children(sides))
        .child(
            el("p").class("quiet small").text(cx.words("obligations-note")).text(" ").child(table),
        )
}

fn side(cx: &Context<'_>, instrument: &Head, facts: &TopicFacts) -> Element {
    let mut articles: Vec<(&Head, Element)> = Vec::new();
    for provision in &facts.provisions {
        let Some(head) = cx.pack.head(provision.article) else { continue };
        if !matches!(&head.detail, Detail::Article(facts) if facts.instrument == instrument.id) {
            continue;
        }
        let rows = provision_rows(cx, head, provision);
        match articles.last_mut() {
            Some((last, list)) if last.id == head.id => list.children.extend(rows),
            _ => articles.push((head, el("ul").children(rows))),
        }
    }
    let side = el("section")
        .attr("data-instrument", &instrument.id)
        .child(el("h3").text(cx.instrument_name(&instrument.id)));
    if articles.is_empty() {
        return side.child(el("p").class("quiet").text(cx.words("topic-nothing")));
    }
    let items = articles.into_iter().map(|(head, list)| {
        let title = parts::numbered_title(cx, head);
        let link = el("a").attr("href", cx.href(&head.address())).text(title);
        let item = el("li").child(link);
        if list.children.is_empty() { item } else { item.child(list) }
    });
    side.child(el("ul").children(items))
}

/// What the article's own page says of the provision: its rows, or of a paragraph without a row of
/// its own, those of its parts. A whole article of many rows is folded.
fn provision_rows(cx: &Context<'_>, head: &Head, provision: &Provision) -> Vec<Node> {
    let Ok(entry) = cx.entry(provision.article) else { return Vec::new() };
    let exact = entry.obligations().iter().any(|row| row.anchor() == provision.anchor);
    let rows = entry.obligations().iter().filter(|row| match row.anchor() {
        anchor if exact && !provision.anchor.is_empty() => anchor == provision.anchor,
        anchor => is_within(&anchor, &provision.anchor),
    });
    let rows: Vec<&Obligation> = rows.collect();
    let items = rows.iter().map(|row| item(cx, head, row));
    if rows.len() <= MOST_OPEN {
        return items.collect();
    }
    let counts = Strength::ALL.into_iter().filter_map(|strength| {
        let count = rows.iter().filter(|row| row.strength == strength).count();
        let words = option_words(cx, &parts::strength_words(cx, strength), count);
        (count > 0).then(|| parts::strength_mark(strength).text(words))
    });
    let folded =
        el("details").child(el("summary").children(counts)).child(el("ul").children(items));
    vec![el("li").child(folded).into()]
}

fn item(cx: &Context<'_>, head: &Head, row: &Obligation) -> Node {
    let mut item = el("li");
    if !row.paragraph.is_empty() {
        let address = format!("{}#{}", head.address(), row.anchor());
        let link = el("a").class("number").attr("href", cx.href(&address)).text(&row.paragraph);
        item = item.child(link).text(" ");
    }
    item.child(parts::strength(cx, row.strength))
        .child(el("p").children(parts::sentence(cx, row)))
        .into()
}

/// The topics that an article belongs to, for its margin.
pub(crate) fn of_article(cx: &Context<'_>, article: u16) -> Option<Node> {
    let topics = cx.pack.of_kind(Kind::Topic).filter_map(|number| {
        let entry = cx.entry(number).ok()?;
        let Substance::Topic(facts) = &entry.substance else { return None };
        let belongs = facts.provisions.iter().any(|provision| provision.article == article);
        belongs.then(|| el("li").child(head_link(cx, &entry.head)))
    });
    let topics: Vec<Element> = topics.collect();
    (!topics.is_empty()).then(|| {
        el("section")
            .child(el("h2").text(cx.words("article-topics")))
            .child(el("ul").class("plain").children(topics))
            .into()
    })
}
