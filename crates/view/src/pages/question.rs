//! A question and its answer.

use model::Entry;

use crate::context::Context;
use crate::page::Page;
use crate::pages::{frame, page_head, up};
use crate::parts;

pub(crate) fn page(cx: &Context<'_>, entry: &Entry) -> Page {
    let label = up(cx, "questions/", cx.words("menu-questions"));
    Page {
        title: entry.head.title.clone(),
        description: entry.head.summary.clone(),
        class: "question",
        main: frame(
            cx,
            entry,
            page_head(Some(label), &entry.head.title, None),
            parts::document(cx, &entry.body),
            Vec::new(),
            Vec::new(),
        ),
    }
}
