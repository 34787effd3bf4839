//! What a group found out about its own country, once, for all tools.

use model::Paper;
use model::letters::in_small_letters;

use crate::personal::{Personal, in_text};
use crate::summary::summary;
use crate::{Answers, Choice, Context, FieldError, FieldKind, Form, Tool, Value, write};

pub struct Country;

const GROUPS: [&str; 4] = ["1", "2", "3", "unknown"];
/// Providers whose addresses belong to persons, not to offices.
const PRIVATE_HOSTS: [&str; 9] = [
    "gmail.",
    "yahoo.",
    "hotmail.",
    "outlook.",
    "icloud.",
    "proton.",
    "protonmail.",
    "gmx.",
    "qq.",
];

impl Tool for Country {
    fn id(&self) -> &'static str {
        "country"
    }

    fn form(&self, _: &Answers, cx: &Context<'_>) -> Form {
        let line = |id| cx.field("country", id, FieldKind::Line);
        let text = |id| cx.field("country", id, FieldKind::Text);
        let day = |id| cx.field("country", id, FieldKind::Day);
        let groups = FieldKind::One(cx.choices("country-group", &GROUPS));
        let state = vec![
            cx.required("country", "country", FieldKind::Line),
            cx.field("country", "instruments", FieldKind::Many(instruments(cx))),
            text("instruments-note"),
            line("languages"),
        ];
        let review = vec![cx.field("country", "group", groups), day("start"), text("reviewers")];
        let office = vec![text("office"), text("office-contact"), line("source"), day("checked")];
        let you = vec![line("organization"), text("contact")];
        Form {
            sections: vec![
                cx.section("country", "state", state),
                cx.section("country", "review", review),
                cx.section("country", "office", office),
                cx.section("country", "you", you),
            ],
        }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let title = match answers.text("country") {
            "" => cx.write("country-paper-empty"),
            country => cx.write_with("country-paper-title", &[("country", country)]),
        };
        // In the words of the interface: these are notes for one's own use.
        let rows = summary(&self.form(answers, cx), answers, cx).into_iter();
        let known = rows.filter(|row| !row.values.is_empty() && row.field != "country");
        let rows: Vec<Vec<String>> =
            known.map(|row| vec![row.label, row.values.join("\n")]).collect();
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            let head = ["country-paper-what", "country-paper-found"].map(|id| cx.write(id));
            blocks.push(write::table(head.to_vec(), rows));
        }
        blocks.push(write::paragraph(cx.write("country-paper-check")));
        write::paper(title, blocks, cx)
    }

    fn advice(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let mut advice = Vec::new();
        for id in ["office", "office-contact", "source"] {
            if is_private(answers.text(id), cx) {
                advice.push(FieldError::new(id, cx.say("country-private")));
            }
        }
        if matches!(answers.day("start"), Some(start) if start > cx.today) {
            advice.push(FieldError::new("start", cx.say("country-start-later")));
        }
        advice
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        cx.country.clone()
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let mut answers = Answers::default();
        let texts = [
            "country",
            "instruments-note",
            "languages",
            "reviewers",
            "office",
            "office-contact",
            "source",
            "organization",
            "contact",
        ];
        for id in texts {
            answers.set_text(id, &cx.write(&format!("country-example-{id}")));
        }
        answers.set("instruments", Value::Many(vec!["untoc".into(), "tip".into()]));
        answers.set_text("group", "2");
        answers.set_text("checked", &cx.today.to_string());
        answers
    }
}

/// The treaties of the guide, by the articles that it has.
fn instruments(cx: &Context<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for article in cx.articles {
        let id = article.id.split('-').next().unwrap_or_default();
        if !choices.iter().any(|choice| choice.id == id) {
            let label = article.instrument.clone();
            choices.push(Choice { id: id.to_owned(), label, hint: String::new() });
        }
    }
    choices
}

/// Whether a text seems to name a person: a title such as "Mr", or an address that an office does not use.
fn is_private(text: &str, cx: &Context<'_>) -> bool {
    let titles = cx.say("country-titles");
    let has_title = text.split_whitespace().any(|word| {
        let word = in_small_letters(word.trim_end_matches('.'));
        titles.split('|').any(|title| title.trim() == word)
    });
    let is_private_address = |address: &str| {
        let (name, host) = address.split_once('@').unwrap_or((address, ""));
        let host = in_small_letters(host);
        name.contains('.') || PRIVATE_HOSTS.iter().any(|private| host.starts_with(private))
    };
    let mut found = in_text(text).into_iter();
    has_title || found.any(|it| it.kind == Personal::Email && is_private_address(&it.text))
}
