//! One field of a form: what is asked, how to answer, what is wrong, and the control for its kind.

use leptos::prelude::*;
use tools::{Field, FieldKind};

use crate::desk::Desk;
use crate::parts::{articles, choices, items, text};
use crate::path;

/// What the controls of all kinds share.
#[derive(Clone, Copy)]
pub struct Frame {
    pub desk: Desk,
    path: StoredValue<String>,
    field: StoredValue<Field>,
    error: Memo<Option<String>>,
    advice: Memo<Option<String>>,
}

/// The field, with its answer at `path`.
pub fn field(desk: Desk, field: Field, path: String) -> AnyView {
    let said = |all: Memo<Vec<tools::FieldError>>| {
        let path = path.clone();
        Memo::new(move |_| {
            all.with(|all| all.iter().find(|it| it.field == path).map(|it| it.message.clone()))
        })
    };
    let errors = desk.errors;
    let errors = Memo::new(move |_| errors.get());
    let frame = Frame {
        desk,
        error: said(errors),
        advice: said(desk.advice),
        path: StoredValue::new(path),
        field: StoredValue::new(field.clone()),
    };
    match field.kind {
        FieldKind::Line => text::line(frame, "text", None),
        FieldKind::Day => text::line(frame, "date", None),
        FieldKind::Number { .. } => text::line(frame, "text", Some("numeric")),
        FieldKind::Text => text::text(frame),
        FieldKind::Check => choices::check(frame),
        FieldKind::One(choices) => choices::one(frame, choices),
        FieldKind::Many(choices) => choices::many(frame, choices),
        FieldKind::Articles => articles::articles(frame),
        FieldKind::Items { fields, add, library } => items::items(frame, fields, add, library),
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
    pub fn path(self) -> String {
        self.path.get_value()
    }

    /// What an item of this list is, in the words of its first answer; empty where it has none.
    pub fn item_name(self, values: &tools::Answers) -> String {
        self.desk.ask(|_, cx| self.field.with_value(|field| tools::item_name(field, values, cx)))
    }

    pub fn label(self) -> String {
        self.field.with_value(|field| field.label.clone())
    }

    pub fn is_required(self) -> bool {
        self.field.with_value(|field| field.required)
    }

    /// The id of the control that the focus goes to.
    pub fn id(self) -> String {
        path::element_id(&self.path())
    }

    /// The id of a part of the field.
    pub fn id_of(self, part: &str) -> String {
        format!("{}-{part}", self.id())
    }

    pub fn is_wrong(self) -> bool {
        self.error.with(Option::is_some)
    }

    /// `true` where the answer is wrong; nothing else, as a screen reader would say it each time.
    pub fn invalid(self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }

    /// The ids of all that describes the control.
    pub fn described(self) -> Option<String> {
        let has = |part: &str| -> bool {
            match part {
                "hint" => self.field.with_value(|field| !field.hint.is_empty()),
                "example" => self.field.with_value(|field| !field.example.is_empty()),
                "error" => self.is_wrong(),
                _ => self.advice.with(Option::is_some),
            }
        };
        let parts = ["hint", "example", "error", "advice"].into_iter().filter(|part| has(part));
        let ids: Vec<String> = parts.map(|part| self.id_of(part)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The words of the label, and that an answer may be left out.
    pub fn label_words(self) -> AnyView {
        let optional = (!self.is_required()).then(|| {
            view! { <span class="optional">" " {self.desk.words("desk-optional")}</span> }
        });
        view! { {self.label()} {optional} }.into_any()
    }

    /// Hint, example and error, between the label and the control.
    pub fn help(self) -> AnyView {
        let (hint, example) =
            self.field.with_value(|field| (field.hint.clone(), field.example.clone()));
        let hint = (!hint.is_empty()).then(|| {
            view! { <p class="hint" id=self.id_of("hint")>{hint}</p> }
        });
        let example = (!example.is_empty()).then(|| {
            let words = self.desk.words_with("desk-example", &[("example", &example)]);
            view! { <p class="hint example" id=self.id_of("example")>{words}</p> }
        });
        let error = move || {
            self.error.get().map(|message| {
                view! {
                    <p class="error" id=self.id_of("error")>
                        <span class="unseen">{self.desk.words("desk-error")} " "</span>
                        {message}
                    </p>
                }
            })
        };
        view! { {hint} {example} {error} }.into_any()
    }

    /// What is said about the answer and keeps nobody from finishing.
    pub fn advice(self) -> AnyView {
        let advice = move || {
            self.advice.get().map(|message| {
                view! { <p class="advice" id=self.id_of("advice")>{message}</p> }
            })
        };
        view! { <div role="status">{advice}</div> }.into_any()
    }
}
