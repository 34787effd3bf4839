//! All that keeps a paper from being finished, at the top of the screen: it takes the focus and leads to each field.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::path;

/// The summary; empty where nothing is wrong.
pub fn summary(desk: Desk) -> AnyView {
    let row = move |error: tools::FieldError| {
        let href = format!("#{}", path::element_id(&error.field));
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            desk.focus_field(&error.field);
        };
        view! { <li><a href=href on:click=go>{error.message}</a></li> }
    };
    let all = move || {
        let errors = desk.errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="errors" role="alert" tabindex="-1">
                    <h2>{desk.words("desk-errors-title")}</h2>
                    <ul>{errors.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    };
    view! { {all} }.into_any()
}
