//! The small pack of the pocket file says to tools what the packs of the website say.

use model::Kind;
use tools::Knowledge;

use crate::support::{ENGLISH, GUIDE};

/// There is no second tab to open a page in.
const SAID_OTHERWISE: &str = "desk-how-named";

#[test]
fn tools_know_the_same_of_the_guide() {
    let pocket = Knowledge::read(&GUIDE.pocket, ENGLISH).unwrap();
    assert_eq!(pocket.articles, GUIDE.knowledge.articles);
    assert_eq!(pocket.models.len(), GUIDE.knowledge.models.len());
    for (here, there) in pocket.models.iter().zip(&GUIDE.knowledge.models) {
        assert_eq!(here, there);
    }
    let titles = GUIDE.pocket.of_kind(Kind::Tool).filter_map(|number| GUIDE.pocket.head(number));
    assert_eq!(titles.map(|head| head.id.clone()).collect::<Vec<_>>(), GUIDE.pages);
}

#[test]
fn tools_say_the_same_but_where_a_page_opens() {
    let say = |pack: &pack::Pack, id: &str| pack.words(id, &[("name", "x")], ENGLISH);
    for id in &GUIDE.messages {
        let (here, there) = (say(&GUIDE.pocket, id), say(&GUIDE.words, id));
        assert_eq!(here == there, id != SAID_OTHERWISE, "{id}: {here}");
    }
    for id in ["table-label", "note-unsure", "label-article"] {
        assert_ne!(say(&GUIDE.pocket, id), id, "no words for {id}");
    }
}
