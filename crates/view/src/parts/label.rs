//! What kind of thing an entry is, in few words, before its title.

use model::{Detail, Head};

use crate::context::Context;
use crate::node::{Element, el};

/// The words before a title: instrument and article, or the kind. The first is the id of an
/// instrument, for its colour; it is empty where there is none.
pub fn hit_label(cx: &Context<'_>, head: &Head) -> (String, String) {
    match &head.detail {
        Detail::Article(facts) => {
            let number = facts.number.to_string();
            let name = cx.instrument_name(&facts.instrument);
            let args = [("instrument", name.as_str()), ("number", &number)];
            (facts.instrument.clone(), cx.words_with("label-article", &args))
        }
        Detail::Instrument(_) => (head.id.clone(), cx.words("label-instrument")),
        Detail::Model(form) => (String::new(), cx.words(&format!("form-{}", form.as_str()))),
        _ => (String::new(), cx.words(&format!("label-{}", head.kind.folder()))),
    }
}

/// The label as an element. The colour of an instrument is never without its name.
pub(crate) fn mark(cx: &Context<'_>, head: &Head) -> Element {
    let (instrument, words) = hit_label(cx, head);
    let label = el("span").class("label").text(words);
    if instrument.is_empty() { label } else { label.attr("data-instrument", instrument) }
}
