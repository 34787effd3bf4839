//! A topic: what the instruments say on one subject, side by side.

use model::{
    Block, Detail, Entry, Head, Kind, Obligation, Provision, Strength, Substance, TopicFacts,
    is_within,
};

use crate::chooser::option_words;
use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::{entry_page, page_head, up};
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
    entry_page(cx, Some(number), entry, "topic", head, body, Vec::new())
}

fn side_by_side(cx: &Context<'_>, id: &str, facts: &TopicFacts) -> Element {
    let table = format!("obligations/?topic={id}");
    let table = cx.link(&table).words(cx, "topic-table");
    let mut sides = el("div").class("sides");
    for instrument in cx.heads_of(Kind::Instrument) {
        sides.push(side(cx, instrument, facts));
    }
    el("section")
        .class("side-by-side")
        .attr("aria-labelledby", "side-by-side")
        .child(el("h2").attr("id", "side-by-side").words(cx, "topic-sides"))
        .child(el("p").class("differs").text(&facts.differs))
        .child(sides)
        .child(el("p").class("quiet small").words(cx, "obligations-note").text(" ").child(table))
}

fn side(cx: &Context<'_>, instrument: &Head, facts: &TopicFacts) -> Element {
    let side = el("section")
        .attr("data-instrument", &instrument.id)
        .child(el("h3").text(cx.instrument_name(&instrument.id)));
    let (mut list, mut article, mut rows) = (el("ul"), None, el("ul"));
    for provision in &facts.provisions {
        let Some(head) = cx.pack.head(provision.article) else { continue };
        if !matches!(&head.detail, Detail::Article(facts) if facts.instrument == instrument.id) {
            continue;
        }
        if article != Some(provision.article) {
            close(&mut list, &mut rows);
            article = Some(provision.article);
            list.push(
                el("li").child(cx.link(&head.address()).text(parts::numbered_title(cx, head))),
            );
        }
        add_rows(cx, head, provision, &mut rows);
    }
    close(&mut list, &mut rows);
    if article.is_none() {
        return side.child(el("p").class("quiet").words(cx, "topic-nothing"));
    }
    side.child(list)
}

/// Puts the rows gathered so far under the last article of the list.
fn close(list: &mut Element, rows: &mut Element) {
    let gathered = std::mem::replace(rows, el("ul"));
    if let (Some(Node::Element(article)), false) =
        (list.children.last_mut(), gathered.children.is_empty())
    {
        article.push(gathered);
    }
}

/// Adds what the article's own page says of the provision: its rows, or of a paragraph without a
/// row of its own, those of its parts. A whole article of many rows is folded.
fn add_rows(cx: &Context<'_>, head: &Head, provision: &Provision, list: &mut Element) {
    let Ok(entry) = cx.entry(provision.article) else { return };
    let wanted = provision.anchor.as_str();
    let exact = !wanted.is_empty() && entry.obligations().iter().any(|row| row.anchor() == wanted);
    let mut rows = el("ul");
    let mut counts = [0; Strength::ALL.len()];
    for row in entry.obligations() {
        let anchor = row.anchor();
        if if exact { anchor == wanted } else { is_within(&anchor, wanted) } {
            rows.push(item(cx, head, row));
            counts[row.strength as usize] += 1;
        }
    }
    if rows.children.len() <= MOST_OPEN {
        list.children.append(&mut rows.children);
        return;
    }
    let mut summary = el("summary");
    for strength in Strength::ALL {
        let count = counts[strength as usize];
        if count > 0 {
            let words = option_words(cx, &parts::strength_words(cx, strength), count);
            summary.push(parts::strength_mark(strength).text(words));
        }
    }
    list.push(el("li").child(el("details").child(summary).child(rows)));
}

fn item(cx: &Context<'_>, head: &Head, row: &Obligation) -> Element {
    let mut item = el("li");
    if !row.paragraph.is_empty() {
        let address = format!("{}#{}", head.address(), row.anchor());
        let link = el("a").class("number").attr("href", cx.href(&address)).text(&row.paragraph);
        item = item.child(link).text(" ");
    }
    item.child(parts::strength(cx, row.strength)).child(parts::sentence(cx, row))
}

/// The topics that an article belongs to, for its margin.
pub(crate) fn of_article(cx: &Context<'_>, article: u16) -> Option<Node> {
    let mut topics = el("ul").class("plain");
    for number in cx.pack.of_kind(Kind::Topic) {
        let Ok(entry) = cx.entry(number) else { continue };
        if let Substance::Topic(facts) = &entry.substance
            && facts.provisions.iter().any(|provision| provision.article == article)
        {
            topics.push(el("li").child(head_link(cx, &entry.head)));
        }
    }
    if topics.children.is_empty() {
        return None;
    }
    Some(el("section").child(el("h2").words(cx, "article-topics")).child(topics).into())
}
