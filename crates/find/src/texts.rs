//! The texts of entries as they are searched, kept for a while: while somebody types, the same
//! entries are asked for again and again.

use std::sync::{Arc, Mutex};

use model::{Entry, Substance};
use pack::Pack;

use crate::states;

/// Bytes of text that are kept: the best hits of many queries. Past it all is forgotten at once.
const MOST_BYTES: usize = 512 * 1024;

/// What is searched of an entry.
#[derive(Debug, Default)]
pub(crate) struct Text {
    /// The title, a line's end, and the rest.
    pub text: String,
    /// Where the rest begins.
    pub rest: usize,
}

impl Text {
    fn of(pack: &Pack, entry: &Entry) -> Text {
        let mut body = entry.plain_text();
        if let Substance::PartyStatus(facts) = &entry.substance {
            body.push_str(&states::lines(pack, facts));
        }
        let head = &entry.head;
        let mut text = format!("{}\n", head.title);
        let rest = text.len();
        // The summary of some entries is the beginning of their body.
        if !head.summary.is_empty() && !body.starts_with(&head.summary) {
            text.push_str(&head.summary);
            text.push('\n');
        }
        text.push_str(&body);
        Text { text, rest }
    }

    /// The text without the title.
    pub(crate) fn rest(&self) -> &str {
        self.text.get(self.rest..).unwrap_or_default()
    }
}

/// The app has one thread, so nobody ever waits for the lock.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    /// By number of the entry.
    texts: Vec<Option<Arc<Text>>>,
    bytes: usize,
}

impl Texts {
    /// The text of an entry; empty where its record cannot be read.
    pub(crate) fn of(&self, pack: &Pack, number: u16) -> Arc<Text> {
        let at = usize::from(number);
        let Ok(mut kept) = self.kept.lock() else { return Arc::default() };
        if let Some(Some(known)) = kept.texts.get(at) {
            return Arc::clone(known);
        }
        let text =
            Arc::new(pack.entry(number).map(|entry| Text::of(pack, &entry)).unwrap_or_default());
        if kept.bytes + text.text.len() > MOST_BYTES {
            *kept = Kept::default();
        }
        if kept.texts.len() <= at {
            kept.texts.resize(at + 1, None);
        }
        kept.bytes += text.text.len();
        kept.texts[at] = Some(Arc::clone(&text));
        text
    }
}
