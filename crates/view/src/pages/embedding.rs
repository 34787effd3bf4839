//! "Put it on your site": what a webmaster chooses and copies. The lines are there without scripts; a
//! script of this page alone (`public/untoc-embedding.js`) follows the choices and shows a preview.

use model::Kind;

use crate::context::Context;
use crate::node::{Element, el};
use crate::page::Page;
use crate::pages::page_head;

/// Stands for the host's address until the script knows it.
const HOST: &str = "https://HOST/";

/// The folders that may be shown alone. The tools follow one by one.
const FOLDERS: [Kind; 8] = [
    Kind::Step,
    Kind::Topic,
    Kind::Instrument,
    Kind::Guide,
    Kind::Question,
    Kind::Term,
    Kind::Model,
    Kind::Tool,
];

/// Kinds of sites, in the order shown: the ids of their words, and what is to be copied there.
const SITES: [(&str, Option<Snippet>); 9] = [
    ("embedding-html", Some(Snippet::Element)),
    ("embedding-fixed", Some(Snippet::Fixed)),
    ("embedding-wordpress", Some(Snippet::Shortcode)),
    ("embedding-drupal", Some(Snippet::Element)),
    ("embedding-squarespace", Some(Snippet::Element)),
    ("embedding-wix", Some(Snippet::Frame)),
    ("embedding-frame", Some(Snippet::Frame)),
    ("embedding-link", Some(Snippet::Link)),
    ("embedding-policy", Some(Snippet::Policy)),
];

#[derive(Clone, Copy)]
enum Snippet {
    Element,
    Fixed,
    Shortcode,
    Frame,
    Link,
    Policy,
}

impl Snippet {
    /// By which the script knows it.
    fn id(self) -> &'static str {
        match self {
            Snippet::Element => "element",
            Snippet::Fixed => "fixed",
            Snippet::Shortcode => "shortcode",
            Snippet::Frame => "frame",
            Snippet::Link => "link",
            Snippet::Policy => "policy",
        }
    }

    fn lines(self, cx: &Context<'_>) -> String {
        let lang = cx.pack.meta().lang.as_str();
        let words = cx.words("site-name");
        match self {
            Snippet::Element => format!(
                "<script type=\"module\" src=\"{HOST}v1/untoc-guide.js\"></script>\n\
                 <untoc-guide lang=\"{lang}\"><a href=\"{HOST}{lang}/\">{words}</a></untoc-guide>"
            ),
            // Its sum is the release's: the script writes it.
            Snippet::Fixed => format!("{HOST}release.json"),
            Snippet::Shortcode => format!("[untoc-guide lang=\"{lang}\"]"),
            Snippet::Frame => format!(
                "<iframe src=\"{HOST}embed/{lang}/\" title=\"{words}\" width=\"100%\" height=\"640\" \
                 sandbox=\"allow-scripts allow-same-origin allow-forms allow-downloads allow-popups\" \
                 referrerpolicy=\"no-referrer\" allow=\"clipboard-write\"></iframe>"
            ),
            Snippet::Link => format!("<p><a href=\"{HOST}{lang}/\">{words}</a></p>"),
            Snippet::Policy => format!("script-src {HOST} 'wasm-unsafe-eval'; connect-src {HOST}")
                .replace("T/", "T"),
        }
    }
}

pub(crate) fn page(cx: &Context<'_>) -> Page {
    let title = cx.words("embedding-title");
    let lead = cx.words("embedding-lead");
    let preview = el("section")
        .attr("hidden", "")
        .attr("data-preview", "")
        .child(el("h2").attr("id", "preview").words(cx, "embedding-preview"))
        .child(el("div").class("preview"));
    let doctor = el("section")
        .child(el("h2").attr("id", "doctor").words(cx, "embedding-doctor"))
        .child(el("p").words(cx, "embedding-doctor-text"))
        .child(el("div").attr("data-doctor", ""));
    let text = el("div")
        .class("text")
        .child(choices(cx))
        .child(preview)
        .children(SITES.map(|(id, snippet)| site(cx, id, snippet)))
        .child(doctor);
    // The loader knows this element, and brings its script.
    let body = el("untoc-embedding")
        .class("page embedding")
        .attr("data-words", cx.words("site-name"))
        .child(page_head(None, &title, Some(&lead)))
        .child(text);
    Page { title, description: lead, class: "embedding", main: vec![body.into()] }
}

/// The fields. They do nothing without the script, and are hidden until the app is there.
fn choices(cx: &Context<'_>) -> Element {
    let mut views = vec![
        (String::new(), cx.words("embedding-view-home")),
        ("search".to_owned(), cx.words("embedding-view-search")),
    ];
    for kind in FOLDERS {
        let folder = kind.folder();
        views.push((folder.to_owned(), cx.words(&format!("folder-{folder}-title"))));
    }
    for number in cx.pack.of_kind(Kind::Tool) {
        if let Some(head) = cx.pack.head(number) {
            views.push((format!("{}/{}", Kind::Tool.folder(), head.id), head.title.clone()));
        }
    }
    let languages = &cx.pack.meta().languages;
    let languages: Vec<_> =
        languages.iter().map(|(lang, name)| (lang.as_str().to_owned(), name.clone())).collect();
    let own = |id: &str, values: &[&str]| -> Vec<(String, String)> {
        let words =
            |value: &&str| ((*value).to_owned(), cx.words(&format!("embedding-{id}-{value}")));
        values.iter().map(words).collect()
    };
    el("form")
        .class("filter")
        .attr("aria-label", cx.words("embedding-choose"))
        .child(select(cx, "view", &views))
        .child(select(cx, "lang", &languages))
        .child(select(cx, "mode", &own("mode", &["inline", "launcher"])))
        .child(select(cx, "load", &own("load", &["visible", "click", "eager"])))
        .child(select(cx, "theme", &own("theme", &["auto", "light", "dark"])))
        .child(select(cx, "storage", &own("storage", &["none", "local"])))
        .child(select(cx, "height", &own("height", &["640", "400", "auto"])))
}

fn select(cx: &Context<'_>, name: &'static str, options: &[(String, String)]) -> Element {
    let id = format!("embedding-{name}");
    let options =
        options.iter().map(|(value, words)| el("option").attr("value", value).text(words));
    let field = el("select").attr("id", &id).attr("name", name).children(options);
    el("div").child(el("label").attr("for", &id).words(cx, &id)).child(field)
}

/// What to do on one kind of site, and the lines to copy.
fn site(cx: &Context<'_>, id: &'static str, snippet: Option<Snippet>) -> Element {
    let section = el("section")
        .child(el("h2").attr("id", id).words(cx, id))
        .child(el("p").words(cx, &format!("{id}-text")));
    let Some(snippet) = snippet else { return section };
    let code = el("code").attr("data-snippet", snippet.id()).text(snippet.lines(cx));
    let copy = el("button")
        .attr("type", "button")
        .attr("data-action", "snippet-copy")
        .attr("data-done", cx.words("copied"))
        .words(cx, "embedding-copy");
    // The lines may be wider than the page; the frame can then be pushed by keyboard.
    let lines = el("pre").attr("tabindex", "0").attr("dir", "ltr").child(code);
    let status = el("span").class("unseen").attr("role", "status");
    section.child(lines).child(el("div").class("actions").child(copy).child(status))
}
