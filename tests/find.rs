//! What a query shows besides its hits, over the real English content.

use std::path::Path;

use compiler::{pack_of, read_content};
use find::{Choice, Facet, Filter, Finder, Found, OURS, Piece, Target};
use model::{Kind, Stage};
use pack::Pack;

fn pack(folder: &str) -> Pack {
    let content = read_content(Path::new(folder)).expect("the content is in order");
    Pack::open(pack_of(&content, &content.editions[0])).expect("a new pack opens")
}

fn english() -> Finder {
    Finder::new(pack("content")).expect("a new index opens")
}

fn name(finder: &Finder, number: u16) -> String {
    let head = finder.pack().head(number).expect("what is found is an entry");
    format!("{}/{}", head.kind.folder(), head.id)
}

fn first(finder: &Finder, query: &str) -> String {
    finder.find(query).hits.first().map_or(String::new(), |hit| name(finder, hit.number))
}

fn go_to(finder: &Finder, query: &str) -> Vec<String> {
    let target = |target| match target {
        Target::Entry(number) => name(finder, number),
        Target::Folder(kind) => kind.folder().to_owned(),
    };
    finder.find(query).go_to.iter().map(|place| target(place.target)).collect()
}

fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn a_reference_has_its_provision_first() {
    let finder = english();
    for (query, provision) in [
        ("18", "untoc-18"),
        ("18(3)", "untoc-18"),
        ("UNTOC 18.3", "untoc-18"),
        ("article 5 para 1 (b)", "untoc-5"),
        ("TIP 6", "tip-6"),
        ("firearms protocol art. 8", "fap-8"),
        ("untoc32", "untoc-32"),
        ("art 6 smuggling of migrants", "som-6"),
        ("arts 5 and 6", "untoc-5"),
        ("palermo protocol art 3", "tip-3"),
        ("gun protocol art 15", "fap-15"),
        ("article 6 victims", "tip-6"),
    ] {
        assert_eq!(first(&finder, query), format!("articles/{provision}"), "{query}");
    }
}

#[test]
fn who_wants_to_do_something_finds_the_tool() {
    let finder = english();
    for (query, tool) in [
        ("write letter", "letter"),
        ("letter generator", "letter"),
        ("give me the letter", "letter"),
        ("action plan", "plan"),
        ("parallel report", "input"),
        ("ics calendar", "calendar"),
        ("speech timer", "statement"),
        ("scorecard", "pledge"),
        ("my country", "country"),
    ] {
        let found = finder.find(query);
        let seen: Vec<String> =
            found.hits.iter().take(5).map(|hit| name(&finder, hit.number)).collect();
        assert!(seen.contains(&format!("tools/{tool}")), "{query}: {seen:?}");
    }
}

#[test]
fn what_only_looks_like_a_reference_has_none() {
    let finder = english();
    for (query, number) in [("resolution 10/1", 10), ("rule 17", 17), ("cluster 2", 2), ("9/1", 9)]
    {
        assert_ne!(first(&finder, query), format!("articles/untoc-{number}"), "{query}");
    }
}

#[test]
fn beginnings_of_words_lead_to_a_name() {
    let finder = english();
    for (query, wanted) in [
        ("conf seiz", "articles/untoc-12"),
        ("mut leg", "articles/untoc-18"),
        ("foc poi", "guides/focal-points"),
        ("glos", "terms"),
    ] {
        let found = finder.find(query);
        let seen = found.hits.iter().take(5).map(|hit| name(&finder, hit.number));
        let all: Vec<String> = seen.chain(go_to(&finder, query)).collect();
        assert!(all.iter().any(|place| place == wanted), "{query}: {all:?}");
    }
    for query in ["c", "xqzwv", "who do I write to", "is it still trafficking if she agreed"] {
        assert!(go_to(&finder, query).is_empty(), "{query}: {:?}", go_to(&finder, query));
    }
}

#[test]
fn a_question_is_answered() {
    let finder = english();
    let found = finder.find("can my ngo go to vienna");
    let answer = found.answer.expect("there is such a question");
    assert_eq!(name(&finder, answer.number), "questions/can-my-ngo-go-to-vienna");
    assert!(plain(&answer.text).len() > 40, "the answer is {:?}", plain(&answer.text));
    for query in ["art 18", "extradition", "court", "mutual legal assistance"] {
        assert_eq!(finder.find(query).answer, None, "{query}");
    }
}

#[test]
fn a_slip_is_corrected_and_the_rest_kept() {
    let finder = english();
    let meant = |query: &str| finder.find(query).corrected.map(|corrected| corrected.query);
    assert_eq!(meant("Traficking defintion").as_deref(), Some("Trafficking definition"));
    assert_eq!(meant("witnes protectoin").as_deref(), Some("witness protection"));
    for query in ["trafficking", "confisc", "art 18", "xqzwv"] {
        assert_eq!(meant(query), None, "{query}");
    }
}

#[test]
fn where_nothing_is_found_there_is_nothing_to_show() {
    let finder = english();
    let Found { hits, corrected, answer, .. } = finder.find("xqzwv");
    assert!(hits.is_empty() && corrected.is_none() && answer.is_none());
}

#[test]
fn steps_are_chosen_by_stage() {
    let finder = english();
    let found = finder.find("review");
    let all = finder.show(&found, &Filter::default(), 5);
    for (choice, count) in &all.counts(Facet::Stage).values {
        let mut filter = Filter::default();
        filter.choose(Facet::Stage, Some(choice.clone()));
        let shown = finder.show(&found, &filter, 400);
        assert_eq!((shown.total, shown.hits.len()), (*count, *count));
        assert!(shown.hits.iter().all(|hit| hit.kind == Kind::Step));
    }
    let before = Choice::Stage(Stage::Before);
    assert!(all.counts(Facet::Stage).values.iter().any(|(choice, _)| *choice == before));
}

#[test]
fn the_packs_of_partners_are_searched_together_with_ours() {
    // Another small guide, with pages of the same names as some of ours.
    let small = pack("crates/compiler/tests/base");
    let finder = Finder::with_partners(pack("content"), vec![small]).expect("new indexes open");
    let found = finder.find("who checks us at the turn of a State");
    let first = found.hits.iter().find(|hit| hit.pack == 1).expect("the partner has such a page");
    let head = finder.pack_of(first).and_then(|pack| pack.head(first.number));
    assert_eq!(head.map(|head| head.id.as_str()), Some("review"));
    assert!(found.hits.iter().any(|hit| hit.pack == OURS));
    let shown = finder.show(&found, &Filter::default(), 400);
    let of_partner = shown.hits.iter().find(|hit| hit.pack == 1).map(|hit| plain(&hit.title));
    assert_eq!(of_partner.as_deref(), Some("The review"));

    let of_partner = |query: &str| {
        let found = finder.find(query);
        let first = found.hits.first().map(|hit| (hit.pack, hit.number));
        (first.is_some_and(|(pack, _)| pack != OURS), found.answer.is_some())
    };
    assert_eq!(of_partner("art 2"), (false, false), "references are ours");
    assert_eq!(of_partner("can my ngo go to vienna"), (false, true), "answers are ours");
}

#[test]
fn a_state_that_is_asked_for_is_found_in_its_row() {
    let finder = english();
    let mut wrong = Vec::new();
    for (query, place, told) in [
        (
            "is Fiji party to the trafficking protocol",
            "fji",
            "Trafficking in Persons Protocol: Party 2017",
        ),
        ("has south korea ratified", "kor", "Convention: Party 2015"),
        ("north korea", "prk", "Party 2016"),
        ("viet nam smuggling protocol", "vnm", "Smuggling of Migrants Protocol: Not known (check)"),
        ("which treaties has nepal joined", "npl", "Nepal"),
        ("papua new guinea", "png", "Not a party"),
        ("laos", "lao", "Lao"),
        ("vietnam smuggling protocol", "vnm", "Viet Nam"),
        ("is vietnam a party to the smuggling protocol", "vnm", "Viet Nam"),
        ("laos trafficking protocol", "lao", "Lao"),
        ("burma", "mmr", "Myanmar"),
        ("turkey", "tur", "Türkiye"),
        ("turkiye firearms protocol", "tur", "Türkiye"),
        ("dprk", "prk", "North Korea"),
        ("syria palermo convention", "syr", "Syria"),
        ("east timor", "tls", "Timor-Leste"),
        ("kyrgyz republic", "kgz", "Kyrgyzstan"),
        ("uae", "are", "Emirates"),
        ("brunei", "brn", "Brunei"),
    ] {
        let found = finder.find(query);
        let table = |number: u16| name(&finder, number) == "guides/asia-pacific-status";
        let hits = finder.show(&found, &Filter::default(), 5).hits;
        let Some(hit) = hits.iter().find(|hit| table(hit.number)) else {
            let names = hits.iter().map(|hit| name(&finder, hit.number));
            wrong.push(format!("{query}: {:?}", names.collect::<Vec<_>>()));
            continue;
        };
        let snippet = plain(&hit.snippet);
        if hit.anchor != place || !snippet.contains(told) {
            wrong.push(format!("{query}: #{} {snippet}", hit.anchor));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let found = finder.find("party status table");
    assert!(found.hits.iter().all(|hit| hit.anchor.is_empty()));
}
