//! What is written is read back, and no bytes, however broken, panic.

use model::{
    ArticleFacts, Block, Citation, Cluster, Confidence, Date, Detail, Direction, Document, Entry,
    Form, Head, Inline, Joined, Kind, Lang, Mark, Message, ModelFacts, Obligation, Part,
    PartyStatus, Picture, Piece, Placeholder, Provision, Related, Shape, Source, State, Status,
    Strength, Substance, Target, Tone, TopicFacts,
};
use pack::{Alias, Contents, Meta, Pack, PackError, VERSION, write};
use proptest::prelude::*;

fn shape(mark: Mark, words: &str) -> Shape {
    Shape { mark, x: 0, y: 300, width: 1, height: 2, words: words.into() }
}

fn contents() -> Contents {
    let day = Date::new(2026, 11, 23).unwrap();
    let text = |text: &str| vec![Inline::Text(text.into())];
    let article = Entry {
        head: Head {
            kind: Kind::Article,
            id: "untoc-18".into(),
            title: "Mutual legal assistance".into(),
            summary: String::new(),
            detail: Detail::Article(ArticleFacts {
                instrument: "untoc".into(),
                number: 18,
                cluster: Some(Cluster { number: 4, confidence: Confidence::Uncertain }),
            }),
        },
        body: Document {
            blocks: vec![
                Block::Heading { level: 2, id: "a".into(), text: text("Über") },
                Block::Paragraph(vec![
                    Inline::Strong("States".into()),
                    Inline::Link {
                        text: "help".into(),
                        to: Target::Page { address: "guides/x/".into(), anchor: "y".into() },
                    },
                    Inline::Link {
                        text: "web".into(),
                        to: Target::Web("https://a.example".into()),
                    },
                    Inline::Emphasis("الاتجار".into()),
                    Inline::Cite(0),
                ]),
                Block::List { ordered: true, items: vec![text("one"), text("two")] },
                Block::Table { head: vec![text("h")], rows: vec![vec![text("c")]] },
                Block::Note { tone: Tone::Uncertain, text: text("check") },
                Block::Picture(Picture {
                    id: "course".into(),
                    label: "From start to end".into(),
                    width: 288,
                    height: 1,
                    shapes: Mark::ALL.map(|mark| shape(mark, "Start")).into(),
                    items: vec![text("It starts.")],
                }),
            ],
        },
        substance: Substance::Article(
            Strength::ALL
                .map(|strength| Obligation {
                    paragraph: "1 (b)(ii)".into(),
                    who: "States Parties".into(),
                    strength,
                    condition: "if asked".into(),
                    text: "Help each other.".into(),
                })
                .into(),
        ),
        sources: vec![Citation { source: 0, at: "article 18".into() }],
        related: vec![Related { entry: 0, why: "itself".into() }],
        confidence: Confidence::Verified,
        reviewed: day,
    };
    let topic = Entry {
        head: Head {
            kind: Kind::Topic,
            id: "help".into(),
            detail: Detail::None,
            ..article.head.clone()
        },
        substance: Substance::Topic(TopicFacts {
            differs: "Only one of them asks.".into(),
            provisions: vec![Provision { article: 0, anchor: "1-b-ii".into() }],
        }),
        ..article.clone()
    };
    let blank = |id: &str, required: bool| Placeholder {
        id: id.into(),
        label: "Your name".into(),
        example: "A. Writer".into(),
        required,
        own_words: !required,
    };
    let model = Entry {
        head: Head {
            kind: Kind::Model,
            id: "letter".into(),
            detail: Detail::Model(Form::Letter),
            ..article.head.clone()
        },
        body: Document {
            blocks: vec![Block::Paragraph(vec![Inline::Blank {
                id: "name".into(),
                label: "Your name".into(),
            }])],
        },
        substance: Substance::Model(ModelFacts {
            purpose: "introduce".into(),
            placeholders: vec![blank("name", true), blank("why", false)],
        }),
        ..article.clone()
    };
    let status = Entry {
        head: Head {
            kind: Kind::Model,
            id: "states".into(),
            detail: Detail::None,
            ..article.head.clone()
        },
        substance: Substance::PartyStatus(PartyStatus {
            bases: vec!["seen".into()],
            states: vec![State {
                id: "abc".into(),
                region: "east".into(),
                group: Some("none".into()),
                joined: Status::ALL
                    .map(|status| Joined {
                        status,
                        date: (status == Status::Party).then_some(day),
                        confidence: Confidence::Known,
                        basis: 0,
                    })
                    .into(),
            }],
        }),
        ..article.clone()
    };
    Contents {
        meta: Meta {
            lang: Lang::new("en").unwrap(),
            direction: Direction::LeftToRight,
            version: day,
            languages: vec![(Lang::new("en").unwrap(), "English".into())],
            aliases: vec![Alias { kind: Kind::Article, id: "mla".into(), entry: 0 }],
        },
        messages: vec![
            ("z".into(), Message { parts: vec![Part::Piece(Piece::Text("last".into()))] }),
            (
                "hits".into(),
                Message {
                    parts: vec![Part::Choice {
                        name: "count".into(),
                        cases: vec![("one".into(), vec![Piece::Text("one".into())])],
                        other: vec![Piece::Value("count".into())],
                    }],
                },
            ),
        ],
        sources: vec![Source {
            id: "untoc-text".into(),
            title: "The Convention".into(),
            owner: "United Nations".into(),
            symbol: "A/RES/55/25".into(),
            url: String::new(),
            address_confidence: Confidence::Known,
        }],
        entries: vec![article, topic, model, status],
        index: vec![1, 2, 3],
    }
}

fn read_everything(pack: &Pack) {
    for number in 0..pack.heads().len() as u16 + 1 {
        let _ = pack.entry(number);
    }
    let _ = pack.words("hits", &[("count", "1")], &|_| "other".into());
    let _ = (pack.index_bytes(), pack.find(Kind::Article, "mla"), pack.of_kind(Kind::Term));
}

#[test]
fn what_is_written_is_read_back() {
    let contents = contents();
    let pack = Pack::open(write(&contents)).unwrap();
    assert_eq!(pack.meta(), &contents.meta);
    assert_eq!(pack.sources(), contents.sources);
    for (number, entry) in contents.entries.iter().enumerate() {
        assert_eq!(pack.entry(number as u16).as_ref(), Ok(entry));
    }
    assert_eq!(pack.index_bytes(), [1, 2, 3]);
    assert_eq!(pack.words("z", &[], &|_| String::new()), "last");
    assert_eq!(pack.words("absent", &[], &|_| String::new()), "absent");
}

#[test]
fn an_entry_is_found_by_its_id_and_by_its_alias() {
    let pack = Pack::open(write(&contents())).unwrap();
    assert_eq!(pack.find(Kind::Article, "untoc-18"), Some(0));
    assert_eq!(pack.find(Kind::Article, "mla"), Some(0));
    assert_eq!(pack.find(Kind::Guide, "mla"), None);
    assert_eq!(pack.of_kind(Kind::Article), 0..1);
    assert!(pack.of_kind(Kind::Step).is_empty());
}

#[test]
fn the_same_contents_give_the_same_bytes() {
    assert_eq!(write(&contents()), write(&contents()));
}

#[test]
fn a_pack_cut_anywhere_is_damaged() {
    let whole = write(&contents());
    for length in 0..whole.len() {
        assert_eq!(Pack::open(whole[..length].to_vec()).err(), Some(PackError::Damaged));
    }
}

#[test]
fn another_version_is_told_apart_from_damage() {
    let mut bytes = write(&contents());
    bytes[4..6].copy_from_slice(&(VERSION + 1).to_le_bytes());
    assert_eq!(Pack::open(bytes.clone()).err(), Some(PackError::Newer { found: VERSION + 1 }));
    bytes[4..6].copy_from_slice(&0u16.to_le_bytes());
    assert_eq!(Pack::open(bytes).err(), Some(PackError::Older { found: 0 }));
}

proptest! {
    #[test]
    fn a_flipped_byte_is_damage_or_another_version(at in 0usize..400, flip in 1u8..) {
        let mut bytes = write(&contents());
        let at = at % bytes.len();
        bytes[at] ^= flip;
        // Two bytes of the header are zero and not looked at.
        prop_assert!(Pack::open(bytes).is_err() || (6..8).contains(&at));
    }

    #[test]
    fn broken_bytes_under_a_right_checksum_never_panic(
        changes in proptest::collection::vec((0usize..4000, any::<u8>()), 1..6),
    ) {
        let mut bytes = write(&contents());
        for (at, value) in changes {
            let at = 20 + at % (bytes.len() - 20);
            bytes[at] = value;
        }
        if let Ok(pack) = Pack::open(with_right_checksum(bytes)) {
            read_everything(&pack);
        }
    }

    #[test]
    fn any_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut sealed = write(&contents())[..20].to_vec();
        sealed.extend_from_slice(&bytes);
        let length = sealed.len() as u32;
        sealed[8..12].copy_from_slice(&length.to_le_bytes());
        if let Ok(pack) = Pack::open(with_right_checksum(sealed)) {
            read_everything(&pack);
        }
    }
}

/// The checksum of the format, written a second time from its description.
fn with_right_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut sum = 0xcbf2_9ce4_8422_2325u64;
    for chunk in bytes[20..].chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        sum = (sum ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01b3);
        sum ^= sum >> 32;
    }
    bytes[12..20].copy_from_slice(&sum.to_le_bytes());
    bytes
}
