//! The paper as it will be, beside the form: it grows while one types.

use model::Paper;
use platform::dom;
use platform::draw::{Tag, tag};

use crate::desk::Desk;

/// The paper of the open draft, alive.
pub fn paper(desk: Desk, within: Tag) -> Tag {
    let sheet = tag("div").class("sheet text").follows(move |sheet| {
        let paper = desk.preview();
        dom::fill(sheet, &nodes(desk, &paper));
        let _ = sheet.set_attribute("lang", paper.lang.as_str());
        let _ = sheet.set_attribute("dir", direction(desk));
    });
    let label = desk.words("desk-paper");
    within.child(tag("p").class("sheet-head").text(&label)).child(framed(&label, sheet))
}

/// A paper that stays as it is.
pub fn drawn(desk: Desk, label: &str, paper: &Paper, within: Tag) -> Tag {
    let sheet = tag("div").class("sheet text").attr("dir", direction(desk));
    let sheet = sheet.attr("lang", paper.lang.as_str()).markup(&nodes(desk, paper));
    within.child(tag("p").class("sheet-head").text(label)).child(framed(label, sheet))
}

fn nodes(desk: Desk, paper: &Paper) -> Vec<view::Node> {
    let title = view::el("p").class("paper-title").text(&paper.title);
    let mut all = Vec::new();
    if paper.title_shown {
        all.push(title.into());
    }
    if paper.document.blocks.is_empty() {
        all.push(view::el("p").class("empty").text(desk.words("desk-paper-empty")).into());
    }
    all.extend(desk.guide(|guide| guide.drawn(&paper.document)));
    all
}

fn direction(desk: Desk) -> &'static str {
    desk.guide(|guide| guide.paper().direction().as_str())
}

fn framed(label: &str, sheet: Tag) -> Tag {
    let frame = tag("section").class("desk-paper").attr("aria-label", label);
    frame.attr("tabindex", "0").child(sheet)
}
