//! What tools know of the guide: its models and its articles, read from a pack.

use model::{Block, Confidence, Detail, Document, Entry, Inline, Kind, PluralRule, Substance};
use pack::{Pack, PackError};

use crate::{Article, ModelText};

/// The name of the heading under which an article says what to look for.
const LOOK: &str = "look";

/// Read once when a tool opens; [`crate::Context`] borrows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Knowledge {
    pub models: Vec<ModelText>,
    pub articles: Vec<Article>,
}

impl Knowledge {
    /// Reads the pack of the language that papers are to be written in.
    ///
    /// # Errors
    /// [`PackError::Damaged`] where an entry cannot be read.
    pub fn read(pack: &Pack, plural: PluralRule<'_>) -> Result<Knowledge, PackError> {
        let mut models = Vec::new();
        for number in pack.of_kind(Kind::Model) {
            models.extend(model_text(pack.entry(number)?));
        }
        let mut articles = Vec::new();
        for number in pack.of_kind(Kind::Article) {
            articles.extend(article(pack, plural, pack.entry(number)?));
        }
        Ok(Knowledge { models, articles })
    }
}

fn model_text(entry: Entry) -> Option<ModelText> {
    let (Detail::Model(form), Substance::Model(facts)) = (entry.head.detail, entry.substance)
    else {
        return None;
    };
    let (id, title, summary) = (entry.head.id, entry.head.title, entry.head.summary);
    Some(ModelText { id, title, summary, form, facts, document: entry.body })
}

fn article(pack: &Pack, plural: PluralRule<'_>, entry: Entry) -> Option<Article> {
    let Detail::Article(facts) = &entry.head.detail else { return None };
    let instrument = pack.find(Kind::Instrument, &facts.instrument).and_then(|n| pack.head(n));
    let instrument = match instrument.map(|head| &head.detail) {
        Some(Detail::Instrument(facts)) => facts.short_title.clone(),
        _ => facts.instrument.clone(),
    };
    let number = facts.number.to_string();
    let args = [("instrument", instrument.as_str()), ("number", &number)];
    let citation = pack.words("label-article", &args, plural);
    let cluster = facts.cluster;
    Some(Article {
        number: facts.number,
        citation,
        cluster: cluster.map_or(0, |cluster| cluster.number),
        cluster_is_sure: cluster.is_some_and(|it| it.confidence != Confidence::Uncertain),
        questions: questions(&entry.body),
        instrument,
        id: entry.head.id,
        title: entry.head.title,
    })
}

/// The list items below the heading that says what to look for.
fn questions(body: &Document) -> Vec<String> {
    let is_look = |block: &&Block| matches!(block, Block::Heading { id, .. } if id == LOOK);
    let after = body.blocks.iter().skip_while(|block| !is_look(block)).skip(1);
    let within = after.take_while(|block| !matches!(block, Block::Heading { .. }));
    let items = within.flat_map(|block| match block {
        Block::List { items, .. } => items.as_slice(),
        _ => &[],
    });
    items.map(|item| item.iter().map(Inline::text).collect()).collect()
}
