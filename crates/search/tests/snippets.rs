//! Golden snippets: a text, a query, and the passage with its highlights in brackets, `…` where the
//! text goes on.

use search::{Analyzer, Field, Index, IndexBuilder, Options, Settings, highlights, snippet};

fn shown(analyzer: Analyzer, text: &str, query: &str, max_chars: usize) -> String {
    let mut builder = IndexBuilder::new(Settings {
        analyzer,
        fields: vec![Field {
            name: "body",
            weight: 1.0,
            length_normalization: 0.75,
            is_name: false,
        }],
    });
    builder.add(&[("body", text)], 1.0);
    builder.add(&[("body", "the of in и в 的")], 1.0);
    let bytes = builder.finish();
    let matcher = Index::open(&bytes).unwrap().search(query, &Options::default()).matcher;
    let passage = snippet(text, &matcher, max_chars);
    let mut out = String::new();
    let mut at = passage.text_range.start;
    out.push_str(if at > 0 { "…" } else { "" });
    for range in passage.highlights {
        out += &text[at..range.start];
        out += &format!("[{}]", &text[range.clone()]);
        at = range.end;
    }
    out += &text[at..passage.text_range.end];
    out.push_str(if passage.text_range.end < text.len() { "…" } else { "" });
    out
}

const ENGLISH: &str = "The Conference was established to improve the capacity of States Parties. It \
    meets every two years. Non-governmental organizations (NGOs) may apply for observer status; their \
    requests are decided by the Conference, as rule 17 provides. No fee is asked.";

#[test]
fn a_passage_begins_with_the_sentence_of_its_matches() {
    assert_eq!(
        shown(Analyzer::English, ENGLISH, "NGO observers", 80),
        "…Non-governmental organizations ([NGOs]) may apply for [observer] status; their…"
    );
}

#[test]
fn the_passage_with_most_of_the_query_is_chosen() {
    assert_eq!(
        shown(Analyzer::English, ENGLISH, "conference rule", 60),
        "…by the [Conference], as [rule] 17 provides. No fee is asked."
    );
}

#[test]
fn a_short_text_is_shown_whole() {
    assert_eq!(shown(Analyzer::English, "Rule 17: observers.", "17", 80), "Rule [17]: observers.");
}

#[test]
fn without_a_match_the_beginning_is_shown() {
    assert_eq!(shown(Analyzer::English, ENGLISH, "zebra", 32), "The Conference was established…");
}

#[test]
fn arabic_is_matched_without_its_marks_and_shown_with_them() {
    let text = "أُنشئ المؤتمر لتحسين قدرة الدول الأطراف. تُشجِّع الدولُ الأطرافُ مُشارَكة المجتمع المدنيّ في الاستعراض. ويجتمع كل سنتين.";
    assert_eq!(
        shown(Analyzer::Default, text, "مشاركة المدني", 70),
        "…تُشجِّع الدولُ الأطرافُ [مُشارَكة] المجتمع [المدنيّ] في الاستعراض.…"
    );
}

#[test]
fn cyrillic_is_cut_between_words() {
    let text = "Конференция учреждена для расширения возможностей. Ещё раз об участии: участие гражданского общества в обзоре приветствуется.";
    assert_eq!(
        shown(Analyzer::Default, text, "еще участие", 48),
        "…[Ещё] раз об [участии]: [участие] гражданского…"
    );
}

#[test]
fn chinese_is_cut_between_any_two_characters() {
    let text = "缔约国会议每两年举行一次。民间社会组织可以参加审议机制，并向秘书处提交意见。秘书处设在维也纳。";
    assert_eq!(
        shown(Analyzer::Default, text, "民间社会审议", 22),
        "…[民间社会]组织可以参加[审议]机制，并向秘书处提交…"
    );
}

#[test]
fn an_arabic_quotation_in_english_is_not_torn() {
    let text = "The Arabic title of rule 17 reads مشاركة المنظمات غير الحكومية في المؤتمر and is equally authentic.";
    assert_eq!(
        shown(Analyzer::English, text, "rule 17", 60),
        "The Arabic title of [rule] [17] reads…"
    );
}

#[test]
fn a_word_longer_than_the_passage_is_cut_between_characters() {
    assert_eq!(
        shown(Analyzer::Default, &"e\u{301}".repeat(20), "", 5),
        format!("{}…", "e\u{301}".repeat(2))
    );
    assert_eq!(shown(Analyzer::Default, "👩‍👩‍👧👍🏽👍🏽👍🏽", "", 6), "👩‍👩‍👧…");
}

#[test]
fn titles_are_highlighted_by_whole_words() {
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::English,
        fields: vec![Field {
            name: "title",
            weight: 1.0,
            length_normalization: 0.4,
            is_name: true,
        }],
    });
    let title = "The Multi-Stakeholder Review’s parties";
    builder.add(&[("title", title)], 1.0);
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    let marked = |query: &str| -> Vec<&str> {
        let matcher = index.search(query, &Options::default()).matcher;
        highlights(title, &matcher).into_iter().map(|range| &title[range]).collect()
    };
    assert_eq!(marked("the reviews"), ["Review"], "and not the function word beside it");
    assert_eq!(marked("multistakeholder"), ["Multi-Stakeholder"]);
    assert_eq!(marked("part"), ["parties"], "the whole word that was begun");
    assert_eq!(marked("the "), ["The"], "a function word alone");
}

#[test]
fn function_words_of_a_synonym_are_not_marked() {
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::English,
        fields: vec![Field {
            name: "body",
            weight: 1.0,
            length_normalization: 0.75,
            is_name: false,
        }],
    });
    builder.add(&[("body", "protection of witnesses")], 1.0);
    builder.synonym("witness protection", "protection of witnesses");
    let bytes = builder.finish();
    let answer = Index::open(&bytes).unwrap().search("witness protection", &Options::default());
    assert_eq!(highlights("Protection of witnesses", &answer.matcher), [0..10, 14..23]);
}
