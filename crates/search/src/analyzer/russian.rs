//! Russian: Snowball's stemmer on folded letters, and the function words.
//!
//! The algorithm is <https://snowballstem.org/algorithms/russian/stemmer.html>. Words come here with
//! `и` for `й` and `е` for `ё`, so endings that differ by that alone are one: `ий` and `ии`, `ей`
//! and `еи`; `йте` is covered by `ите`. For the tables each letter is one Latin letter.

use super::language::Language;
use super::suffixes::{Stemming, after_first, rules};

pub(super) struct Russian;

impl Language for Russian {
    fn function_words(&self) -> &'static str {
        "а без бы в во вы где для до его ее если еще же за и из или их к как какая какие какои \
         какое ко когда кто ли мы на не но о об он она они от по при с со так то у уже чем что \
         чтобы эта эти это этот я"
    }

    fn stem(&self, word: &mut Vec<u8>) {
        if write_latin(word) {
            let rv = after_first(word, 0, VOWELS, true);
            let mut stemming = Stemming { rv, ..Stemming::new(word, VOWELS) };
            cut(&mut stemming);
            write_cyrillic(word);
        }
    }

    /// Stems are the beginnings of their words. One letter would be shared by too much.
    fn shared_by_forms(&self, stem: &[u8]) -> Option<usize> {
        (stem.len() > 3).then_some(stem.len())
    }
}

/// The letters from `а` on, й unused.
const ALPHABET: &[u8; 32] = b"abvgdejziXklmnoprstufhcCwWQyxEUA";

const VOWELS: &str = "aeiouyEUA";

const GERUNDS: &[u8] = rules!("vaA: v vwi vwisx v: iv ivwi ivwisx yv yvwi yvwisx");

const ADJECTIVES: &[u8] = rules!(
    "v: ee ie ye oe imi ymi ei ii yi oi em im ym om ego ogo emu omu ih yh uU UU aA AA oU eU"
);

const PARTICIPLES: &[u8] = rules!("vaA: em nn vw UW W v: ivw yvw uUW");

const VERBS: &[u8] = rules!(
    "vaA: la na ete li i l em n lo no et Ut ny tx ewx nno v: ila yla ena eite uite ite ili yli \
     ei ui il yl im ym en ilo ylo eno At uet uUt it yt eny itx ytx iwx uU U"
);

const NOUNS: &[u8] = rules!(
    "v: a ev ov ie xe e iAmi Ami ami ei ii i iei oi iAm Am iem em am om o u ah iAh Ah y x iU xU \
     U iA xA A"
);

fn cut(stemming: &mut Stemming) {
    if stemming.cut(GERUNDS) == 0 {
        stemming.cut(rules!("v: sA sx"));
        if stemming.cut(ADJECTIVES) > 0 {
            stemming.cut(PARTICIPLES);
        } else if stemming.cut(VERBS) == 0 {
            stemming.cut(NOUNS);
        }
    }
    stemming.cut(rules!("v: i"));
    stemming.cut(rules!("2: ost ostx"));
    if stemming.cut(rules!("v: eiw eiwe v: nn>n x")) == 1 {
        stemming.cut(rules!("v: nn>n"));
    }
}

/// Writes a word of small Cyrillic letters with one byte a letter; any other word is left alone.
fn write_latin(word: &mut Vec<u8>) -> bool {
    let letter = |pair: &[u8]| match *pair {
        [0xD0, low @ 0xB0..=0xBF] => ALPHABET.get(usize::from(low) - 0xB0).copied(),
        [0xD1, low @ 0x80..=0x8F] => ALPHABET.get(usize::from(low) - 0x70).copied(),
        _ => None,
    };
    if word.len() < 6 || !word.chunks(2).all(|pair| letter(pair).is_some()) {
        return false;
    }
    let len = word.len() / 2;
    for at in 0..len {
        if let Some(latin) = word.get(2 * at..2 * at + 2).and_then(letter)
            && let Some(place) = word.get_mut(at)
        {
            *place = latin;
        }
    }
    word.truncate(len);
    true
}

fn write_cyrillic(word: &mut Vec<u8>) {
    let len = word.len();
    word.resize(2 * len, 0);
    for at in (0..len).rev() {
        let latin = word.get(at).copied();
        let code = ALPHABET.iter().position(|&letter| Some(letter) == latin).unwrap_or(0) as u8;
        let pair = if code < 16 { [0xD0, 0xB0 + code] } else { [0xD1, 0x70 + code] };
        if let Some(place) = word.get_mut(2 * at..2 * at + 2) {
            place.copy_from_slice(&pair);
        }
    }
}
