//! The words of the tools: each that a tool asks for is there, and each there is asked for.

use tools::{Answers, DraftError, Section, summary};

use crate::cases;
use crate::show::show;
use crate::support::{GUIDE, context};

/// Ends of messages that need not be there.
const OPTIONAL: [&str; 3] = ["-hint", "-example", "-intro"];
/// Words that the app asks for, not the tools.
const OF_THE_APP: &str = "desk-";
/// Asked for where something goes wrong that no case has.
const ERRORS: &str = "error-";

#[test]
fn the_words_that_tools_ask_for_are_the_words_that_are_there() {
    let country = Answers::default();
    let cx = context("2027-03-03", &country);
    for tool in tools::all() {
        for answers in [Answers::default(), tool.start(&cx), tool.example(&cx)] {
            let form = tool.form(&answers, &cx);
            summary(&form, &answers, &cx);
            tools::check(&form, &answers, &cx);
            show(*tool, &answers, &cx);
            assert!(form.sections.iter().all(has_words), "{}", tool.id());
        }
    }
    cases::run_all();
    let asked = GUIDE.asked.lock().unwrap().clone();
    let may_miss =
        |id: &str| OPTIONAL.iter().any(|end| id.ends_with(end)) || id.contains("-example-");
    let missing: Vec<&String> = asked
        .iter()
        .filter(|id| !may_miss(id) && GUIDE.words.words(id, &[], &|_| "other".into()) == **id)
        .collect();
    assert!(missing.is_empty(), "en/tools.ftl has no {missing:?}");
    let errors = [
        DraftError::TooLarge,
        DraftError::NotJson,
        DraftError::NotADraft,
        DraftError::Newer,
        DraftError::UnknownTool,
    ];
    let errors = errors.map(DraftError::message);
    let is_used = |id: &str| {
        asked.contains(id)
            || errors.contains(&id)
            || id.starts_with(OF_THE_APP)
            || id.starts_with(ERRORS)
    };
    let unused: Vec<&String> = GUIDE.messages.iter().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "en/tools.ftl: nothing shows {unused:?}: remove them");
}

fn has_words(section: &Section) -> bool {
    !section.title.is_empty() && section.fields.iter().all(|field| !field.label.is_empty())
}
