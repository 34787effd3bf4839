//! Input to the questionnaire, or a parallel report: facts by article, in the order of the instruments.

use model::{Block, Paper};

use crate::blank::{self, present};
use crate::{
    Answers, Article, Choice, Context, Field, FieldError, FieldKind, Form, Item, Preset, Tool,
    Value, write,
};

pub struct Input;

const CLUSTERS: [&str; 4] = ["1", "2", "3", "4"];
/// As States answer.
const ANSWERS: [&str; 3] = ["yes", "partly", "no"];
const STRENGTHS: [&str; 3] = ["shown", "likely", "heard"];
/// The longest words of a question in a list of ready-made ones.
const LABEL: usize = 160;
/// Texts of an item, in the order of the paper; those in the writer's own words are marked.
const TEXTS: [(&str, bool); 7] = [
    ("law", false),
    ("practice", true),
    ("figure", false),
    ("source", false),
    ("good", true),
    ("need", true),
    ("unknown", true),
];

impl Tool for Input {
    fn id(&self) -> &'static str {
        "input"
    }

    fn speaks_to_others(&self) -> bool {
        true
    }

    fn form(&self, answers: &Answers, cx: &Context<'_>) -> Form {
        let line = |id| cx.required("input", id, FieldKind::Line);
        let own = |id| Field { own_words: true, ..cx.required("input", id, FieldKind::Text) };
        let about = vec![
            line("organization"),
            line("country"),
            cx.required("input", "date", FieldKind::Day),
            cx.required("input", "contact", FieldKind::Text),
            own("main-point"),
        ];
        let clusters = cx.choices("cluster", &CLUSTERS);
        let what = vec![
            cx.field("input", "cluster", FieldKind::One(clusters)),
            cx.required("input", "articles", FieldKind::Articles),
        ];
        let chosen = chosen(answers, cx);
        let facts = FieldKind::Items {
            fields: facts(&chosen, cx),
            add: cx.say("input-add"),
            library: library(&chosen),
        };
        let mut facts = cx.required("input", "facts", facts);
        if chosen.is_empty() {
            facts.hint = cx.say("input-articles-first");
        }
        let check = |id| cx.required("input", id, FieldKind::Check);
        let safety = vec![own("method"), check("consent"), check("privacy")];
        Form {
            sections: vec![
                cx.section("input", "about", about),
                cx.section("input", "what", what),
                cx.section("input", "facts", vec![facts]),
                cx.section("input", "safety", safety),
            ],
        }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let title = match answers.text("country") {
            "" => cx.write("input-paper-empty"),
            country => cx.write_with("input-paper-title", &[("country", country)]),
        };
        let mut blocks = Vec::new();
        let from = ["organization", "contact"].map(|id| answers.text(id));
        if from.iter().any(|text| !text.is_empty()) || answers.day("date").is_some() {
            let day = answers.day("date").map(|day| cx.paper_day(day)).unwrap_or_default();
            let lines = [from[0], day.as_str(), from[1]];
            let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
            blocks.push(write::paragraph(lines.join("\n")));
        }
        if let Some(point) = present(answers.text("main-point")) {
            blocks.push(write::heading(2, cx.write("input-paper-point")));
            blocks.extend(write::paragraphs(&point));
        }
        blocks.push(write::paragraph(cx.write("input-paper-offer")));
        blocks.extend(by_article(answers, cx));
        if let Some(method) = present(answers.text("method")) {
            blocks.push(write::heading(2, cx.write("input-paper-method")));
            blocks.extend(write::paragraphs(&method));
        }
        if answers.check("privacy") {
            blocks.push(write::paragraph(cx.write("input-paper-privacy")));
        }
        Paper { contents: true, ..write::paper(title, blocks, cx) }
    }

    fn advice(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let mut advice = Vec::new();
        let cluster: u8 = answers.text("cluster").parse().unwrap_or(0);
        for article in chosen(answers, cx) {
            if cluster != 0 && article.cluster != cluster {
                let id = match (article.cluster, article.cluster_is_sure) {
                    (0, _) => "input-no-cluster",
                    (_, true) => "input-other-cluster",
                    (_, false) => "input-other-cluster-unsure",
                };
                let number = article.cluster.to_string();
                let args = [("article", article.citation.as_str()), ("cluster", &number)];
                advice.push(FieldError::new("articles", cx.say_with(id, &args)));
            }
        }
        for item in answers.items("facts") {
            let has = |id: &str| !item.values.text(id).is_empty();
            let path = |id: &str| format!("facts/{}/{id}", item.key);
            if has("figure") && !has("source") {
                advice.push(FieldError::new(path("source"), cx.say("input-needs-source")));
            } else if item.values.text("strength") == "heard" {
                advice.push(FieldError::new(path("strength"), cx.say("input-only-heard")));
            }
        }
        advice
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        blank::known(&["organization", "country", "contact", "date"], cx)
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let mut answers = Answers::default();
        for id in ["organization", "country", "contact"] {
            answers.set_text(id, &cx.write(&format!("country-example-{id}")));
        }
        answers.set_text("date", &cx.today.to_string());
        for id in ["main-point", "method"] {
            answers.set_text(id, &cx.write(&format!("input-example-{id}")));
        }
        answers.set_text("cluster", "2");
        answers.set("articles", Value::Many(vec!["untoc-25".into()]));
        let mut values = Answers::default();
        values.set_text("article", "untoc-25");
        values.set_text("answer", "partly");
        values.set_text("strength", "shown");
        for (id, _) in TEXTS {
            values.set_text(id, &cx.write(&format!("input-example-{id}")));
        }
        answers.set("facts", Value::Items(vec![Item { key: "example".into(), values }]));
        answers.set("consent", Value::Check(true));
        answers.set("privacy", Value::Check(true));
        answers
    }
}

/// The chosen articles, in the order of the instruments.
fn chosen<'a>(answers: &Answers, cx: &Context<'a>) -> Vec<&'a Article> {
    let ids = answers.many("articles");
    cx.articles.iter().filter(|article| ids.contains(&article.id)).collect()
}

fn facts(chosen: &[&Article], cx: &Context<'_>) -> Vec<Field> {
    let choice = |article: &&Article| Choice {
        id: article.id.clone(),
        label: article.citation.clone(),
        hint: article.title.clone(),
    };
    let articles = FieldKind::One(chosen.iter().map(choice).collect());
    let mut article = cx.required("input", "article", articles);
    if chosen.is_empty() {
        article.hint = cx.say("input-articles-first");
    }
    let mut fields = vec![
        article,
        cx.field("input", "paragraph", FieldKind::Line),
        cx.field("input", "question", FieldKind::Text),
        cx.required("input", "answer", FieldKind::One(cx.choices("input-answer", &ANSWERS))),
    ];
    for (id, own_words) in TEXTS {
        let required = id == "practice" || id == "source";
        let field = cx.field("input", id, FieldKind::Text);
        fields.push(Field { required, own_words, ..field });
    }
    let strengths = FieldKind::One(cx.choices("input-strength", &STRENGTHS));
    fields.push(cx.required("input", "strength", strengths));
    fields
}

/// What the guide says to look for, for each chosen article.
fn library(chosen: &[&Article]) -> Vec<Preset> {
    let mut presets = Vec::new();
    for article in chosen {
        for (place, question) in article.questions.iter().enumerate() {
            let mut values = Answers::default();
            values.set_text("article", &article.id);
            values.set_text("question", question);
            presets.push(Preset {
                id: format!("{}-{}", article.id, place + 1),
                label: shortened(question),
                group: article.citation.clone(),
                page: format!("articles/{}/", article.id),
                values,
            });
        }
    }
    presets
}

/// The first sentence of a long question.
fn shortened(question: &str) -> String {
    let end = question.char_indices().find(|(_, c)| matches!(c, '?' | '？' | '؟' | '.' | '。'));
    match end {
        Some((at, mark)) if question.chars().count() > LABEL => {
            question[..at + mark.len_utf8()].to_owned()
        }
        _ => question.to_owned(),
    }
}

/// A heading for each treaty and article, and the facts below it in the order they were written.
fn by_article(answers: &Answers, cx: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut treaty = "";
    for article in cx.articles {
        let items = answers.items("facts").iter();
        let own: Vec<&Item> =
            items.filter(|item| item.values.text("article") == article.id).collect();
        if own.is_empty() {
            continue;
        }
        if treaty != article.instrument {
            treaty = &article.instrument;
            blocks.push(write::heading(2, treaty));
        }
        let number = article.number.to_string();
        let args = [("number", number.as_str()), ("title", &article.title)];
        blocks.push(write::heading(3, cx.write_with("input-paper-article", &args)));
        for item in own {
            blocks.push(Block::List { ordered: false, items: lines(&item.values, cx) });
        }
    }
    blocks
}

fn lines(values: &Answers, cx: &Context<'_>) -> Vec<Vec<model::Inline>> {
    let mut lines = Vec::new();
    let mut line = |id: &str, words: Option<String>| {
        if let Some(words) = words {
            lines.push(write::labelled(cx.write(&format!("input-paper-{id}")), words));
        }
    };
    line("paragraph", present(values.text("paragraph")));
    line("question", present(values.text("question")));
    let choice = |key: &str, known: &[&str], id: &str| {
        known.contains(&id).then(|| cx.write(&format!("{key}-{id}")))
    };
    line("answer", choice("input-answer", &ANSWERS, values.text("answer")));
    for (id, _) in TEXTS {
        line(id, present(values.text(id)));
    }
    line("strength", choice("input-strength", &STRENGTHS, values.text("strength")));
    lines
}
