//! Fields that are typed: a line, several lines, a day, a number.

use leptos::prelude::*;
use tools::{Field, Value};
use web_sys::Element;

use crate::parts::articles;
use crate::parts::field::Frame;
use crate::path;
use platform::form;

/// What is answered so far.
fn typed(frame: Frame) -> String {
    frame.desk.answers.with_untracked(|answers| match path::get(answers, &frame.path()) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    })
}

/// One line; `keyboard` names the one that a phone shows.
pub fn line(frame: Frame, kind: &'static str, keyboard: Option<&'static str>) -> AnyView {
    let class = match (kind, keyboard) {
        ("date", _) => "day",
        (_, Some(_)) => "number",
        _ => "line",
    };
    let input = move |event| frame.desk.answer_text(&frame.path(), event_target_value(&event));
    view! {
        <div class="field" class:wrong=move || frame.is_wrong()>
            <label for=frame.id()>{frame.label_words()}</label>
            {frame.help()}
            <input
                id=frame.id()
                class=class
                type=kind
                inputmode=keyboard
                autocomplete="off"
                spellcheck="false"
                maxlength=(kind == "text").then(|| Field::LINE.to_string())
                aria-describedby=move || frame.described()
                aria-invalid=move || frame.invalid()
                prop:value=typed(frame)
                on:input=input
            />
            {frame.advice()}
        </div>
    }
    .into_any()
}

/// Several lines, into which articles can be cited.
pub fn text(frame: Frame) -> AnyView {
    let input = move |event| frame.desk.answer_text(&frame.path(), event_target_value(&event));
    let cite = move |field: Option<Element>, words: String| {
        if let Some(field) = field {
            frame.desk.answer_text(&frame.path(), form::insert(&field, &words));
        }
    };
    let area = NodeRef::<leptos::html::Textarea>::new();
    let put = move |id: String| {
        let words = frame.desk.guide(|guide| guide.article(&id).map(|it| it.citation.clone()));
        let field = area.get_untracked().map(|area| Element::from((*area).clone()));
        cite(field, words.unwrap_or_default());
    };
    view! {
        <div class="field" class:wrong=move || frame.is_wrong()>
            <label for=frame.id()>{frame.label_words()}</label>
            {frame.help()}
            <textarea
                id=frame.id()
                node_ref=area
                rows="4"
                autocomplete="off"
                spellcheck="false"
                maxlength=Field::TEXT.to_string()
                aria-describedby=move || frame.described()
                aria-invalid=move || frame.invalid()
                prop:value=typed(frame)
                on:input=input
            ></textarea>
            {frame.advice()}
            <details class="cite">
                <summary>{frame.desk.words("desk-cite")}</summary>
                {articles::finder(frame, frame.desk.words("desk-cite-label"), put)}
            </details>
        </div>
    }
    .into_any()
}
