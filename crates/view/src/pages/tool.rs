//! A tool: the place where the app puts it, and what there is to know about it.

use model::{Detail, Entry, Form, Kind};

use crate::context::Context;
use crate::node::{Element, el};
use crate::page::Page;
use crate::pages::{page_head, up};
use crate::parts;

pub(crate) fn page(cx: &Context<'_>, entry: &Entry) -> Page {
    let label = up(cx, "tools/", cx.words("menu-tools"));
    let head = page_head(Some(label), &entry.head.title, Some(&entry.head.summary));
    let text = el("div")
        .class("text")
        .child(el("p").words(cx, "tool-private"))
        .children(parts::document(cx, &entry.body))
        .children(parts::related(cx, entry));
    let columns =
        el("div").class("columns").child(text).child(parts::margin(cx, entry, Vec::new()));
    // The tool has the width of the page: form and paper stand side by side.
    let article =
        el("article").class("page").child(head).child(place(cx, &entry.head.id)).child(columns);
    Page {
        title: entry.head.title.clone(),
        description: entry.head.summary.clone(),
        class: "tool",
        main: vec![article.into()],
    }
}

/// Where the living tool goes; until then, and without scripts, it says what to do.
fn place(cx: &Context<'_>, id: &str) -> Element {
    let link = el("a").attr("href", "#without").words(cx, "tool-without");
    let words = el("p").words(cx, "tool-place").text(" ").child(link);
    el("div").class("workbench").attr("data-tool", id).child(words)
}

/// The link from a model to the tool that fills it in; `None` where there is none.
pub(crate) fn link_for(cx: &Context<'_>, detail: &Detail) -> Option<Element> {
    let Detail::Model(form) = detail else { return None };
    let id = match form {
        Form::Letter => "letter",
        Form::Plan => "plan",
        Form::Pledge => "pledge",
        Form::Statement => "statement",
        Form::Input => "input",
        Form::Checklist => return None,
    };
    let tool = cx.pack.head(cx.pack.find(Kind::Tool, id)?)?;
    let link = cx.link(&tool.address()).words(cx, "model-tool");
    Some(el("p").class("model-tool").child(link))
}
