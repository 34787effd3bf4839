//! Fields that are typed: a line, several lines, a day, a number.

use std::rc::Rc;

use platform::draw::{Tag, tag};
use tools::{Field, Value};

use crate::parts::articles;
use crate::parts::field::Frame;
use crate::path;
use platform::{events, form};

/// What is answered so far.
fn typed(frame: Frame) -> String {
    frame.desk().answers().with_untracked(|answers| match path::get(answers, &frame.path()) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    })
}

/// What both controls have, and what is done with what is typed.
fn control(frame: Frame, name: &str) -> Tag {
    let control = tag(name)
        .attr("id", &frame.id())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on("input", move |event| frame.desk().answer_text(&frame.path(), events::value(&event)));
    frame.describe(control)
}

/// One line; `keyboard` names the one that a phone shows.
pub fn line(frame: Frame, kind: &str, keyboard: Option<&str>) -> Tag {
    let class = match (kind, keyboard) {
        ("date", _) => "day",
        (_, Some(_)) => "number",
        _ => "line",
    };
    let most = Field::LINE.to_string();
    let input = control(frame, "input")
        .class(class)
        .attr("type", kind)
        .attr_if("inputmode", keyboard)
        .attr_if("maxlength", (kind == "text").then_some(most.as_str()))
        .value(&typed(frame));
    frame.advice(frame.help(frame.labelled()).child(input))
}

/// Several lines; into the writer's own words articles can be cited.
pub fn text(frame: Frame) -> Tag {
    let desk = frame.desk();
    let area = control(frame, "textarea")
        .attr("rows", "4")
        .attr("maxlength", &Field::TEXT.to_string())
        .value(&typed(frame));
    let whole = frame.labelled();
    // An address cites nothing.
    if !frame.asked().field.own_words {
        return frame.advice(frame.help(whole).child(area));
    }
    let field = area.element();
    let put = move |id: String| {
        let words = desk.guide(|guide| guide.article(&id).map(|it| it.citation.clone()));
        let whole = form::insert(&field, &words.unwrap_or_default());
        desk.answer_text(&frame.path(), whole);
    };
    let cite = tag("details")
        .class("cite")
        .child(desk.tag("summary", "desk-cite"))
        .child(articles::finder(frame, &desk.words("desk-cite-label"), Rc::new(put)));
    frame.advice(frame.help(whole).child(area)).child(cite)
}
