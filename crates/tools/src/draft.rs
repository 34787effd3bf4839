//! A draft as it is kept and carried: JSON with the number of its schema.
//!
//! `{"schema":1,"tool":"plan","id":"…","name":"…","changed":…,"lang":"en","answers":{…}}`, where an answer is
//! `true`, a text, a list of texts, or a list of `{"key":"…","values":{…}}`. What has no answer is not written.
//!
//! Schema 0 has no `schema` and needs only `tool` and `answers`: the form in which people and programs write a
//! draft by hand. There, items are their values alone, and numbers may be numbers. It is for ever, so that a
//! table of activities can become a plan; it also proves the way from an older schema to this one.

use std::fmt;

use model::Lang;
use serde_json::{Map, Value as Json};

use crate::{Answers, Item, Value, by_id};

/// The schema that is written. A new one needs a step in [`migrate`].
pub const SCHEMA: u64 = 1;
/// The largest file that is read. A plan of 300 full activities has a tenth of it.
pub const MOST_BYTES: usize = 4 << 20;
/// Items hold fields, and fields of items hold no items: this is twice as deep as answers can be.
const DEPTH: usize = 4;

#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The id of its tool.
    pub tool: String,
    /// Tells drafts apart on a device; empty in a file that was written by hand.
    pub id: String,
    /// As the person calls it; may be empty.
    pub name: String,
    /// When it was last changed, in milliseconds since 1970; 0 where that is not known.
    pub changed: u64,
    /// The language of its paper; `None` where the file says none.
    pub lang: Option<Lang>,
    pub answers: Answers,
}

/// Why a file is no draft. Its message in `tools.ftl` is [`DraftError::message`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    TooLarge,
    /// Not JSON: damaged, or another kind of file.
    NotJson,
    /// JSON of something else.
    NotADraft,
    /// Written by a newer version of the guide.
    Newer,
    /// Of a tool that this version does not have.
    UnknownTool,
}

impl Draft {
    /// The file of the draft.
    pub fn to_json(&self) -> String {
        let mut object = Map::new();
        object.insert("schema".into(), SCHEMA.into());
        object.insert("tool".into(), self.tool.as_str().into());
        object.insert("id".into(), self.id.as_str().into());
        object.insert("name".into(), self.name.as_str().into());
        object.insert("changed".into(), self.changed.into());
        if let Some(lang) = &self.lang {
            object.insert("lang".into(), lang.as_str().into());
        }
        object.insert("answers".into(), answers_to_json(&self.answers));
        Json::Object(object).to_string()
    }

    /// Reads a file of any schema. Answers of a kind that no field has are left out.
    ///
    /// # Errors
    /// [`DraftError`], whatever the bytes.
    pub fn from_json(bytes: &[u8]) -> Result<Draft, DraftError> {
        if bytes.len() > MOST_BYTES {
            return Err(DraftError::TooLarge);
        }
        // Editors on Windows put a mark before the text.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let json: Json = serde_json::from_slice(bytes).map_err(|_| DraftError::NotJson)?;
        let Json::Object(object) = json else { return Err(DraftError::NotADraft) };
        let object = migrate(object)?;
        let text =
            |key: &str| object.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
        let (Some(Json::String(tool)), Some(answers @ Json::Object(_))) =
            (object.get("tool"), object.get("answers"))
        else {
            return Err(DraftError::NotADraft);
        };
        if by_id(tool).is_none() {
            return Err(DraftError::UnknownTool);
        }
        Ok(Draft {
            tool: tool.clone(),
            id: text("id"),
            name: text("name"),
            changed: object.get("changed").and_then(Json::as_u64).unwrap_or(0),
            lang: Lang::new(&text("lang")),
            answers: answers_from_json(answers, DEPTH),
        })
    }
}

impl DraftError {
    /// The id of its words in `tools.ftl`.
    pub fn message(self) -> &'static str {
        match self {
            DraftError::TooLarge => "draft-too-large",
            DraftError::NotJson => "draft-not-json",
            DraftError::NotADraft => "draft-not-a-draft",
            DraftError::Newer => "draft-newer",
            DraftError::UnknownTool => "draft-unknown-tool",
        }
    }
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DraftError::TooLarge => "the file is too large to be a draft: choose another",
            DraftError::NotJson => "the file is damaged or no draft: ask for it again",
            DraftError::NotADraft => "the file holds something else: choose a draft of a tool",
            DraftError::Newer => "the file is of a newer version: reload the guide",
            DraftError::UnknownTool => "the guide has no such tool: reload the guide",
        })
    }
}

impl std::error::Error for DraftError {}

/// Brings a file of any schema to this one, a step at a time.
fn migrate(mut object: Map<String, Json>) -> Result<Map<String, Json>, DraftError> {
    let mut schema = match object.get("schema") {
        None => 0,
        Some(number) => number.as_u64().ok_or(DraftError::NotADraft)?,
    };
    if schema > SCHEMA {
        return Err(DraftError::Newer);
    }
    while schema < SCHEMA {
        // A new step goes here: `1 => …`.
        if schema == 0 {
            keyed(&mut object);
        }
        schema += 1;
    }
    object.insert("schema".into(), SCHEMA.into());
    Ok(object)
}

/// 0 to 1: items get keys, `h` and their place, the same each time the file is read; numbers become texts.
fn keyed(object: &mut Map<String, Json>) {
    let Some(Json::Object(answers)) = object.get_mut("answers") else { return };
    for answer in answers.values_mut() {
        spell_number(answer);
        let Json::Array(items) = answer else { continue };
        for (place, item) in items.iter_mut().enumerate() {
            if let Json::Object(values) = item {
                values.values_mut().for_each(spell_number);
                let values = Json::Object(std::mem::take(values));
                *item = Json::Object(Map::from_iter([
                    ("key".to_owned(), format!("h{}", place + 1).into()),
                    ("values".to_owned(), values),
                ]));
            }
        }
    }
}

fn spell_number(value: &mut Json) {
    if let Json::Number(number) = value {
        *value = number.to_string().into();
    }
}

fn answers_to_json(answers: &Answers) -> Json {
    let mut object = Map::new();
    for (id, value) in &answers.0 {
        let json = match value {
            Value::Check(false) => continue,
            Value::Check(true) => true.into(),
            Value::Text(text) if text.is_empty() => continue,
            Value::Text(text) => text.as_str().into(),
            Value::Many(chosen) if chosen.is_empty() => continue,
            Value::Many(chosen) => chosen.iter().map(String::as_str).collect(),
            Value::Items(items) if items.is_empty() => continue,
            Value::Items(items) => items.iter().map(item_to_json).collect(),
        };
        object.insert(id.clone(), json);
    }
    Json::Object(object)
}

fn item_to_json(item: &Item) -> Json {
    Json::Object(Map::from_iter([
        ("key".to_owned(), item.key.as_str().into()),
        ("values".to_owned(), answers_to_json(&item.values)),
    ]))
}

fn answers_from_json(json: &Json, depth: usize) -> Answers {
    let mut answers = Answers::default();
    if let (Json::Object(object), Some(depth)) = (json, depth.checked_sub(1)) {
        for (id, json) in object {
            if let Some(value) = value_from_json(json, depth) {
                answers.0.insert(id.clone(), value);
            }
        }
    }
    answers
}

fn value_from_json(json: &Json, depth: usize) -> Option<Value> {
    match json {
        Json::Bool(true) => Some(Value::Check(true)),
        Json::String(text) if !text.is_empty() => Some(Value::Text(text.clone())),
        Json::Array(all) if all.iter().any(Json::is_string) => {
            let texts = all.iter().filter_map(Json::as_str).map(str::to_owned);
            Some(Value::Many(texts.collect()))
        }
        Json::Array(all) => {
            let items: Vec<Item> = all.iter().filter_map(|it| item_from_json(it, depth)).collect();
            (!items.is_empty()).then_some(Value::Items(items))
        }
        _ => None,
    }
}

fn item_from_json(json: &Json, depth: usize) -> Option<Item> {
    let key = json.get("key")?.as_str()?.to_owned();
    Some(Item { key, values: answers_from_json(json.get("values")?, depth) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let mut values = Answers::default();
        values.set_text("what", "Write");
        let mut answers = Answers::default();
        answers.set_text("goal", "Line one\nLine “two”");
        answers.set("ready", Value::Check(true));
        answers.set("articles", Value::Many(vec!["untoc-18".into()]));
        answers.set("activities", Value::Items(vec![Item { key: "k1".into(), values }]));
        Draft {
            tool: "letter".into(),
            id: "d1".into(),
            name: "Our letter".into(),
            changed: 1_800_000_000_000,
            lang: Lang::new("en"),
            answers,
        }
    }

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let json = draft().to_json();
        assert_eq!(Draft::from_json(json.as_bytes()), Ok(draft()));
        let marked = [b"\xef\xbb\xbf", json.as_bytes()].concat();
        assert_eq!(Draft::from_json(&marked), Ok(draft()));
    }

    #[test]
    fn a_file_written_by_hand_is_schema_0_and_read_the_same_each_time() {
        let json = r#"{"tool":"letter","answers":{"pace":120,"goal":"x","articles":["untoc-18"],
            "activities":[{"what":"Write","cost":3},{"what":"Call"}]}}"#;
        let draft = Draft::from_json(json.as_bytes()).unwrap();
        assert_eq!((draft.changed, draft.lang.as_ref(), draft.id.as_str()), (0, None, ""));
        let answers = &draft.answers;
        assert_eq!((answers.text("pace"), answers.text("goal")), ("120", "x"));
        assert_eq!(answers.many("articles"), ["untoc-18"]);
        let items = answers.items("activities");
        assert_eq!((items[0].key.as_str(), items[0].values.text("cost")), ("h1", "3"));
        assert_eq!((items[1].key.as_str(), items[1].values.text("what")), ("h2", "Call"));
        // Written anew it has this schema, and says the same.
        assert_eq!(Draft::from_json(draft.to_json().as_bytes()), Ok(draft));
    }

    #[test]
    fn every_older_schema_has_a_step_and_a_newer_one_is_refused() {
        for schema in 0..=SCHEMA {
            let json = format!(r#"{{"schema":{schema},"tool":"letter","answers":{{"a":"b"}}}}"#);
            assert_eq!(Draft::from_json(json.as_bytes()).unwrap().answers.text("a"), "b");
        }
        let newer = format!(r#"{{"schema":{},"tool":"letter","answers":{{}}}}"#, SCHEMA + 1);
        assert_eq!(Draft::from_json(newer.as_bytes()), Err(DraftError::Newer));
    }

    #[test]
    fn other_files_are_refused_with_their_reason() {
        let deep = "[".repeat(100_000);
        for (bytes, error) in [
            (&b"PK\x03\x04"[..], DraftError::NotJson),
            (b"", DraftError::NotJson),
            (b"{\"tool\":\"letter\",\"ans", DraftError::NotJson),
            (deep.as_bytes(), DraftError::NotJson),
            (b"[1,2]", DraftError::NotADraft),
            (b"{\"schema\":\"1\",\"tool\":\"letter\",\"answers\":{}}", DraftError::NotADraft),
            (b"{\"tool\":\"letter\"}", DraftError::NotADraft),
            (b"{\"tool\":\"weather\",\"answers\":{}}", DraftError::UnknownTool),
        ] {
            assert_eq!(Draft::from_json(bytes), Err(error));
        }
        assert_eq!(Draft::from_json(&vec![b' '; MOST_BYTES + 1]), Err(DraftError::TooLarge));
    }
}
