//! French: Snowball's stemmer on folded letters, and the function words.
//!
//! The algorithm is <https://snowballstem.org/algorithms/french/stemmer.html>. Words come here
//! without accents, which changes it so:
//! - `é` is `e`, which the last step takes away; of the endings with `é`, only `ée` and `ées` are
//!   listed. `-ie` goes as a participle's ending (`établie`) only after letters that verbs in `-ier`
//!   (`vérifié`) seldom have before it.
//! - Endings that without accents are those of common nouns are left out: `âmes` (programmes),
//!   `îmes` (victimes), `âtes`, `îtes`, `ât` (mandat), `assé` (dépassé), and `èrent` after some
//!   letters (différent).
//! - `è` does not keep the `s` after it: `procès` is `proc`.
//! - `-logie` may lie in R1, as `technologie` does, and an adverb loses `-it` as its adjective does.

use super::language::{Apostrophe, Language};
use super::suffixes::{Stemming, after_first, is_any, rules};

pub(super) struct French;

impl Language for French {
    fn function_words(&self) -> &'static str {
        "a au aux avec c ce ces cet cette comme comment d dans de des du elle elles en est et eux \
         il ils j je l la le les leur leurs lui m mais me mes mon n ne nos notre nous on ou par pas \
         pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont \
         sur t ta te tes toi ton tu un une vos votre vous y"
    }

    /// `l’équipe` is two words.
    fn apostrophe(&self) -> Apostrophe {
        Apostrophe::Parts
    }

    fn stem(&self, word: &mut Vec<u8>) {
        if word.len() > 2 && word.iter().all(u8::is_ascii_lowercase) {
            mark_consonants(word);
            let rv = start_of_rv(word);
            let mut stemming = Stemming { rv, ..Stemming::new(word, VOWELS) };
            cut(&mut stemming);
            word.make_ascii_lowercase();
        }
    }

    /// `récemment` becomes `récent` and `-ication` may become `-iqu`; other endings change at most
    /// one letter.
    fn shared_by_forms(&self, stem: &[u8]) -> Option<usize> {
        (stem.len() > 2).then(|| stem.len().saturating_sub(2).max(2))
    }
}

const VOWELS: &str = "aeiouy";

const NOUNS: &[u8] = rules!(
    "2: ance ances iqUe iqUes isme ismes able ables iste istes eux usion>u usions>u ution>u \
     utions>u ence>ent ences>ent 0: eaux>eau 1: aux>al logie>log logies>log \
     1bcdfghjklmnpqrstvwxzIUY: issement issements 2: atrice atrices ateur ateurs ation ations ite \
     ites 2: if ifs ive ives V: ement ements 1: euse>eux euses>eux V: amment>ant emment>ent \
     vaeiouyIU: ment ments"
);

const VERBS_IN_I: &[u8] = rules!(
    "vbhkmnpqstvwxzIUY: ie ies vbcdfghjklmnpqrstvwxzIUY: i ir ira irai iraIent irais irait iras \
     irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants \
     isse issent isses issez issiez issions issons it"
);

const VERBS: &[u8] = rules!(
    "2: ions v: ee ees er era erai eraIent erais erait eras erez eriez erions erons eront ez iez \
     vbcdgklmnpstvwxzUY: erent v: a ai aIent ais ait ant ante antes ants as"
);

fn cut(stemming: &mut Stemming) {
    let noun = stemming.cut(NOUNS);
    match noun {
        5 => after_noun(stemming),
        6 if stemming.cut(rules!("2: at")) > 0 => after_noun(stemming),
        7 => match stemming.cut(rules!("2: iv 2: abl iqU 1: eus>eux v: ier>i Ier>i 2: it")) {
            1 => _ = stemming.cut(rules!("2: at")),
            3 => _ = stemming.cut(rules!("2: eux")),
            5 => after_noun(stemming),
            _ => {}
        },
        8 => _ = stemming.cut(rules!("2: eux")),
        _ => {}
    }
    // An adverb's rest is that of a participle.
    let mut changed = (1..9).contains(&noun);
    if !changed {
        let mut verb = stemming.cut(VERBS_IN_I);
        if verb == 0 {
            verb = stemming.cut(VERBS);
            if verb == 4 {
                stemming.cut(rules!("v: e"));
            }
        }
        changed = verb > 0;
    }
    if !changed {
        stemming.cut(rules!("0bcdefghjklmnpqrtvwxyzIUY: s"));
        changed = stemming.cut(rules!("2st: ion v: ier>i iere>i Ier>i Iere>i e")) == 2;
    }
    if changed {
        stemming.cut(rules!("0: Y>i"));
    }
    stemming.cut(rules!("0: enn>en onn>on ett>et ell>el eill>eil"));
}

/// What may come before `-ation`, `-ité` and `-if`.
fn after_noun(stemming: &mut Stemming) {
    stemming.cut(rules!("0: ic>iqU abil>abl"));
    stemming.cut(rules!("2: iqU abl iv"));
}

/// Writes `I`, `U`, `Y` for those that are consonants.
fn mark_consonants(word: &mut [u8]) {
    let is_vowel = |letter: Option<&u8>| letter.is_some_and(|&l| is_any(l, VOWELS.as_bytes()));
    for at in 0..word.len() {
        let (before, after) = word.split_at(at);
        let [letter, after @ ..] = after else { return };
        let (before, after) = (before.last(), is_vowel(after.first()));
        let is_consonant = match letter {
            b'i' => is_vowel(before) && after,
            b'u' => before == Some(&b'q') || is_vowel(before) && after,
            b'y' => is_vowel(before) || after,
            _ => false,
        };
        if is_consonant && let Some(letter) = word.get_mut(at) {
            letter.make_ascii_uppercase();
        }
    }
}

fn start_of_rv(word: &[u8]) -> usize {
    let is_vowel = |letter: &u8| is_any(*letter, VOWELS.as_bytes());
    match word {
        [first, second, ..] if is_vowel(first) && is_vowel(second) => 3,
        [b'p', b'a', b'r', ..] | [b'c', b'o', b'l', ..] | [b't', b'a', b'p', ..] => 3,
        _ => after_first(word, 1, VOWELS, true),
    }
}
