//! A pledge, of organizations or of a government: the points of the model that its signatories choose; and a
//! card on which one writes, over time, how a government keeps its pledge.
//!
//! A point's id is its place in the model's list: new points go to its end.

use std::collections::BTreeMap;

use model::{Block, Date, Document, Form as Model, Inline, Paper};

use crate::blank::{self, present};
use crate::fill::{fill, left_blank};
use crate::{
    Answers, Choice, Context, Field, FieldError, FieldKind, Form, Item, ModelText, Shape, Tool,
    Value, View, write,
};

pub struct Pledge;

/// What it can be: the purposes of the models, and the card.
const SCORECARD: &str = "scorecard";
const GOVERNMENT: &str = "government";
const EXAMPLE: &str = "organizations";
const STATES: [&str; 4] = ["kept", "partly", "broken", "early"];
/// The longest point that can stand as a choice; the rest of it is its hint.
const NAME: usize = 80;

impl Tool for Pledge {
    fn id(&self) -> &'static str {
        "pledge"
    }

    fn speaks_to_others(&self) -> bool {
        true
    }

    fn form(&self, answers: &Answers, cx: &Context<'_>) -> Form {
        let pledges = cx.labels.iter().filter(|model| model.form == Model::Pledge);
        let mut purposes: Vec<Choice> = pledges
            .map(|model| Choice {
                id: model.facts.purpose.clone(),
                label: model.title.clone(),
                hint: model.summary.clone(),
            })
            .collect();
        purposes.extend(cx.choices("pledge", &[SCORECARD]));
        let purpose = cx.required("pledge", "purpose", FieldKind::One(purposes));
        let mut sections = vec![cx.section("pledge", "purpose", vec![purpose])];
        let purpose = answers.text("purpose");
        let labels = |purpose| cx.labels(Model::Pledge, purpose);
        if purpose == SCORECARD {
            let points = labels(GOVERNMENT).map(points).unwrap_or_default();
            sections.push(cx.section("pledge", "card", card(points, cx)));
        } else if let Some(model) = labels(purpose) {
            let chosen = FieldKind::Many(points(model));
            let own = Field { own_words: true, ..cx.field("pledge", "more", FieldKind::Text) };
            let chosen = vec![cx.required("pledge", "points", chosen), own];
            let blanks = model.facts.placeholders.iter().map(|it| blank::field(it, cx));
            let sign = FieldKind::Items {
                fields: vec![
                    cx.required("pledge", "signer", FieldKind::Line),
                    cx.field("pledge", "role", FieldKind::Line),
                ],
                add: cx.say("pledge-add-signer"),
                library: Vec::new(),
            };
            let sign = vec![
                cx.field("pledge", "place", FieldKind::Line),
                cx.field("pledge", "signers", sign),
            ];
            sections.push(cx.section("pledge", "points", chosen));
            sections.push(cx.section("pledge", "words", blanks.collect()));
            sections.push(cx.section("pledge", "sign", sign));
        }
        Form { sections }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let purpose = answers.text("purpose");
        if purpose == SCORECARD {
            return card_paper(answers, cx);
        }
        let Some(model) = cx.model(Model::Pledge, purpose) else {
            return write::paper(cx.write("pledge-paper-empty"), Vec::new(), cx);
        };
        let mut document = fill(&model.document, &model.facts, &|id| blank::value(id, answers, cx));
        let title = take_title(&mut document).unwrap_or_else(|| model.title.clone());
        choose(&mut document, answers);
        document.blocks.extend(sign_lines(answers, cx));
        Paper { document, ..write::paper(title, Vec::new(), cx) }
    }

    fn faults(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        left_blank(&self.preview(answers, cx).document, cx)
    }

    fn advice(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let later = answers
            .items("scores")
            .iter()
            .filter(|item| item.values.day("day").is_some_and(|day| day > cx.today));
        let path = |item: &Item| format!("scores/{}/day", item.key);
        later.map(|item| FieldError::new(path(item), cx.say("pledge-day-later"))).collect()
    }

    fn views(&self, answers: &Answers, cx: &Context<'_>) -> Vec<View> {
        if answers.text("purpose") != SCORECARD || scores(answers).is_empty() {
            return Vec::new();
        }
        let Some(model) = cx.labels(Model::Pledge, GOVERNMENT) else { return Vec::new() };
        let document = Document { blocks: vec![over_time(&points(model), answers, cx, false)] };
        let title = cx.say("pledge-view-time");
        vec![View { id: "time", title, shape: Shape::Document(document) }]
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        let mut answers = blank::known(&["country", "office", "contact", "date"], cx);
        answers.set_text("organizations", cx.country.text("organization"));
        answers
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let Some(model) = cx.model(Model::Pledge, EXAMPLE) else { return Answers::default() };
        let mut answers = blank::example("pledge", &model.facts.placeholders, cx);
        answers.set_text("purpose", EXAMPLE);
        let all = points(model).into_iter().map(|point| point.id);
        answers.set("points", Value::Many(all.collect()));
        answers.set_text("place", &cx.write("pledge-example-place"));
        let mut values = Answers::default();
        values.set_text("signer", &cx.write("country-example-organization"));
        values.set_text("role", &cx.write("pledge-example-role"));
        answers.set("signers", Value::Items(vec![Item { key: "example".into(), values }]));
        answers
    }
}

/// The points of a model: the items of its first numbered list.
fn points(model: &ModelText) -> Vec<Choice> {
    let point = |(place, item): (usize, &Vec<Inline>)| {
        let id = (place + 1).to_string();
        let text = |line: &[Inline]| line.iter().map(Inline::text).collect::<String>();
        match item.split_first() {
            Some((Inline::Strong(name), rest)) => Choice {
                id,
                label: name.trim_end_matches('.').to_owned(),
                hint: text(rest).trim().to_owned(),
            },
            _ => {
                let whole = text(item);
                // A long point is told by its first sentence.
                match whole.split_once(". ").filter(|_| whole.chars().count() > NAME) {
                    Some((first, rest)) => {
                        Choice { id, label: format!("{first}."), hint: rest.to_owned() }
                    }
                    None => Choice { id, label: whole, hint: String::new() },
                }
            }
        }
    };
    numbered(&model.document)
        .map_or_else(Vec::new, |(_, items)| items.iter().enumerate().map(point).collect())
}

fn numbered(document: &Document) -> Option<(usize, &Vec<Vec<Inline>>)> {
    document.blocks.iter().enumerate().find_map(|(place, block)| match block {
        Block::List { ordered: true, items } => Some((place, items)),
        _ => None,
    })
}

/// The model's first line, in bold, is the title of the paper.
fn take_title(document: &mut Document) -> Option<String> {
    let Some(Block::Paragraph(line)) = document.blocks.first() else { return None };
    let is_title = line.iter().all(|it| matches!(it, Inline::Strong(_) | Inline::Blank { .. }));
    if !is_title {
        return None;
    }
    let has_blank = line.iter().any(|it| matches!(it, Inline::Blank { .. }));
    let title = present(&line.iter().map(Inline::text).collect::<String>());
    // With a blank in it the line stays, so that the blank is seen.
    if !has_blank {
        document.blocks.remove(0);
    }
    title
}

/// Leaves the chosen points and adds the person's own, a paragraph each.
fn choose(document: &mut Document, answers: &Answers) {
    let chosen = answers.many("points");
    let Some(place) = numbered(document).map(|(place, _)| place) else { return };
    let mut none_left = false;
    if let Block::List { items, .. } = &mut document.blocks[place] {
        let mut number = 0;
        items.retain(|_| {
            number += 1;
            chosen.contains(&number.to_string())
        });
        let own = answers.text("more").lines().filter_map(present);
        items.extend(own.map(write::text));
        none_left = items.is_empty();
    }
    if none_left {
        document.blocks.remove(place);
    }
}

fn sign_lines(answers: &Answers, cx: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(place) = present(answers.text("place")) {
        blocks.push(write::paragraph(cx.write_with("pledge-paper-place", &[("place", &place)])));
    }
    for Item { values, .. } in answers.items("signers") {
        let Some(signer) = present(values.text("signer")) else { continue };
        let role = present(values.text("role")).map(|role| format!("\n{role}")).unwrap_or_default();
        blocks.push(write::paragraph(format!("{}\n{signer}{role}", cx.write("pledge-paper-line"))));
    }
    blocks
}

fn card(points: Vec<Choice>, cx: &Context<'_>) -> Vec<Field> {
    let scores = FieldKind::Items {
        fields: vec![
            cx.required("pledge", "point", FieldKind::One(points)),
            cx.required("pledge", "day", FieldKind::Day),
            cx.required("pledge", "state", FieldKind::One(cx.choices("pledge-state", &STATES))),
            cx.required("pledge", "proof", FieldKind::Text),
        ],
        add: cx.say("pledge-add-score"),
        library: Vec::new(),
    };
    vec![
        cx.required("pledge", "country", FieldKind::Line),
        cx.field("pledge", "pledged-date", FieldKind::Day),
        cx.required("pledge", "scores", scores),
    ]
}

/// One look at one point.
struct Score<'a> {
    point: &'a str,
    day: Date,
    state: &'a str,
    proof: &'a str,
}

/// The scores that can be placed, by day.
fn scores<'a>(answers: &'a Answers) -> Vec<Score<'a>> {
    let score = |item: &'a Item| {
        let values = &item.values;
        let (point, state) = (values.text("point"), values.text("state"));
        let day = values.day("day").filter(|_| !point.is_empty() && STATES.contains(&state))?;
        Some(Score { point, day, state, proof: values.text("proof") })
    };
    let mut scores: Vec<Score<'a>> = answers.items("scores").iter().filter_map(score).collect();
    scores.sort_by_key(|score| score.day);
    scores
}

fn card_paper(answers: &Answers, cx: &Context<'_>) -> Paper {
    let country = answers.text("country");
    let title = match country {
        "" => cx.write("pledge-card-empty"),
        country => cx.write_with("pledge-card-title", &[("country", country)]),
    };
    let mut blocks = Vec::new();
    if let Some(day) = answers.day("pledged-date") {
        let day = cx.paper_day(day);
        blocks.push(write::paragraph(cx.write_with("pledge-card-since", &[("day", &day)])));
    }
    let points = cx.model(Model::Pledge, GOVERNMENT).map(points).unwrap_or_default();
    let scores = scores(answers);
    if !scores.is_empty() {
        blocks.push(over_time(&points, answers, cx, true));
    }
    for point in &points {
        let own: Vec<&Score<'_>> = scores.iter().filter(|score| score.point == point.id).collect();
        if own.is_empty() {
            continue;
        }
        blocks.push(write::heading(2, &point.label));
        if !point.hint.is_empty() {
            blocks.push(write::paragraph(&point.hint));
        }
        let items = own.into_iter().map(|score| {
            let state = cx.write(&format!("pledge-state-{}", score.state));
            write::labelled(format!("{}: {state}.", cx.paper_day(score.day)), score.proof)
        });
        blocks.push(Block::List { ordered: false, items: items.collect() });
    }
    blocks.push(write::paragraph(cx.write("pledge-card-note")));
    write::paper(title, blocks, cx)
}

/// A row for each point, a column for each day on which somebody looked.
fn over_time(points: &[Choice], answers: &Answers, cx: &Context<'_>, is_paper: bool) -> Block {
    let words = if is_paper { cx.paper_words } else { cx.words };
    let mut cells: BTreeMap<(&str, Date), &str> = BTreeMap::new();
    let scores = scores(answers);
    for score in &scores {
        cells.insert((score.point, score.day), score.state);
    }
    let mut days: Vec<Date> = scores.iter().map(|score| score.day).collect();
    days.dedup();
    let mut head = vec![words("pledge-head-point", &[])];
    head.extend(days.iter().map(|day| if is_paper { cx.paper_day(*day) } else { cx.day(*day) }));
    let row = |point: &Choice| {
        let mut row = vec![point.label.clone()];
        row.extend(days.iter().map(|day| match cells.get(&(point.id.as_str(), *day)) {
            Some(state) => words(&format!("pledge-state-{state}"), &[]),
            None => "–".to_owned(),
        }));
        row
    };
    write::table(head, points.iter().map(row).collect())
}
