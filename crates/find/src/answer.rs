//! Is the query a question that the guide answers? Then its answer is shown at once.

use model::{Block, Kind};
use pack::Pack;
use search::{Matcher, highlights};

use crate::finder::{OURS, Place};
use crate::hit::{Hit, Piece, pieces, title};

/// Hits among which a question may be that is put in the reader's very words.
const LOOKED_AT: usize = 3;
/// Of the words that were looked for, how many such a question has.
const NEARLY_ALL: f32 = 0.8;

/// The first paragraph of a question's answer, of our own pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub number: u16,
    pub title: Vec<Piece>,
    pub text: Vec<Piece>,
}

impl Answer {
    /// True where the hit is the question that is answered.
    pub fn is_of(&self, hit: &Hit) -> bool {
        (hit.pack, hit.number) == (OURS, self.number)
    }
}

/// The answer, in our pack, to a query whose best hits are these.
pub(crate) fn answer(
    pack: &Pack,
    query: &str,
    matcher: &Matcher,
    hits: &[Place],
) -> Option<Answer> {
    // One word is a subject, not yet a question.
    if query.split_whitespace().count() < 2 {
        return None;
    }
    let sought = highlights(query, matcher).len();
    let question = |hit: &Place| {
        let is_question = hit.pack == OURS && pack.of_kind(Kind::Question).contains(&hit.number);
        is_question.then_some(hit.number)
    };
    let is_put_so = |number: u16| {
        let title = pack.head(number).map_or("", |head| head.title.as_str());
        let has = highlights(title, matcher).len();
        sought >= 2 && has as f32 >= sought as f32 * NEARLY_ALL
    };
    let best = hits.first().and_then(question);
    let number = best.or_else(|| {
        let mut questions = hits.iter().take(LOOKED_AT).filter_map(question);
        questions.find(|number| is_put_so(*number))
    })?;
    let entry = pack.entry(number).ok()?;
    let paragraph = entry.body.blocks.iter().find_map(|block| match block {
        Block::Paragraph(inlines) => Some(inlines),
        _ => None,
    })?;
    let text: String = paragraph.iter().map(|inline| inline.text()).collect();
    let marks = highlights(&text, matcher);
    Some(Answer { number, title: title(&entry.head, matcher), text: pieces(&text, &marks) })
}
