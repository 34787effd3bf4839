//! Fields that are chosen: one of several, any of several, a box to tick.

use std::rc::Rc;

use platform::draw::{Tag, tag};
use tools::{Choice, Value};

use crate::parts::field::Frame;
use crate::path;
use platform::events;

/// Takes the id of a choice, and whether it was ticked.
type Take = Rc<dyn Fn(&str, bool)>;

/// The ids that are chosen so far.
fn chosen(frame: Frame) -> Vec<String> {
    frame.desk().answers().with_untracked(|answers| match path::get(answers, &frame.path()) {
        Some(Value::Text(id)) => vec![id.clone()],
        Some(Value::Many(ids)) => ids.clone(),
        _ => Vec::new(),
    })
}

pub fn one(frame: Frame, choices: &[Choice]) -> Tag {
    let take = move |id: &str, _: bool| frame.desk().answer_text(&frame.path(), id.to_owned());
    group(frame, choices, "radio", Rc::new(take))
}

pub fn many(frame: Frame, choices: &[Choice]) -> Tag {
    let order: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
    let take = move |id: &str, on: bool| {
        let mut ids = chosen(frame);
        ids.retain(|known| known != id);
        if on {
            ids.push(id.to_owned());
        }
        // As the form has them, however they were ticked.
        ids.sort_by_key(|id| order.iter().position(|known| known == id));
        frame.desk().answer(&frame.path(), (!ids.is_empty()).then_some(Value::Many(ids)));
    };
    group(frame, choices, "checkbox", Rc::new(take))
}

fn group(frame: Frame, choices: &[Choice], kind: &str, take: Take) -> Tag {
    let already = chosen(frame);
    let group = tag("fieldset")
        .live("class", move || Some(frame.class("field choices-of")))
        .live("aria-describedby", move || frame.described())
        .child(frame.label_words(tag("legend")));
    let mut group = frame.help(group);
    for (place, choice) in choices.iter().enumerate() {
        // The focus goes to the first.
        let own = if place == 0 { frame.id() } else { frame.id_of(&place.to_string()) };
        let hint_id = format!("{own}-choice");
        let (take, value) = (Rc::clone(&take), choice.id.clone());
        let has_hint = !choice.hint.is_empty();
        let input = tag("input")
            .attr("type", kind)
            .attr("id", &own)
            .attr("name", &frame.id())
            .attr("value", &choice.id)
            .attr_if("aria-describedby", has_hint.then_some(&hint_id))
            .checked(already.contains(&choice.id))
            .on("change", move |event| take(&value, events::is_checked(&event)));
        let hint = tag("span").class("hint").attr("id", &hint_id).text(&choice.hint);
        let label = tag("label").attr("for", &own).text(&choice.label);
        let row = tag("div").class("choice").child(input).child(label);
        group = group.child(row.maybe(has_hint.then_some(hint)));
    }
    frame.advice(group)
}

pub fn check(frame: Frame) -> Tag {
    let ticked = frame.desk().answers().with_untracked(|answers| {
        matches!(path::get(answers, &frame.path()), Some(Value::Check(true)))
    });
    let change = move |ticked: bool| {
        frame.desk().answer(&frame.path(), ticked.then_some(Value::Check(true)));
    };
    let input = tag("input")
        .attr("type", "checkbox")
        .attr("id", &frame.id())
        .checked(ticked)
        .on("change", move |event| change(events::is_checked(&event)));
    let row = tag("div").class("choice").child(frame.describe(input)).child(frame.label());
    frame.advice(frame.frame().child(frame.help(row)))
}
