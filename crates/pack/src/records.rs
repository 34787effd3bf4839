//! The records of a pack: which field follows which. Order and numbers are the format; a change
//! here is a new `VERSION`.

use model::{
    ArticleFacts, Block, Citation, Cluster, Confidence, Date, Detail, Direction, Document, Entry,
    Form, Head, Inline, InstrumentFacts, Joined, Kind, Lang, Mark, Message, ModelFacts, Obligation,
    Part, PartyStatus, Picture, Piece, Place, Placeholder, Provision, Related, Shape, Source,
    Stage, State, Status, StepFacts, Strength, Substance, Target, TermFacts, Tone, TopicFacts,
};

use crate::error::PackError;
use crate::wire::{Input, Wire, wire_enum, wire_struct};

/// What a pack says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    pub lang: Lang,
    pub direction: Direction,
    /// The day of the content.
    pub version: Date,
    /// Every language of the site: its tag and its own name.
    pub languages: Vec<(Lang, String)>,
    /// Old or second ids.
    pub aliases: Vec<Alias>,
}

/// An id that leads to an entry with another id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub kind: Kind,
    pub id: String,
    /// The number of the entry in the pack.
    pub entry: u16,
}

wire_struct!(Meta { lang, direction, version, languages, aliases });
wire_struct!(Alias { kind, id, entry });
wire_struct!(Head { kind, id, title, summary, detail });
wire_struct!(Entry { head, body, substance, sources, related, confidence, reviewed });
wire_struct!(Citation { source, at });
wire_struct!(Related { entry, why });
wire_struct!(Source { id, title, owner, symbol, url, address_confidence });
wire_struct!(Document { blocks });
wire_struct!(InstrumentFacts {
    short_title,
    abbreviation,
    adopted,
    in_force,
    text_url,
    status_url
});
wire_struct!(ArticleFacts { instrument, number, cluster });
wire_struct!(Cluster { number, confidence });
wire_struct!(StepFacts { stage, place });
wire_struct!(TermFacts { also, translations, translation_confidence });
wire_struct!(Obligation { paragraph, who, strength, condition, text });
wire_struct!(TopicFacts { differs, provisions });
wire_struct!(Provision { article, anchor });
wire_struct!(ModelFacts { purpose, placeholders });
wire_struct!(Placeholder { id, label, example, required, own_words });
wire_struct!(Picture { id, label, width, height, shapes, items });
wire_struct!(Shape { mark, x, y, width, height, words });
wire_struct!(PartyStatus { bases, states });
wire_struct!(State { id, region, group, joined });
wire_struct!(Joined { status, date, confidence, basis });
wire_struct!(Message { parts });

wire_enum!(Kind {
    Instrument = 0,
    Article = 1,
    Step = 2,
    Guide = 3,
    Question = 4,
    Term = 5,
    Topic = 6,
    Model = 7,
    Tool = 8,
});
wire_enum!(Confidence { Uncertain = 0, Known = 1, Verified = 2 });
wire_enum!(Stage { Before = 0, During = 1, After = 2 });
wire_enum!(Place { Home = 0, Vienna = 1, Both = 2 });
wire_enum!(Strength {
    Must = 0,
    MustIf = 1,
    MustConsider = 2,
    Encouraged = 3,
    May = 4,
    Definition = 5,
    Rule = 6,
});
wire_enum!(Form { Letter = 0, Plan = 1, Pledge = 2, Checklist = 3, Statement = 4, Input = 5 });
wire_enum!(Mark {
    Words = 0,
    Name = 1,
    Aside = 2,
    Number = 3,
    Box = 4,
    Dotted = 5,
    Line = 6,
    Grid = 7,
    Node = 8,
});
wire_enum!(Status { Party = 0, Signatory = 1, NotParty = 2, Unknown = 3 });
wire_enum!(Tone { Plain = 0, Tip = 1, Danger = 2, Uncertain = 3 });
wire_enum!(Direction { LeftToRight = 0, RightToLeft = 1 });

impl Wire for Lang {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_str().to_owned().put(out);
    }

    fn take(input: &mut Input<'_>) -> Result<Lang, PackError> {
        Lang::new(&String::take(input)?).ok_or(PackError::Damaged)
    }
}

impl Wire for Date {
    fn put(&self, out: &mut Vec<u8>) {
        self.year().put(out);
        self.month().put(out);
        self.day().put(out);
    }

    fn take(input: &mut Input<'_>) -> Result<Date, PackError> {
        let (year, month, day) = (u16::take(input)?, u8::take(input)?, u8::take(input)?);
        Date::new(year, month, day).ok_or(PackError::Damaged)
    }
}

impl Wire for Detail {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Detail::None => out.push(0),
            Detail::Instrument(facts) => tagged(1, facts, out),
            Detail::Article(facts) => tagged(2, facts, out),
            Detail::Step(facts) => tagged(3, facts, out),
            Detail::Term(facts) => tagged(4, facts, out),
            Detail::Model(form) => tagged(5, form, out),
        }
    }

    fn take(input: &mut Input<'_>) -> Result<Detail, PackError> {
        Ok(match u8::take(input)? {
            0 => Detail::None,
            1 => Detail::Instrument(Wire::take(input)?),
            2 => Detail::Article(Wire::take(input)?),
            3 => Detail::Step(Wire::take(input)?),
            4 => Detail::Term(Wire::take(input)?),
            5 => Detail::Model(Wire::take(input)?),
            _ => return Err(PackError::Damaged),
        })
    }
}

impl Wire for Substance {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Substance::None => out.push(0),
            Substance::Article(obligations) => tagged(1, obligations, out),
            Substance::Topic(facts) => tagged(2, facts, out),
            Substance::Model(facts) => tagged(3, facts, out),
            Substance::PartyStatus(facts) => tagged(4, facts, out),
        }
    }

    fn take(input: &mut Input<'_>) -> Result<Substance, PackError> {
        Ok(match u8::take(input)? {
            0 => Substance::None,
            1 => Substance::Article(Wire::take(input)?),
            2 => Substance::Topic(Wire::take(input)?),
            3 => Substance::Model(Wire::take(input)?),
            4 => Substance::PartyStatus(Wire::take(input)?),
            _ => return Err(PackError::Damaged),
        })
    }
}

impl Wire for Block {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Block::Heading { level, id, text } => {
                out.push(0);
                level.put(out);
                id.put(out);
                text.put(out);
            }
            Block::Paragraph(text) => tagged(1, text, out),
            Block::List { ordered, items } => {
                out.push(2);
                ordered.put(out);
                items.put(out);
            }
            Block::Table { head, rows } => {
                out.push(3);
                head.put(out);
                rows.put(out);
            }
            Block::Note { tone, text } => {
                out.push(4);
                tone.put(out);
                text.put(out);
            }
            Block::Picture(picture) => tagged(5, picture, out),
        }
    }

    fn take(input: &mut Input<'_>) -> Result<Block, PackError> {
        Ok(match u8::take(input)? {
            0 => Block::Heading {
                level: u8::take(input)?.clamp(2, 3),
                id: Wire::take(input)?,
                text: Wire::take(input)?,
            },
            1 => Block::Paragraph(Wire::take(input)?),
            2 => Block::List { ordered: Wire::take(input)?, items: Wire::take(input)? },
            3 => Block::Table { head: Wire::take(input)?, rows: Wire::take(input)? },
            4 => Block::Note { tone: Wire::take(input)?, text: Wire::take(input)? },
            5 => Block::Picture(Wire::take(input)?),
            _ => return Err(PackError::Damaged),
        })
    }
}

impl Wire for Inline {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Inline::Text(text) => tagged(0, text, out),
            Inline::Strong(text) => tagged(1, text, out),
            Inline::Emphasis(text) => tagged(2, text, out),
            Inline::Link { text, to: Target::Page { address, anchor } } => {
                tagged(3, text, out);
                address.put(out);
                anchor.put(out);
            }
            Inline::Link { text, to: Target::Web(url) } => {
                tagged(4, text, out);
                url.put(out);
            }
            Inline::Cite(number) => tagged(5, number, out),
            Inline::Blank { id, label } => {
                tagged(6, id, out);
                label.put(out);
            }
        }
    }

    fn take(input: &mut Input<'_>) -> Result<Inline, PackError> {
        Ok(match u8::take(input)? {
            0 => Inline::Text(Wire::take(input)?),
            1 => Inline::Strong(Wire::take(input)?),
            2 => Inline::Emphasis(Wire::take(input)?),
            3 => Inline::Link {
                text: Wire::take(input)?,
                to: Target::Page { address: Wire::take(input)?, anchor: Wire::take(input)? },
            },
            4 => Inline::Link { text: Wire::take(input)?, to: Target::Web(Wire::take(input)?) },
            5 => Inline::Cite(Wire::take(input)?),
            6 => Inline::Blank { id: Wire::take(input)?, label: Wire::take(input)? },
            _ => return Err(PackError::Damaged),
        })
    }
}

impl Wire for Part {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Part::Piece(piece) => tagged(0, piece, out),
            Part::Choice { name, cases, other } => {
                out.push(1);
                name.put(out);
                cases.put(out);
                other.put(out);
            }
        }
    }

    fn take(input: &mut Input<'_>) -> Result<Part, PackError> {
        Ok(match u8::take(input)? {
            0 => Part::Piece(Wire::take(input)?),
            1 => Part::Choice {
                name: Wire::take(input)?,
                cases: Wire::take(input)?,
                other: Wire::take(input)?,
            },
            _ => return Err(PackError::Damaged),
        })
    }
}

impl Wire for Piece {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Piece::Text(text) => tagged(0, text, out),
            Piece::Value(name) => tagged(1, name, out),
        }
    }

    fn take(input: &mut Input<'_>) -> Result<Piece, PackError> {
        Ok(match u8::take(input)? {
            0 => Piece::Text(Wire::take(input)?),
            1 => Piece::Value(Wire::take(input)?),
            _ => return Err(PackError::Damaged),
        })
    }
}

fn tagged(tag: u8, value: &impl Wire, out: &mut Vec<u8>) {
    out.push(tag);
    value.put(out);
}
