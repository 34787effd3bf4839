//! Spanish: Snowball's stemmer on folded letters, and the function words.
//!
//! The algorithm is <https://snowballstem.org/algorithms/spanish/stemmer.html>. Words come here
//! without accents, which changes it so:
//! - `-ía` and `-ió` of verbs look like `-ia` and `-io` of nouns, so an `i` before a last vowel
//!   always goes: `decidió` is `decid`, and `servicio` and `servicios` are `servic`.
//! - Future and conditional of verbs, where they then look like nouns (`-erá`, `-aría`: primera,
//!   humanitaria), are left out, and so are the forms of `vosotros`, which international texts
//!   do not use.

use super::language::Language;
use super::suffixes::{Stemming, after_first, is_any, rules};

pub(super) struct Spanish;

impl Language for Spanish {
    fn function_words(&self) -> &'static str {
        "a al como con cual cuales cuando cuanto de del donde el ella ellas ellos en es esa ese eso \
         esta este esto estos estas ha han hay la las le les lo los mas me mi mis muy ni no nos o \
         para pero por porque que quien quienes se ser si sin son su sus te tu tus un una unas unos \
         y ya yo"
    }

    fn stem(&self, word: &mut Vec<u8>) {
        if word.len() > 2 && word.iter().all(u8::is_ascii_lowercase) {
            let rv = start_of_rv(word);
            let mut stemming = Stemming { rv, ..Stemming::new(word, VOWELS) };
            cut(&mut stemming);
        }
    }

    /// `-encia` becomes `-ent`; all other stems are the beginnings of their words.
    fn shared_by_forms(&self, stem: &[u8]) -> Option<usize> {
        (stem.len() > 2).then(|| stem.len() - 1)
    }
}

const VOWELS: &str = "aeiou";

const PRONOUNS: &[u8] = rules!("0: me se sela selo selas selos la le lo las les los nos");

const NOUNS: &[u8] = rules!(
    "2: anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos \
     osas amiento amientos imiento imientos logia>log logias>log ucion>u uciones>u encia>ente \
     encias>ente 2: ador adora adoras adores acion aciones ante antes ancia ancias mente idad \
     idades iva ivo ivas ivos 1: amente"
);

const VERBS: &[u8] = rules!(
    "v: en es emos v: ara aras aran aremos eremos iremos aba ada ida ia iera ad ed id ase iese \
     aste iste an aban ian ieran asen iesen aron ieron ado ido ando iendo io ar er ir as abas \
     adas idas ias ieras ases ieses ados idos amos abamos iamos imos aramos ieramos"
);

fn cut(stemming: &mut Stemming) {
    if let Some(pronoun) = stemming.find(stemming.word.len(), PRONOUNS)
        && stemming.find(pronoun.at, rules!("V: iendo ando ar er ir Vu: yendo")).is_some()
    {
        stemming.word.truncate(pronoun.at);
    }
    match stemming.cut(NOUNS) {
        0 => {
            if stemming.cut(rules!("Vu: ya ye yan yen yeron yendo yo yas yes yamos")) == 0
                && stemming.cut(VERBS) == 1
            {
                stemming.cut(rules!("0g: u"));
            }
        }
        1 => {}
        _ => {
            if stemming.cut(rules!("2: iv 2: os ic ad at ante able ible abil")) == 1 {
                stemming.cut(rules!("2: at"));
            }
        }
    }
    if stemming.cut(rules!("V: os a o V: e")) == 2 {
        stemming.cut(rules!("Vg: u"));
    }
    stemming.cut(rules!("v: i"));
}

fn start_of_rv(word: &[u8]) -> usize {
    let is_vowel = |letter: &u8| is_any(*letter, VOWELS.as_bytes());
    match word {
        [first, second, ..] if is_vowel(first) == is_vowel(second) => {
            after_first(word, 2, VOWELS, !is_vowel(second))
        }
        [first, _, ..] if is_vowel(first) => after_first(word, 2, VOWELS, true),
        _ => 3,
    }
}
