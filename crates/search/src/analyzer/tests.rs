//! What all analyzers do to texts: golden lists of terms, and what must hold for any text.

use super::differential::{stemmed, term};
use super::*;
use proptest::prelude::*;

/// All terms in order; single characters in brackets, words written together after a plus.
fn terms(analyzer: Analyzer, text: &str) -> String {
    let mut out = Vec::new();
    analyzer.tokens(text, &mut |token| {
        out.push(match token.kind {
            TokenKind::Word => token.term.to_owned(),
            TokenKind::Joined => format!("+{}", token.term),
            TokenKind::Single => format!("({})", token.term),
        });
    });
    out.join(" ")
}

#[test]
fn a_sentence_of_each_language_becomes_its_terms() {
    for (analyzer, text, expected) in [
        (
            Analyzer::English,
            "Non-State actors can’t attend the Conference’s 2nd session.",
            "non state +nonstate actors cant attend the conference 2nd session",
        ),
        (
            Analyzer::French,
            "L’État qu’on examine n’a-t-il pas répondu ?",
            "l etat qu on examine n a t il +atil pas repondu",
        ),
        (
            Analyzer::Spanish,
            "¿Qué niños víctimas de la trata (artículo 3) serán protegidos?",
            "que ninos victimas de la trata articulo 3 seran protegidos",
        ),
        (
            Analyzer::Russian,
            "Ещё один обзор: Йемен и др. участвуют в XII сессии.",
            "еще один обзор иемен и др участвуют в xii сессии",
        ),
        (
            Analyzer::Arabic,
            "تُشجِّع الدولُ الأطرافُ والمنظماتُ على المشاركة، وفقًا للمادة ١٨.",
            "تشجع دول اطراف منظمات علي مشاركه وفقا ماده 18",
        ),
        (Analyzer::Chinese, "贩运人口，第18条。", "(贩) (运) 贩运 (人) 运人 (口) 人口 第 18 条"),
    ] {
        assert_eq!(terms(analyzer, text), expected);
    }
}

#[test]
fn every_analyzer_reads_every_script() {
    let text = "UNTOC 公约 (الاتفاقية, Конвенция, l’accord)";
    for (analyzer, french) in [
        (Analyzer::Default, "l accord +laccord"),
        (Analyzer::English, "l accord +laccord"),
        (Analyzer::French, "l accord"),
        (Analyzer::Chinese, "l accord +laccord"),
    ] {
        let others = "untoc (公) (约) 公约 اتفاقيه конвенция";
        assert_eq!(terms(analyzer, text), format!("{others} {french}"), "{analyzer:?}");
    }
}

#[test]
fn a_hyphenated_word_is_its_parts_and_the_whole() {
    let text = "Multi-stakeholder (covid-19), 2024-2025 a - b -c-";
    let found = terms(Analyzer::Default, text);
    assert_eq!(found, "multi stakeholder +multistakeholder covid 19 +covid19 2024 2025 a b c");
}

#[test]
fn an_acronym_with_stops_is_also_one_word() {
    assert_eq!(terms(Analyzer::Default, "the U.N. met. Art.18"), "the u n +un met art 18");
}

#[test]
fn english_possessives_and_contractions_are_single_words() {
    let text = "the Convention’s states' parties don't 's O'Brien’s I'd d'Ivoire";
    let expected = "the convention states parties dont s obrien id d ivoire +divoire";
    assert_eq!(terms(Analyzer::English, text), expected);
}

#[test]
fn the_article_goes_with_what_is_written_before_it_if_a_word_stays() {
    for (text, expected) in [
        ("الاتجار والاتجار بالاتجار كالاتجار فالاتجار", "اتجار اتجار اتجار اتجار اتجار"),
        ("للأشخاص الأشخاص أشخاص", "اشخاص اشخاص اشخاص"),
        ("التزام والالتزام", "تزام تزام"),
        ("إلى الى والي لله ال الا", "الي الي والي لله ال الا"),
        ("وزارة بلد كلمة", "وزاره بلد كلمه"),
    ] {
        assert_eq!(terms(Analyzer::Arabic, text), expected);
    }
}

#[test]
fn ideographs_are_cut_at_other_scripts_and_alone_are_words() {
    assert_eq!(terms(Analyzer::Default, "a联合b国 c"), "a (联) (合) 联合 b 国 c");
    assert_eq!(terms(Analyzer::Default, "人、口"), "人 口");
    assert_eq!(terms(Analyzer::Default, "カード"), "(カ) (ー) カー (ド) ード");
}

#[test]
fn ranges_point_into_the_original_with_marks_and_articles() {
    let text = "Cafe\u{301} 公\u{FE00}约 Straße’s الدُّول";
    let mut words = Vec::new();
    Analyzer::English.tokens(text, &mut |token| words.push(&text[token.range]));
    assert_eq!(words, ["Cafe\u{301}", "公\u{FE00}", "约", "公\u{FE00}约", "Straße", "الدُّول"]);
}

#[test]
fn arabic_forms_share_a_light_stem() {
    for forms in [
        "منظمة المنظمات والمنظمة للمنظمات منظمتها",
        "اتفاقية الاتفاقيات اتفاقيتان",
        "مهاجر المهاجرين مهاجرون للمهاجرين",
        "قانون القانونية القانوني قانونيين",
        "مراقب المراقبين بالمراقبين",
        "دولة الدولتين دولي الدولية",
        "مشاركة المشاركات مشاركين",
    ] {
        let stems: Vec<String> =
            forms.split(' ').map(|form| stemmed(Analyzer::Arabic, form)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
    }
}

#[test]
fn registration_is_complete() {
    for (analyzer, tag, id) in REGISTERED {
        assert_eq!(Analyzer::from_id(id), Some(analyzer));
        assert_eq!(analyzer.id(), id);
        assert_eq!(Analyzer::for_language(&format!("{tag}-X")), analyzer);
    }
    assert_eq!(Analyzer::for_language("zh_Hant"), Analyzer::Chinese);
    assert_eq!(Analyzer::for_language("de"), Analyzer::Default);
    assert_eq!(Analyzer::from_id(99), None);
}

#[test]
fn function_words_are_terms() {
    for (analyzer, ..) in REGISTERED {
        let listed = analyzer.language().function_words();
        for word in listed.split(' ').filter(|word| !word.is_empty()) {
            assert!(analyzer.is_function_word(word));
            if analyzer != Analyzer::Chinese {
                assert_eq!(term(analyzer, word), word);
            }
        }
        assert!(!analyzer.is_function_word("") && !analyzer.is_function_word("convention"));
    }
    assert!(Analyzer::Chinese.is_function_word("什么"));
}

/// Letters of all our scripts, so that suffixes and articles come about often.
const LETTERS: &str = "[a-zA-Zéïçñœßйа-яёєάωءابتةكفلمنوهىيً一-七、 .'’\\-0-9]{0,40}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_gives_terms_of_bounded_length_at_character_boundaries(
        text in prop_oneof![any::<String>(), LETTERS.prop_map(String::from)],
    ) {
        for (analyzer, ..) in REGISTERED {
            let mut end = 0;
            analyzer.tokens(&text, &mut |token| {
                assert!(!token.term.is_empty() && token.term.len() <= MAX_TERM);
                assert!(end <= token.range.end, "tokens come in order of their ends");
                end = token.range.end;
                assert!(text.get(token.range).is_some_and(|word| !word.is_empty()));
            });
        }
    }

    #[test]
    fn a_word_is_its_own_only_token(text in LETTERS) {
        for (analyzer, ..) in REGISTERED {
            let mut words = Vec::new();
            analyzer.tokens(&text, &mut |token| {
                if token.kind == TokenKind::Word {
                    words.push(token.term.to_owned());
                }
            });
            for word in words {
                let mut again = Vec::new();
                analyzer.tokens(&word, &mut |token| {
                    if token.kind == TokenKind::Word {
                        again.push(token.term.to_owned());
                    }
                });
                prop_assert_eq!(again, vec![word], "{:?}", analyzer);
            }
        }
    }

    #[test]
    fn every_word_begins_as_its_stem_says_and_no_stem_is_empty(text in LETTERS) {
        for (analyzer, ..) in REGISTERED {
            analyzer.tokens(&text, &mut |token| {
                let mut stem = token.term.as_bytes().to_vec();
                analyzer.stem(&mut stem);
                assert!(!stem.is_empty() && stem.len() <= token.term.len());
                assert!(str::from_utf8(&stem).is_ok());
                if let Some(len) = analyzer.shared_by_forms(&stem) {
                    let shared = stem.get(..len).expect("shared bytes are of the stem");
                    let known = ["dying", "lying", "tying"].contains(&token.term);
                    assert!(known || token.term.as_bytes().starts_with(shared), "{}", token.term);
                }
            });
        }
    }

    #[test]
    fn any_bytes_are_stemmed_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..20)) {
        for (analyzer, ..) in REGISTERED {
            let mut stem = bytes.clone();
            analyzer.stem(&mut stem);
            prop_assert_eq!(stem.is_empty(), bytes.is_empty());
        }
    }
}
