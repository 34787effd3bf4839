//! One field of a form: what is asked, how to answer, what is wrong, and the control for its kind.

use std::rc::Rc;

use platform::draw::{Held, Signal, Tag, tag, watch};
use tools::{Field, FieldError, FieldKind};

use crate::desk::Desk;
use crate::parts::{articles, choices, items, text};
use crate::path;

/// What the controls of all kinds share.
#[derive(Clone, Copy)]
pub struct Frame(Held<Asked>);

/// What is asked, where its answer is, and what is said about it.
pub struct Asked {
    pub desk: Desk,
    pub path: String,
    pub field: Field,
    error: Signal<Option<String>>,
    advice: Signal<Option<String>>,
}

/// The field, with its answer at `path`.
pub fn field(desk: Desk, field: &Field, path: String) -> Tag {
    let frame = Frame(Held::new(Asked {
        desk,
        path,
        field: field.clone(),
        error: Signal::new(None),
        advice: Signal::new(None),
    }));
    // Every field hears of each error: what is drawn of this one hears of its own only.
    watch(Box::new(move || {
        let asked = frame.asked();
        let own = |all: &Vec<FieldError>| {
            all.iter().find(|it| it.field == asked.path).map(|it| it.message.clone())
        };
        asked.error.set_new(desk.errors().with(own));
        asked.advice.set_new(desk.advice().with(own));
    }));
    match &field.kind {
        FieldKind::Line => text::line(frame, "text", None),
        FieldKind::Day => text::line(frame, "date", None),
        FieldKind::Number { .. } => text::line(frame, "text", Some("numeric")),
        FieldKind::Text => text::text(frame),
        FieldKind::Check => choices::check(frame),
        FieldKind::One(choices) => choices::one(frame, choices),
        FieldKind::Many(choices) => choices::many(frame, choices),
        FieldKind::Articles => articles::articles(frame),
        FieldKind::Items { add, library, .. } => items::items(frame, add, library),
    }
}

/// What has to differ for a field to be another one: a form is made anew with each letter typed, and a field
/// that stays the same must stay in the page, as the focus is in it.
pub fn shape(field: &Field) -> String {
    let mut shape = format!("{}|{}|{}|{}", field.id, field.label, field.hint, field.required);
    let choices = match &field.kind {
        FieldKind::One(choices) | FieldKind::Many(choices) => choices.as_slice(),
        FieldKind::Items { fields, .. } => {
            fields.iter().for_each(|field| shape.push_str(&self::shape(field)));
            &[]
        }
        _ => &[],
    };
    for choice in choices {
        shape.push('|');
        shape.push_str(&choice.id);
        shape.push_str(&choice.label);
    }
    shape
}

impl Frame {
    #[inline(never)]
    pub fn asked(self) -> Rc<Asked> {
        self.0.get()
    }

    #[inline(never)]
    pub fn desk(self) -> Desk {
        self.asked().desk
    }

    #[inline(never)]
    pub fn path(self) -> String {
        self.asked().path.clone()
    }

    #[inline(never)]
    fn error(self) -> Signal<Option<String>> {
        self.asked().error
    }

    #[inline(never)]
    fn advised(self) -> Signal<Option<String>> {
        self.asked().advice
    }

    /// What an item of this list is, in the words of its first answer; empty where it has none.
    pub fn item_name(self, values: &tools::Answers) -> String {
        self.desk().ask(|_, cx| tools::item_name(&self.asked().field, values, cx))
    }

    /// The id of the control that the focus goes to.
    #[inline(never)]
    pub fn id(self) -> String {
        path::element_id(&self.asked().path)
    }

    /// The id of a part of the field.
    #[inline(never)]
    pub fn id_of(self, part: &str) -> String {
        format!("{}-{part}", self.id())
    }

    /// The classes of what is around it all; one more where the answer is wrong.
    pub fn class(self, class: &str) -> String {
        let wrong = if self.error().with(Option::is_some) { " wrong" } else { "" };
        format!("{class}{wrong}")
    }

    /// The ids of all that describes the control.
    pub fn described(self) -> Option<String> {
        let Asked { field, .. } = &*self.asked();
        let parts = [
            ("hint", !field.hint.is_empty()),
            ("example", !field.example.is_empty()),
            ("error", self.error().with(Option::is_some)),
            ("advice", self.advised().with(Option::is_some)),
        ];
        let mut ids = String::new();
        for (part, _) in parts.into_iter().filter(|(_, is_there)| *is_there) {
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(&self.id_of(part));
        }
        (!ids.is_empty()).then_some(ids)
    }

    /// Tells a control what describes it and whether its answer is wrong. `true` where it is, nothing else: a screen
    /// reader would say it each time.
    pub fn describe(self, control: Tag) -> Tag {
        let invalid = move || self.error().with(Option::is_some).then(|| "true".to_owned());
        control.live("aria-describedby", move || self.described()).live("aria-invalid", invalid)
    }

    /// What is around a field of one control.
    pub fn frame(self) -> Tag {
        tag("div").live("class", move || Some(self.class("field")))
    }

    /// The same, with the label of the control.
    pub fn labelled(self) -> Tag {
        self.frame().child(self.label())
    }

    pub fn label(self) -> Tag {
        self.label_words(tag("label").attr("for", &self.id()))
    }

    /// The words of the label, and that an answer may be left out.
    pub fn label_words(self, label: Tag) -> Tag {
        let Asked { field, .. } = &*self.asked();
        let label = label.text(&field.label);
        if field.required {
            return label;
        }
        let words = format!(" {}", self.desk().words("desk-optional"));
        label.child(tag("span").class("optional").text(&words))
    }

    /// Hint, example and error, between the label and the control.
    pub fn help(self, within: Tag) -> Tag {
        let Asked { field, .. } = &*self.asked();
        let line = move |class: &str, part: &str, words: &str| {
            tag("p").class(class).attr("id", &self.id_of(part)).text(words)
        };
        let mut within = within;
        if !field.hint.is_empty() {
            within = within.child(line("hint", "hint", &field.hint));
        }
        if !field.example.is_empty() {
            let words = self.desk().words_with("desk-example", &[("example", &field.example)]);
            within = within.child(line("hint example", "example", &words));
        }
        within.by_key(
            move || self.error().get(),
            move |message| {
                let words = format!("{} ", self.desk().words("desk-error"));
                let unseen = tag("span").class("unseen").text(&words);
                let line = tag("p").class("error").attr("id", &self.id_of("error"));
                line.child(unseen).text(message)
            },
        )
    }

    /// What is said about the answer and keeps nobody from finishing.
    pub fn advice(self, within: Tag) -> Tag {
        let line = move |message: &str| {
            tag("p").class("advice").attr("id", &self.id_of("advice")).text(message)
        };
        within.child(tag("div").attr("role", "status").by_key(move || self.advised().get(), line))
    }
}
