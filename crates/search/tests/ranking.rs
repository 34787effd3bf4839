//! Rankings as people would want them: a small collection, a query, the expected order, and the
//! reason beside each. Every set is one claim about relevance, not about the formula.

use search::{Analyzer, Field, Index, IndexBuilder, Memory, Options, Settings};

/// Documents are `(reference, title, body)`.
fn ranked(
    analyzer: Analyzer,
    docs: &[(&str, &str, &str)],
    synonyms: &[(&str, &str)],
    query: &str,
) -> Vec<u32> {
    let mut builder = IndexBuilder::new(Settings {
        analyzer,
        fields: vec![
            Field { name: "reference", weight: 5.0, length_normalization: 0.2, is_name: false },
            Field { name: "title", weight: 3.0, length_normalization: 0.4, is_name: true },
            Field { name: "body", weight: 1.0, length_normalization: 0.75, is_name: false },
        ],
    });
    for (reference, title, body) in docs {
        builder.add(&[("reference", reference), ("title", title), ("body", body)], 1.0);
    }
    for (say, means) in synonyms {
        builder.synonym(say, means);
    }
    let bytes = builder.finish();
    let texts = |doc: u32, take: &mut dyn FnMut(&str)| {
        let (reference, title, body) = docs[doc as usize];
        take(&format!("{reference}\n{title}\n{body}"));
    };
    let index = Index::open(&bytes).unwrap();
    let options = Options { texts: Some(&texts), ..Options::default() };
    let answer = index.search(query, &options);
    for hit in &answer.hits {
        let explained = index.explain(query, hit.doc, &options).expect("a hit has a reason");
        assert!((explained.score - hit.score).abs() <= hit.score * 1e-5, "{explained:?}");
    }
    answer.hits.iter().map(|hit| hit.doc).collect()
}

#[track_caller]
fn expect_order(docs: &[(&str, &str, &str)], query: &str, order: &[u32], reason: &str) {
    assert_eq!(ranked(Analyzer::English, docs, &[], query), order, "{query:?}: {reason}");
}

#[track_caller]
fn expect_first(
    docs: &[(&str, &str, &str)],
    synonyms: &[(&str, &str)],
    query: &str,
    first: u32,
    reason: &str,
) {
    let found = ranked(Analyzer::English, docs, synonyms, query);
    assert_eq!(found.first(), Some(&first), "{query:?} gives {found:?}: {reason}");
}

#[test]
fn where_a_word_is_matters() {
    let docs = [
        ("", "Observers", "Vienna is where the Conference meets."),
        ("", "The Vienna office", "Where to find us."),
        ("", "Meetings", "Held in Vienna. All Vienna meetings are open."),
    ];
    expect_order(
        &docs,
        "vienna",
        &[1, 2, 0],
        "a title counts more than a body, two mentions more than one",
    );
}

#[test]
fn more_of_the_query_is_better_than_more_of_one_word() {
    let docs = [
        ("", "Reports", "Extradition, extradition and again extradition between states."),
        ("", "Requests", "Extradition of nationals and asset recovery."),
        ("", "Assets", "Recovery plans."),
    ];
    expect_first(&docs, &[], "extradition asset recovery", 1, "it is about all three words");
}

#[test]
fn the_word_itself_comes_before_other_forms_of_it() {
    let docs = [
        ("", "", "the reviewing process of parties"),
        ("", "", "the reviewed process of parties"),
        ("", "", "the review process of parties"),
    ];
    expect_order(
        &docs,
        "review ",
        &[2, 0, 1],
        "the exact form first, then other forms, equal ones by number",
    );
    expect_order(&docs, "reviewed ", &[1, 0, 2], "whichever form is typed");
}

#[test]
fn an_unfinished_word_finds_what_it_may_become() {
    let docs = [
        ("", "", "participation of observers"),
        ("", "", "part of the text here"),
        ("", "", "nothing to see here"),
    ];
    expect_order(&docs, "partic", &[0], "the beginning of one word only");
    expect_order(&docs, "part", &[1, 0], "a whole word before an unfinished one");
    expect_order(&docs, "part ", &[1], "a space says that the word is finished");
    expect_order(&docs, "part and part", &[1, 0], "the last word counts where it stands last");
}

#[test]
fn a_slip_of_the_finger_still_finds() {
    let docs = [
        ("", "", "trafficking in persons"),
        ("", "", "smuggling of migrants"),
        ("", "", "firearms and their parts"),
    ];
    for query in ["trafficing ", "traficking", "rtafficking ", "trafickking in presons"] {
        expect_first(&docs, &[], query, 0, "one or two slips in a long word");
    }
    expect_first(&docs, &[], "smugling", 1, "a doubled letter typed once");
    expect_first(&docs, &[], "fierarms", 2, "two letters swapped");
}

#[test]
fn a_correct_word_is_not_corrected() {
    let docs = [
        ("", "", "the state party"),
        ("", "", "stats of the year stats"),
        ("", "", "a state visit"),
    ];
    expect_order(&docs, "state ", &[0, 2], "stats is one edit away, but state is a word here");
}

#[test]
fn questions_are_about_their_subjects() {
    let docs = [
        (
            "",
            "Who we are",
            "Who do we work for and to whom do we answer? I do what I can to do it.",
        ),
        (
            "",
            "Contact the Secretariat",
            "Write to the Secretariat in Vienna to register your organization.",
        ),
        ("", "Can I go home", "How can my family go on to do what they can do? I go to my office."),
        (
            "",
            "Accreditation",
            "An NGO without consultative status may apply; sessions are in Vienna.",
        ),
        ("", "History", "Adopted in 2000 and in force since 2003, to be reviewed by its parties."),
        ("", "Letters", "Ten letters that organizations wrote."),
    ];
    expect_first(&docs, &[], "who do I write to", 1, "to write is what is asked");
    expect_first(&docs, &[], "can my NGO go to Vienna", 3, "an NGO and Vienna are the subjects");
    expect_first(&docs, &[], "who are we", 0, "function words alone still find");
}

#[test]
fn a_reference_finds_its_article() {
    let docs = [
        ("article 1", "Statement of purpose", "The purpose is to promote cooperation."),
        ("article 8", "Criminalization of corruption", "See articles 18 and 20."),
        (
            "article 18",
            "Mutual legal assistance",
            "States Parties shall afford one another assistance.",
        ),
        ("article 180", "Another", "Not an article of this convention."),
        ("", "The art of negotiation", "18 rules about the art of talks, 18 exercises, 18 games."),
    ];
    let synonyms = [("art", "article")];
    for query in
        ["art 18", "art. 18", "Art.18", "article 18", "ARTICLE 18 ", "articles 18", "１８ article"]
    {
        expect_first(&docs, &synonyms, query, 2, "its weighty reference says so");
    }
    expect_first(&docs, &synonyms, "article 1", 0, "18 is only what 1 may become");
}

#[test]
fn a_synonym_finds_but_comes_after_the_word_itself() {
    let docs = [
        ("", "", "civil society takes part"),
        ("", "", "an ngo takes part here"),
        ("", "", "civil aviation takes off"),
        ("", "", "a learned society meets"),
    ];
    let synonyms = [("ngo", "civil society"), ("take part", "participate")];
    let found = ranked(Analyzer::English, &docs, &synonyms, "NGOs ");
    assert_eq!(
        found,
        [1, 0],
        "the word, then all the words of its synonym, but not one of them alone"
    );
    let found = ranked(
        Analyzer::English,
        &[("", "", "we participate"), ("", "", "no")],
        &synonyms,
        "taking part ",
    );
    assert_eq!(found, [0], "a phrase in another form is still the phrase");
}

#[test]
fn a_rare_misspelling_does_not_outrank_the_word() {
    let docs = [
        ("", "", "the convention and its protocols"),
        ("", "", "the convention and its parties"),
        ("", "", "the convenion and its typists"),
    ];
    let found = ranked(Analyzer::English, &docs, &[], "convention ");
    assert_eq!(found, [0, 1], "a known word is taken at its word");
}

#[test]
fn hyphens_do_not_matter() {
    let docs = [
        ("", "", "a multi-stakeholder process"),
        ("", "", "a multistakeholder process"),
        ("", "", "a process"),
    ];
    for query in ["multi-stakeholder ", "multistakeholder "] {
        let mut found = ranked(Analyzer::English, &docs, &[], query);
        found.sort_unstable();
        assert_eq!(found, [0, 1], "{query:?}");
    }
}

#[test]
fn other_scripts_are_searched_alike() {
    let docs = [
        ("", "联合国打击跨国有组织犯罪公约", "缔约国应当合作。"),
        ("", "المجتمع المدني", "مُشاركة المنظّمات في الاستعراض"),
        ("", "Гражданское общество", "Участие организаций в обзоре; ещё раз."),
        ("", "Société civile", "La participation à l’examen, à Vienne."),
        ("", "Xã hội dân sự", "Tham gia vào việc rà soát."),
    ];
    let cases = [
        ("公约", 0, "two characters of a longer title"),
        ("有组织犯罪", 0, "a phrase without spaces"),
        ("约", 0, "one character"),
        ("مشاركة", 1, "without vowel marks"),
        ("المنظمات", 1, "without shadda"),
        ("еще", 2, "ё typed as е"),
        ("ОБЩЕСТВО", 2, "capitals"),
        ("societe", 3, "no accents"),
        ("l'examen", 3, "the other apostrophe"),
        ("xa hoi", 4, "no tone marks"),
    ];
    for (query, first, reason) in cases {
        let found = ranked(Analyzer::Default, &docs, &[], query);
        assert_eq!(found.first(), Some(&first), "{query:?}: {reason}");
    }
}

#[test]
fn a_prior_is_mild_and_ties_go_by_number() {
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::Default,
        fields: vec![Field {
            name: "body",
            weight: 1.0,
            length_normalization: 0.75,
            is_name: false,
        }],
    });
    for (body, prior) in
        [("one word", 1.0), ("one word", 1.0), ("one word", 1.25), ("word word", 1.0)]
    {
        builder.add(&[("body", body)], prior);
    }
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    let docs = |filter: Option<&dyn Fn(u32) -> bool>, limit| {
        let answer = index.search("word", &Options { limit, filter, ..Options::default() });
        (answer.hits.iter().map(|hit| hit.doc).collect::<Vec<_>>(), answer.total)
    };
    assert_eq!(docs(None, 10), (vec![3, 2, 0, 1], 4));
    assert_eq!(docs(Some(&|doc| doc != 2), 2), (vec![3, 0], 3));
    assert_eq!(docs(None, 0), (vec![], 4));
}

#[test]
fn what_was_corrected_is_told() {
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::English,
        fields: vec![Field {
            name: "body",
            weight: 1.0,
            length_normalization: 0.75,
            is_name: false,
        }],
    });
    builder.add(&[("body", "The Conference meets in Vienna.")], 1.0);
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    let query = "confrence in Viena";
    let corrected = index.search(query, &Options::default()).corrected;
    let told: Vec<_> =
        corrected.iter().map(|one| (&query[one.range.clone()], one.word.as_str())).collect();
    assert_eq!(told, [("confrence", "conference"), ("Viena", "vienna")]);
    assert!(index.search("conferences", &Options::default()).corrected.is_empty());
}

#[test]
fn a_document_of_that_name_comes_first() {
    let docs = [
        ("", "Advanced functions and closures", "Functions that take functions, and functions."),
        ("", "Functions", "How to write one."),
        ("", "Other", "Functions, functions, functions, functions, functions, functions."),
    ];
    expect_first(
        &docs,
        &[],
        "functions ",
        1,
        "it is the whole name, the others have the word more often",
    );
    expect_first(&docs, &[], "functio", 1, "and so while it is being typed");
}

#[test]
fn words_that_stand_together_mean_what_they_mean_together() {
    let docs = [
        (
            "",
            "",
            "Legal questions. Of another kind: any assistance to victims, with legal advice beside assistance.",
        ),
        ("", "", "States give each other legal assistance in many matters, and other help."),
        ("", "", "Assistance for the poor, who have no legal means of their own whatever they do."),
    ];
    expect_first(&docs, &[], "legal assistance ", 1, "side by side, in this order");
}

#[test]
fn a_quoted_phrase_is_looked_for_word_for_word() {
    let docs = [
        ("", "", "the state of transit and the state of origin"),
        ("", "", "transit of the state, state of the transit"),
        ("", "", "states of transit"),
    ];
    expect_order(&docs, "\"state of transit\"", &[0], "only one has just these words");
    let found = ranked(Analyzer::English, &docs, &[], "\"state of nowhere\"");
    assert!(!found.is_empty(), "a phrase that nothing has is taken as words");
}

#[test]
fn two_words_run_together_and_one_torn_apart_are_found() {
    let docs = [
        ("", "", "the focal point answers"),
        ("", "", "a framework for reviews"),
        ("", "", "points of interest"),
    ];
    expect_first(&docs, &[], "focalpoint ", 0, "the space was forgotten");
    expect_first(&docs, &[], "frame work ", 1, "a space too many");
}

#[test]
fn an_unfinished_word_may_be_misspelt_too() {
    let docs =
        [("", "", "against trafficking"), ("", "", "for transparency"), ("", "", "in traffic")];
    let found = ranked(Analyzer::English, &docs, &[], "traficki");
    assert_eq!(found.first(), Some(&0));
    expect_first(&docs, &[], "tarnspar", 1, "swapped, and unfinished");
}

#[test]
fn indexes_are_searched_as_if_they_were_one() {
    let built = |bodies: &[&str]| {
        let mut builder = IndexBuilder::new(Settings {
            analyzer: Analyzer::English,
            fields: vec![Field {
                name: "body",
                weight: 1.0,
                length_normalization: 0.0,
                is_name: false,
            }],
        });
        for body in bodies {
            builder.add(&[("body", body)], 1.0);
        }
        builder.finish()
    };
    let all = ["a review of states", "review and review", "no such word", "states only"];
    let (one, first, second) = (built(&all), built(&all[..2]), built(&all[2..]));
    let one = Index::open(&one).unwrap();
    let both = [Index::open(&first).unwrap(), Index::open(&second).unwrap()];
    for query in ["review ", "states review ", "state", "nothing"] {
        let options = Options::default();
        let together = search::search_together(&both, query, &options, &mut Memory::default());
        let alone = one.search(query, &options);
        assert_eq!(together.hits, alone.hits, "{query}");
        assert_eq!(together.total, alone.total);
    }
}

#[test]
fn what_is_remembered_changes_no_answer() {
    let texts = [
        "Witness protection: states protect a witness.",
        "Protection of the border. A witness may write.",
        "Confiscation and seizure of proceeds.",
    ];
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::English,
        fields: vec![Field {
            name: "body",
            weight: 1.0,
            length_normalization: 0.7,
            is_name: false,
        }],
    });
    for text in texts {
        builder.add(&[("body", text)], 1.0);
    }
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    let text_of = |doc: u32, take: &mut dyn FnMut(&str)| take(texts[doc as usize]);
    let options = Options { texts: Some(&text_of), ..Options::default() };
    let mut memory = Memory::default();
    let typed = ["witnes protectoin", "\"witness protection\" of", "conf seizzure of proceeds"];
    // Letter by letter, and back again.
    let letters = |query: &'static str| (1..=query.len()).map(|end| &query[..end]);
    let forth: Vec<&str> = typed.into_iter().flat_map(letters).collect();
    for query in forth.iter().chain(forth.iter().rev()) {
        let indexes = std::slice::from_ref(&index);
        let with = search::search_together(indexes, query, &options, &mut memory);
        let without = index.search(query, &options);
        assert_eq!((with.hits, with.corrected), (without.hits, without.corrected), "{query}");
    }
}
