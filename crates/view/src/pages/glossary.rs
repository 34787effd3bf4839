//! All terms on one page, by their first letter.

use model::{Confidence, Detail, Entry, Kind, TermFacts, letters};
use pack::PackError;

use crate::context::Context;
use crate::node::{Element, Node, el, text};
use crate::page::Page;
use crate::pages::page_head;
use crate::parts::{self, head_link, unsure};

pub(crate) fn page(cx: &Context<'_>) -> Result<Page, PackError> {
    let title = cx.words("folder-terms-title");
    let lead = cx.words("folder-terms-lead");
    let mut letters: Vec<(String, Vec<Element>)> = Vec::new();
    for number in cx.pack.of_kind(Kind::Term) {
        let entry = cx.entry(number)?;
        let letter = first_letter(&entry.head.title);
        let element = term(cx, &entry);
        match letters.last_mut() {
            Some((last, terms)) if *last == letter => terms.push(element),
            _ => letters.push((letter, vec![element])),
        }
    }
    let jumps = letters.iter().map(|(letter, _)| {
        el("li").child(el("a").attr("href", format!("#letter-{letter}")).text(letter))
    });
    let jumps = el("nav")
        .class("letters")
        .attr("aria-label", cx.words("glossary-letters"))
        .child(el("ul").children(jumps));
    let sections = letters.iter().map(|(letter, terms)| {
        el("section")
            .child(el("h2").attr("id", format!("letter-{letter}")).text(letter))
            .children(terms.iter().cloned())
    });
    let body = el("div")
        .class("page glossary")
        .child(page_head(None, &title, Some(&lead)))
        .child(jumps)
        .children(sections);
    Ok(Page { title, description: lead, class: "terms", main: vec![body.into()] })
}

fn first_letter(title: &str) -> String {
    title.chars().next().map(|first| letters::capital(first).to_string()).unwrap_or_default()
}

fn term(cx: &Context<'_>, entry: &Entry) -> Element {
    let mut section = el("section")
        .class("term")
        .attr("id", &entry.head.id)
        .child(el("h3").text(&entry.head.title));
    if let Detail::Term(facts) = &entry.head.detail
        && !facts.also.is_empty()
    {
        let also = facts.also.join(", ");
        section = section
            .child(el("p").class("quiet").text(cx.words_with("term-also", &[("names", &also)])));
    }
    section = section.children(parts::document(cx, &entry.body));
    if let Detail::Term(facts) = &entry.head.detail {
        section = section.maybe(translations(cx, facts));
    }
    section.maybe(see_also(cx, entry)).child(rests_on(cx, entry))
}

/// The term in the other official languages, each in its own direction.
fn translations(cx: &Context<'_>, facts: &TermFacts) -> Option<Element> {
    if facts.translations.is_empty() {
        return None;
    }
    let items = facts.translations.iter().map(|(tag, term)| {
        let dir = if tag == "ar" { "rtl" } else { "ltr" };
        el("li")
            .child(el("span").class("quiet").text(cx.words(&format!("language-{tag}"))))
            .text(" ")
            .child(el("bdi").attr("lang", tag).attr("dir", dir).text(term))
    });
    let check = (facts.translation_confidence == Confidence::Uncertain)
        .then(|| el("p").child(unsure(text(""), cx.words("translations-check"))));
    Some(
        el("details")
            .child(el("summary").words(cx, "translations-title"))
            .child(el("ul").class("translations").children(items))
            .maybe(check),
    )
}

fn see_also(cx: &Context<'_>, entry: &Entry) -> Option<Element> {
    let mut links: Vec<Node> = Vec::new();
    for head in entry.related.iter().filter_map(|related| cx.pack.head(related.entry)) {
        if !links.is_empty() {
            links.push(text(" · "));
        }
        let link = match &head.detail {
            Detail::Article(_) => {
                let (_, words) = parts::hit_label(cx, head);
                cx.link(&head.address()).text(words)
            }
            _ => head_link(cx, head),
        };
        links.push(link.into());
    }
    (!links.is_empty())
        .then(|| el("p").class("see").words(cx, "term-see").text(" ").children(links))
}

fn rests_on(cx: &Context<'_>, entry: &Entry) -> Element {
    let sources: Vec<String> = entry
        .sources
        .iter()
        .filter_map(|citation| {
            let source = cx.pack.source(citation.source)?;
            let at =
                if citation.at.is_empty() { String::new() } else { format!(", {}", citation.at) };
            Some(format!("{}{at}", source.title))
        })
        .collect();
    let sources = sources.join("; ");
    let words = cx.words_with("term-sources", &[("sources", &sources)]);
    let line = el("p").class("quiet small");
    if entry.confidence == Confidence::Uncertain {
        line.child(unsure(text(words), cx.words("term-check")))
    } else {
        line.text(words)
    }
}
