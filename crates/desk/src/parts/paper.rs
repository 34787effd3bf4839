//! The paper as it will be, beside the form: it grows while one types.

use leptos::prelude::*;
use model::Paper;
use platform::dom;

use crate::desk::Desk;

/// The paper of the open draft, alive.
pub fn paper(desk: Desk) -> AnyView {
    let label = desk.words("desk-paper");
    drawn(desk, label, Signal::derive_local(move || desk.preview()))
}

/// Any paper, drawn again when it changes.
pub fn drawn(desk: Desk, label: String, paper: Signal<Paper, LocalStorage>) -> AnyView {
    let sheet = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        let (paper, Some(sheet)) = (paper.get(), sheet.get()) else { return };
        let nodes = desk.guide(|guide| guide.drawn(&paper.document));
        let mut all = Vec::new();
        if paper.title_shown {
            all.push(view::el("p").class("paper-title").text(&paper.title).into());
        }
        all.extend(nodes);
        dom::fill(&sheet, &all);
        let _ = sheet.set_attribute("lang", paper.lang.as_str());
    });
    let dir = desk.guide(|guide| guide.direction().as_str());
    view! {
        <section class="desk-paper" aria-label=label>
            <div class="sheet text" dir=dir node_ref=sheet></div>
        </section>
    }
    .into_any()
}
