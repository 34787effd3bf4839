//! What a search shows, as elements: the same words in the list below the box and on the page.

use find::{Answer, Found, GoTo, Hit, Piece};
use model::Kind;
use view::{Element, Node, el, text};

use crate::library::Library;
use platform::location;

/// Text with `<mark>` where it matches.
pub fn marked(pieces: &[Piece]) -> impl Iterator<Item = Node> + '_ {
    pieces.iter().map(|piece| match piece.marked {
        true => el("mark").text(&piece.text).into(),
        false => text(&piece.text),
    })
}

/// The words before a title, with the colour of the instrument beside its name.
pub fn label(library: &Library, hit: &Hit) -> Element {
    let (instrument, words) = library.label(hit.pack, hit.number);
    let label = el("span").class("label").text(words);
    if instrument.is_empty() { label } else { label.attr("data-instrument", instrument) }
}

/// Which words were looked for instead of those that were typed.
pub fn corrected(library: &Library, found: &Found) -> Option<Element> {
    let meant = &found.corrected.as_ref()?.query;
    if found.hits.is_empty() {
        return None;
    }
    // The place of the words in the sentence is the language's.
    let sentence = library.words_with("search-corrected", &[("query", "\n")]);
    let (before, after) = sentence.split_once('\n').unwrap_or((&sentence, ""));
    let meant = el("strong").text(meant);
    Some(el("p").class("meant").text(before).child(meant).text(after))
}

/// A hit of the page, in full.
pub fn hit(library: &Library, hit: &Hit, answer: Option<&Answer>) -> Element {
    let title = el("a").attr("href", library.href_of_hit(hit)).children(marked(&hit.title));
    let snippet = match answer {
        Some(answer) => el("p").children(marked(&answer.text)),
        None => el("p").class("snippet").children(marked(&hit.snippet)),
    };
    let item = el("li").child(label(library, hit)).child(title).child(snippet);
    if answer.is_some() { item.class("answer") } else { item }
}

/// What helps on where nothing was found: near names, subjects, whom to ask, and all lists.
pub fn nothing(library: &Library, query: &str, near: &[GoTo]) -> Vec<Node> {
    let words = library.words_with("search-none", &[("query", query)]);
    let mut nodes = vec![el("p").text(words).into()];
    if !near.is_empty() {
        let items = near.iter().map(|place| {
            let href = library.href_of_place(place);
            el("li").child(el("a").attr("href", href).children(marked(&place.title)))
        });
        nodes.push(el("p").class("quiet").text(library.words("search-nearest")).into());
        nodes.push(el("ul").class("plain").children(items).into());
    }
    nodes.push(el("p").class("quiet").text(library.words("search-none-help")).into());
    nodes.push(library.with_context(view::ways_on).into());
    nodes
}

/// The address of the search page for a query.
pub fn results_address(library: &Library, query: &str) -> String {
    location::with_query(&library.href("search/"), query.trim())
}

/// The name of a group of hits.
pub fn group_name(library: &Library, kind: Kind) -> String {
    library.words(&format!("kind-{}", kind.folder()))
}
