//! Each language's analyzer from query to highlight: another form of a word is found and marked,
//! and a word of another language is found in an English index.

use search::{Analyzer, Field, Index, IndexBuilder, Options, Settings, highlights};

fn found(analyzer: Analyzer, text: &str, query: &str) -> Vec<String> {
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
    builder.add(&[("body", "12345")], 1.0);
    let bytes = builder.finish();
    // The space says that the last word is whole: a form, not a beginning, is to be found.
    let query = format!("{query} ");
    let answer = Index::open(&bytes).unwrap().search(&query, &Options::default());
    highlights(text, &answer.matcher).into_iter().map(|range| text[range].to_owned()).collect()
}

#[test]
fn other_forms_are_found_in_each_language() {
    for (analyzer, text, query, marked) in [
        (Analyzer::English, "The Conference reviewed it.", "reviews", "reviewed"),
        (Analyzer::French, "Les États l’ont ratifiée.", "ratifier", "ratifiée"),
        (Analyzer::French, "Le trafic d’armes illicites.", "arme", "armes"),
        (Analyzer::Spanish, "La protección de las víctimas.", "proteccion", "protección"),
        (Analyzer::Spanish, "Se presentarán informes.", "informe", "informes"),
        (Analyzer::Russian, "Стороны принимают участие в обзоре.", "обзор", "обзоре"),
        (Analyzer::Russian, "Торговля людьми – преступление.", "преступлений", "преступление"),
        (Analyzer::Arabic, "تسليم المجرمين ومكافحة الاتجار بالأشخاص", "مجرم", "المجرمين"),
        (Analyzer::Arabic, "دور المنظمات غير الحكومية", "منظمة", "المنظمات"),
        (Analyzer::Chinese, "打击跨国有组织犯罪公约", "罪", "罪"),
        (Analyzer::Chinese, "打击跨国有组织犯罪公约", "犯罪", "犯罪"),
    ] {
        assert_eq!(found(analyzer, text, query), [marked], "{query}");
    }
}

#[test]
fn an_english_index_finds_terms_of_other_languages() {
    let text = "Trafficking in persons: trata de personas, traite des personnes, traite d’êtres \
        humains, торговля людьми, الاتجار بالأشخاص, 贩运人口";
    for (query, marked) in [
        ("trata", vec!["trata"]),
        ("etres humains", vec!["d’êtres", "humains"]),
        ("Торговля", vec!["торговля"]),
        ("اتجار", vec!["الاتجار"]),
        ("أشخاص", vec!["بالأشخاص"]),
        ("人口贩运", vec!["贩运", "人口"]),
        ("口", vec!["口"]),
    ] {
        assert_eq!(found(Analyzer::English, text, query), marked, "{query}");
    }
}
