//! The language of the paper: that of the questions, or another that the guide has.

use std::future::Future;
use std::pin::Pin;

use model::Lang;

use crate::desk::Desk;
use crate::guide::Edition;

/// The bytes of a language's packs: the guide's, and those of what tools say.
pub type Packs = Option<[Vec<u8>; 2]>;

/// Brings the packs of a language.
pub type Bring = Box<dyn Fn(&Lang) -> Pin<Box<dyn Future<Output = Packs>>>>;

impl Desk {
    /// The languages that a paper of this tool can be written in, with their own names: none where there is nothing to
    /// choose.
    pub fn paper_languages(self) -> Vec<(Lang, String)> {
        let all = self.guide(|guide| guide.languages().to_vec());
        if self.tool().speaks_to_others() && all.len() > 1 && self.bring(|_| ()).is_some() {
            all
        } else {
            Vec::new()
        }
    }

    /// Writes papers in this language from now on; in that of the questions where the guide does not have it.
    pub fn write_in(self, lang: Option<&Lang>) {
        let own = self.guide(|guide| guide.lang().clone());
        let known = self.paper_languages().into_iter().map(|(known, _)| known);
        let lang =
            known.into_iter().find(|known| Some(known) == lang).unwrap_or_else(|| own.clone());
        if self.lang().get_untracked() == lang {
            return;
        }
        self.lang().set(lang.clone());
        self.lang_failed().set_new(false);
        if lang == own {
            self.guide(|guide| guide.write_with(None));
            self.answers().update(|_| ());
            return;
        }
        let Some(packs) = self.bring(|bring| bring(&lang)) else { return };
        platform::task(async move {
            let edition = packs.await.and_then(|[pack, words]| Edition::open(pack, words).ok());
            // The tool may have been closed meanwhile, or another language chosen.
            if self.is_over() || self.lang().get_untracked() != lang {
                return;
            }
            match edition.filter(Edition::has_models) {
                Some(edition) => self.guide(|guide| guide.write_with(Some(edition))),
                None => {
                    self.guide(|guide| guide.write_with(None));
                    self.lang().set(own);
                    self.lang_failed().set(true);
                    // The choice is drawn anew, and says why.
                    self.focus_later("[name=paper-language]:checked");
                }
            }
            // Whatever is made of the answers is made anew.
            self.answers().update(|_| ());
        });
    }
}
