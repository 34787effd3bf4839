//! All that keeps a paper from being finished, at the top of the screen: it takes the focus and leads to each field.

use platform::draw::{Tag, tag};

use crate::desk::Desk;
use crate::path;

/// Puts the summary into a screen; nothing where nothing is wrong.
pub fn summary(desk: Desk, within: Tag) -> Tag {
    within.redrawn(move || {
        let errors = desk.errors().get();
        if errors.is_empty() {
            return Vec::new();
        }
        let mut list = tag("ul");
        for error in errors {
            let href = format!("#{}", path::element_id(&error.field));
            let link =
                tag("a").attr("href", &href).text(&error.message).on("click", move |event| {
                    event.prevent_default();
                    desk.focus_field(&error.field);
                });
            list = list.child(tag("li").child(link));
        }
        let summary = tag("div").class("errors").attr("role", "alert").attr("tabindex", "-1");
        let heading = desk.tag("h2", "desk-errors-title");
        vec![summary.child(heading).child(list)]
    })
}
