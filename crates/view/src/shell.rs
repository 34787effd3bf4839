//! What all pages share: the way past, the head with its menu and search, the foot.

use model::{Kind, Route};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::parts;

/// The parts of a page around its main part.
pub struct Shell {
    pub before: Vec<Node>,
    pub after: Vec<Node>,
}

/// The shell of a page at `route`.
pub fn shell(cx: &Context<'_>, route: &Route) -> Shell {
    let skip = el("a").class("skip").attr("href", "#main").words(cx, "skip");
    let brand = el("a").class("brand").attr("href", cx.href("")).words(cx, "site-name");
    let bar = el("div").class("bar").child(brand).child(menu(cx, route)).child(finder(cx, "top"));
    // The second stop of the Tab key, wherever it is drawn.
    let exit = parts::exit(cx, "exit-note");
    let top = el("header").class("top").child(exit).child(bar);
    let after = [foot(cx), notice(cx), parts::update(cx)];
    Shell { before: vec![skip.into(), top.into()], after: after.map(Node::from).into() }
}

/// The guide within somebody else's page: head, main part and foot, in a frame that carries what on
/// a page of ours the document carries. `bare`: the search alone at first, head and foot when a page
/// is read. `is_framed`: that page is itself in a frame of another's, and the way out empties no more than that.
pub fn frame(cx: &Context<'_>, bare: bool, is_framed: bool) -> Element {
    let meta = cx.pack.meta();
    let back = el("button")
        .attr("type", "button")
        .attr("data-action", "back")
        .attr("hidden", "")
        .words(cx, "embed-back");
    let brand = el("a").class("brand").attr("href", cx.href("")).words(cx, "site-name");
    let bar = el("div")
        .class("bar")
        .child(back)
        .child(brand)
        .child(menu(cx, &Route::Home))
        .child(finder(cx, "top"));
    let main = el("div").class("main").attr("id", "main").attr("part", "main");
    let exit = parts::exit(cx, if is_framed { "exit-note-frame" } else { "exit-note" });
    el("section")
        .class(if bare { "guide bare" } else { "guide" })
        .attr("part", "frame")
        .attr("lang", meta.lang.as_str())
        .attr("dir", meta.direction.as_str())
        .attr("aria-label", cx.words("site-name"))
        // Early for the Tab key, wherever it is drawn.
        .child(exit.attr("part", "exit").attr("data-action", "leave"))
        .child(el("header").class("top").attr("part", "head").child(bar))
        .child(main)
        .child(foot(cx).attr("part", "foot"))
}

/// The form that searches. Without scripts it leads to the search page; the app puts the living
/// box in its place. `id` keeps several on one page apart.
pub(crate) fn finder(cx: &Context<'_>, id: &'static str) -> Element {
    let field = format!("q-{id}");
    let label = el("label").class("unseen").attr("for", &field).words(cx, "search-label");
    let input = el("input")
        .attr("id", &field)
        .attr("type", "search")
        .attr("name", "q")
        .attr("placeholder", cx.words("search-placeholder"))
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("maxlength", "200");
    let button = el("button").attr("type", "submit").words(cx, "search-button");
    let form = el("form")
        .attr("role", "search")
        .attr("action", cx.href("search/"))
        .child(label)
        .child(input)
        .child(button);
    el("div").class("finder").attr("data-search", id).child(form)
}

/// The menu of a page at `route`, with the place marked that the page belongs to.
pub fn menu(cx: &Context<'_>, route: &Route) -> Element {
    let places = [
        ("menu-steps", Route::Folder(Kind::Step)),
        ("menu-treaties", Route::Folder(Kind::Instrument)),
        ("menu-topics", Route::Folder(Kind::Topic)),
        ("menu-guides", Route::Folder(Kind::Guide)),
        ("menu-tools", Route::Folder(Kind::Tool)),
        ("menu-questions", Route::Folder(Kind::Question)),
        ("menu-terms", Route::Folder(Kind::Term)),
    ];
    let items = places.into_iter().map(|(words, place)| {
        let mut link = cx.link(&place.address()).words(cx, words);
        if leads_to(&place, route) {
            link = link.attr("aria-current", if place == *route { "page" } else { "true" });
        }
        el("li").child(link)
    });
    el("nav")
        .class("menu")
        .attr("aria-label", cx.words("menu-label"))
        .child(el("ul").children(items))
}

/// True where `route` is the place or below it; articles and all they ask are below the treaties, models
/// beside the tools that fill them in.
fn leads_to(place: &Route, route: &Route) -> bool {
    let kind = match route {
        Route::Folder(kind) | Route::Entry { kind, .. } => *kind,
        Route::Obligations => Kind::Instrument,
        _ => return false,
    };
    let kind = match kind {
        Kind::Article => Kind::Instrument,
        Kind::Model => Kind::Tool,
        kind => kind,
    };
    *place == Route::Folder(kind)
}

fn foot(cx: &Context<'_>) -> Element {
    let version = cx.date(cx.pack.meta().version);
    let about = cx.link("about/").words(cx, "about-title");
    let independent = el("p").words(cx, "foot-independent").text(" ").child(about);
    let version = el("p")
        .class("quiet")
        .text(cx.words_with("foot-version", &[("date", &version)]))
        .text(" ")
        .words(cx, "foot-private");
    let inner = el("div").class("inner").child(independent).child(version).child(parts::status(cx));
    el("footer").class("foot").child(inner)
}

/// Where the app says what went wrong. The words travel with the page: when they are needed,
/// the pack that holds all others could not be read.
fn notice(cx: &Context<'_>) -> Element {
    el("div")
        .class("notice")
        .attr("role", "status")
        .attr("hidden", "")
        .attr("data-damaged", cx.words("notice-damaged"))
        .attr("data-older", cx.words("notice-older"))
        .attr("data-newer", cx.words("notice-newer"))
        .child(el("p"))
        .child(el("a").attr("href", "").words(cx, "notice-reload"))
}
