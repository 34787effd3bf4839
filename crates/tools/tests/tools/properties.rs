//! Any answers, however made: a paper or errors, never a panic; and the laws of merging and of files.

use model::{Block, Date, Inline, Paper};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use tools::{
    Answers, Draft, FieldKind, Form, Item, Value, find_personal, merge, progress, status, summary,
};

use crate::show::show;
use crate::support::{GUIDE, context};

/// Texts that forms are likely to trip over.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("2027-02-30".to_owned()),
        Just("0001-01-01".to_owned()),
        Just("9999-12-31".to_owned()),
        Just("2027-05-20".to_owned()),
        Just("introduce".to_owned()),
        Just("government".to_owned()),
        Just("scorecard".to_owned()),
        Just("model".to_owned()),
        Just("own".to_owned()),
        Just("done".to_owned()),
        Just("untoc-24".to_owned()),
        Just("4294967296".to_owned()),
        Just("180".to_owned()),
        Just("\u{202e}المادة ١٨؟ {blank} | a/b\n\n第十八条".to_owned()),
        any::<String>(),
    ]
}

fn value(ids: &'static [&'static str]) -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::Check),
        text().prop_map(Value::Text),
        vec(text(), 0..4).prop_map(Value::Many),
    ];
    let item = (
        prop_oneof![Just("k".to_owned()), any::<String>()],
        btree_map(id(ids), leaf.clone(), 0..6),
    );
    let item = item.prop_map(|(key, values)| Item { key, values: Answers(values) });
    prop_oneof![4 => leaf, 1 => vec(item, 0..4).prop_map(Value::Items)].boxed()
}

fn id(ids: &'static [&'static str]) -> BoxedStrategy<String> {
    prop_oneof![
        9 => proptest::sample::select(ids).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
    .boxed()
}

/// Every id that any field of any form has, and some that choose among forms.
fn ids() -> &'static [&'static str] {
    static IDS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
        let country = Answers::default();
        let cx = context("2027-03-03", &country);
        let mut ids = vec![String::from("purpose"), "way".into()];
        for tool in tools::all() {
            collect(&tool.form(&tool.example(&cx), &cx), &mut ids);
        }
        ids.sort();
        ids.dedup();
        ids.into_iter().map(|id| &*id.leak()).collect()
    });
    &IDS
}

fn collect(form: &Form, ids: &mut Vec<String>) {
    for field in form.fields() {
        ids.push(field.id.clone());
        if let FieldKind::Items { fields, .. } = &field.kind {
            ids.extend(fields.iter().map(|field| field.id.clone()));
        }
    }
}

fn answers() -> impl Strategy<Value = Answers> {
    btree_map(id(ids()), value(ids()), 0..24).prop_map(Answers)
}

/// Answers that are nearly those of an example: most of them right, some replaced or gone.
fn nearly(tool: usize) -> impl Strategy<Value = Answers> {
    (answers(), vec(any::<bool>(), 24)).prop_map(move |(others, keep)| {
        let country = Answers::default();
        let example = tools::all()[tool].example(&context("2027-03-03", &country));
        let mut mixed = Answers::default();
        for (place, (id, value)) in example.0.into_iter().enumerate() {
            let other = others.0.get(&id).cloned();
            let kept = keep.get(place).copied().unwrap_or(true) || other.is_none();
            mixed.0.extend(if kept { Some((id, value)) } else { other.map(|other| (id, other)) });
        }
        mixed
    })
}

/// What every paper keeps to.
fn assert_valid(paper: &Paper, is_finished: bool) {
    for block in &paper.document.blocks {
        if let Block::Table { head, rows } = block {
            assert!(rows.iter().all(|row| row.len() == head.len()), "{block:?}");
        }
        if let Block::Heading { level, .. } = block {
            assert!([2, 3].contains(level));
        }
        for inline in block.lines().into_iter().flatten() {
            assert!(!is_finished || !matches!(inline, Inline::Blank { .. }), "{inline:?}");
            assert!(!matches!(inline, Inline::Cite(_)), "{inline:?}");
        }
    }
    assert!(paper.events.is_sorted_by_key(|event| event.day));
}

fn every_part_works(tool: usize, answers: &Answers, today: &str) {
    let tool = tools::all()[tool];
    let country = answers.clone();
    let cx = context(today, &country);
    show(tool, answers, &cx);
    let form = tool.form(answers, &cx);
    assert_valid(&tool.preview(answers, &cx), false);
    let errors = match tool.run(answers, &cx) {
        Ok(paper) => {
            assert_valid(&paper, true);
            find_personal(&paper);
            Vec::new()
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            errors
        }
    };
    for error in errors.iter().chain(&tool.advice(answers, &cx)) {
        let field = error.field.split('/').next().unwrap_or_default();
        assert!(form.fields().any(|known| known.id == field), "{}: {error:?}", tool.id());
    }
    for section in &form.sections {
        status(section, answers, &errors);
    }
    let progress = progress(&form, answers);
    assert!(progress.done <= progress.of);
    summary(&form, answers, &cx);
}

/// All texts of answers, wherever they stand.
fn texts(answers: &Answers) -> Vec<String> {
    let of = |value: &Value| match value {
        Value::Text(text) => vec![text.clone()],
        Value::Many(chosen) => chosen.clone(),
        Value::Items(items) => items.iter().flat_map(|item| texts(&item.values)).collect(),
        Value::Check(_) => Vec::new(),
    };
    answers.0.values().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_give_a_paper_or_errors(tool in 0..7usize, answers in answers()) {
        every_part_works(tool, &answers, "2027-03-03");
    }

    #[test]
    fn answers_near_the_example_give_a_paper_or_errors(
        (tool, answers) in (0..7usize).prop_flat_map(|tool| (Just(tool), nearly(tool))),
        last in any::<bool>(),
    ) {
        every_part_works(tool, &answers, if last { "9999-12-31" } else { "0001-01-01" });
    }

    #[test]
    fn merging_with_oneself_changes_nothing(base in answers(), mine in answers()) {
        for base in [None, Some(&base), Some(&mine)] {
            let merged = merge(base, &mine, &mine);
            prop_assert_eq!(&merged.answers, &mine);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn what_only_one_side_changed_is_taken(mine in answers(), theirs in answers()) {
        prop_assert_eq!(merge(Some(&mine), &mine, &theirs).answers, theirs.clone());
        prop_assert_eq!(merge(Some(&theirs), &mine, &theirs).answers, mine);
    }

    #[test]
    fn nothing_that_either_side_wrote_is_lost_unseen(mine in answers(), theirs in answers()) {
        let merged = merge(None, &mine, &theirs);
        let mut kept = texts(&merged.answers);
        for conflict in &merged.conflicts {
            for value in [&conflict.mine, &conflict.theirs].into_iter().flatten() {
                kept.extend(texts(&Answers([("x".to_owned(), value.clone())].into())));
            }
        }
        for text in texts(&mine).into_iter().chain(texts(&theirs)) {
            prop_assert!(kept.contains(&text), "{text:?}");
        }
    }

    #[test]
    fn a_decision_for_one_side_can_be_taken_back(mine in answers(), theirs in answers()) {
        let merged = merge(None, &mine, &theirs);
        for number in 0..merged.conflicts.len() {
            let mut decided = merged.clone();
            decided.take_theirs(number);
            decided.take_mine(number);
            prop_assert_eq!(texts(&decided.answers).len(), texts(&merged.answers).len());
        }
    }

    #[test]
    fn a_draft_that_was_written_once_is_read_as_it_was(answers in answers(), changed in any::<u64>()) {
        let draft = Draft {
            tool: "plan".into(), id: "d".into(), name: "n\n".into(), changed, lang: None, answers,
        };
        // What says nothing is not written: an empty text, an empty list.
        let once = Draft::from_json(draft.to_json().as_bytes()).unwrap();
        let twice = Draft::from_json(once.to_json().as_bytes()).unwrap();
        prop_assert_eq!(&once, &twice);
        let said = |draft: &Draft| {
            texts(&draft.answers).into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>()
        };
        prop_assert_eq!(said(&once), said(&draft));
    }

    #[test]
    fn any_bytes_are_a_draft_or_an_error(bytes in vec(any::<u8>(), 0..400), cut in 0..200usize) {
        let _ = Draft::from_json(&bytes);
        let whole = r#"{"schema":1,"tool":"plan","answers":{"a":"b","c":["d"],"e":[{"key":"k","values":{"f":true}}]}}"#;
        let mut damaged = whole.as_bytes().to_vec();
        damaged.truncate(whole.len().saturating_sub(cut % whole.len()));
        if let (Some(byte), Some(new)) = (damaged.get_mut(cut / 2), bytes.first()) {
            *byte = *new;
        }
        let _ = Draft::from_json(&damaged);
    }
}

#[test]
fn the_guide_and_a_day_are_enough_for_any_day() {
    assert!(!GUIDE.knowledge.articles.is_empty());
    for day in ["0001-01-01", "2024-02-29", "9999-12-31"] {
        assert!(Date::parse(day).is_some());
        for tool in 0..tools::all().len() {
            every_part_works(tool, &Answers::default(), day);
        }
    }
}
