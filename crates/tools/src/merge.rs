//! Two copies of a draft become one. Nothing that either side wrote is lost without being shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Answers, Item, Value};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// Where the copies contradict each other, what stands in mine.
    pub answers: Answers,
    /// What to decide, in the order of the answers.
    pub conflicts: Vec<Conflict>,
}

/// A field that both copies changed, each in its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The way to the field, `activities/k3/due`; to an item, `activities/k3`, where one copy removed what the
    /// other changed: the item then stands in a list of its own.
    pub field: String,
    /// `None` where mine has no answer.
    pub mine: Option<Value>,
    pub theirs: Option<Value>,
}

/// Merges by item and by field. `base` is the copy that both began with, where it is known: what only one side
/// changed since then is taken from it, removals too. Without it nothing is removed.
pub fn merge(base: Option<&Answers>, mine: &Answers, theirs: &Answers) -> Merged {
    let mut merged = Merged::default();
    merged.answers = merged.fields("", base, mine, theirs);
    merged
}

impl Merged {
    /// Decides a conflict for theirs. It stays in the list, so that one can change one's mind.
    pub fn take_theirs(&mut self, number: usize) {
        self.take(number, |conflict| &conflict.theirs);
    }

    /// Decides a conflict for mine, as it was before.
    pub fn take_mine(&mut self, number: usize) {
        self.take(number, |conflict| &conflict.mine);
    }

    fn take(&mut self, number: usize, side: impl Fn(&Conflict) -> &Option<Value>) {
        if let Some(conflict) = self.conflicts.get(number) {
            put(&mut self.answers, &conflict.field, side(conflict));
        }
    }

    fn fields(
        &mut self,
        within: &str,
        base: Option<&Answers>,
        mine: &Answers,
        theirs: &Answers,
    ) -> Answers {
        let ids: BTreeSet<&String> = mine.0.keys().chain(theirs.0.keys()).collect();
        let mut answers = Answers::default();
        for id in ids {
            let path = format!("{within}{id}");
            let base = base.map(|base| base.0.get(id));
            let value = self.value(path, base, mine.0.get(id), theirs.0.get(id));
            if let Some(value) = value {
                answers.0.insert(id.clone(), value);
            }
        }
        answers
    }

    /// `base` is `None` where no common copy is known, and `Some(None)` where it had no such answer.
    fn value(
        &mut self,
        field: String,
        base: Option<Option<&Value>>,
        mine: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        if mine == theirs || base == Some(theirs) {
            return mine.cloned();
        }
        if base == Some(mine) {
            return theirs.cloned();
        }
        match (mine, theirs) {
            (Some(Value::Items(mine)), Some(Value::Items(theirs))) => {
                let base = base.map(|base| match base {
                    Some(Value::Items(items)) => items.as_slice(),
                    _ => &[],
                });
                Some(Value::Items(self.items(&field, base, mine, theirs)))
            }
            (Some(Value::Many(mine)), Some(Value::Many(theirs))) => {
                let base = base.map(|base| match base {
                    Some(Value::Many(chosen)) => chosen.as_slice(),
                    _ => &[],
                });
                Some(Value::Many(chosen(base, mine, theirs)))
            }
            (Some(one), None) | (None, Some(one)) if base.is_none() => Some(one.clone()),
            _ => {
                let (mine, theirs) = (mine.cloned(), theirs.cloned());
                self.conflicts.push(Conflict { field, mine: mine.clone(), theirs });
                mine
            }
        }
    }

    /// My order, then what only they have.
    fn items(
        &mut self,
        field: &str,
        base: Option<&[Item]>,
        mine: &[Item],
        theirs: &[Item],
    ) -> Vec<Item> {
        let base = base.map(by_key);
        let (my_keys, their_keys) = (by_key(mine), by_key(theirs));
        let mut items = Vec::new();
        for (name, mine) in named(mine) {
            let old = base.as_ref().map(|base| base.get(&name).copied());
            let item = match their_keys.get(&name) {
                Some(theirs) => {
                    let within = format!("{field}/{}/", mine.key);
                    let old = old.flatten().map(|item| &item.values);
                    // What both added under one key has no common copy.
                    let values = self.fields(&within, old, &mine.values, &theirs.values);
                    Some(Item { key: mine.key.clone(), values })
                }
                None => self.left(field, old, mine, true),
            };
            items.extend(item);
        }
        for (name, theirs) in named(theirs) {
            if !my_keys.contains_key(&name) {
                let old = base.as_ref().map(|base| base.get(&name).copied());
                items.extend(self.left(field, old, theirs, false));
            }
        }
        items
    }

    /// An item that only one copy has: added there, or removed from the other.
    fn left(
        &mut self,
        field: &str,
        old: Option<Option<&Item>>,
        item: &Item,
        is_mine: bool,
    ) -> Option<Item> {
        let Some(Some(old)) = old else { return Some(item.clone()) };
        if old == item {
            return None;
        }
        let whole = Some(Value::Items(vec![item.clone()]));
        let (mine, theirs) = if is_mine { (whole, None) } else { (None, whole) };
        self.conflicts.push(Conflict { field: format!("{field}/{}", item.key), mine, theirs });
        is_mine.then(|| item.clone())
    }
}

/// A key, and how many of the same stood before it: files from elsewhere may have one twice.
type Name<'a> = (&'a str, usize);

fn named(items: &[Item]) -> impl Iterator<Item = (Name<'_>, &Item)> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    items.iter().map(move |item| {
        let count = seen.entry(&item.key).or_default();
        let name = (item.key.as_str(), *count);
        *count += 1;
        (name, item)
    })
}

fn by_key(items: &[Item]) -> BTreeMap<Name<'_>, &Item> {
    named(items).collect()
}

/// What either side chose, but for what one side took away since `base`.
fn chosen(base: Option<&[String]>, mine: &[String], theirs: &[String]) -> Vec<String> {
    let was = |id: &String| base.is_some_and(|base| base.contains(id));
    let kept = mine.iter().filter(|id| theirs.contains(id) || !was(id));
    let added = theirs.iter().filter(|id| !mine.contains(id) && !was(id));
    kept.chain(added).cloned().collect()
}

/// Puts a value at the end of a way, or takes away what is there.
fn put(answers: &mut Answers, path: &str, value: &Option<Value>) {
    let mut parts = path.splitn(3, '/');
    let (Some(field), key, inner) = (parts.next(), parts.next(), parts.next()) else { return };
    let Some(key) = key else {
        match value {
            Some(value) => answers.0.insert(field.to_owned(), value.clone()),
            None => answers.0.remove(field),
        };
        return;
    };
    let list = answers.0.entry(field.to_owned()).or_insert_with(|| Value::Items(Vec::new()));
    let Value::Items(items) = list else { return };
    let place = items.iter().position(|item| item.key == key);
    match (inner, place, value) {
        (Some(inner), Some(place), _) => put(&mut items[place].values, inner, value),
        (None, Some(place), None) => {
            items.remove(place);
        }
        (None, Some(place), Some(Value::Items(new))) => {
            items.splice(place..=place, new.iter().cloned());
        }
        (None, None, Some(Value::Items(new))) => items.extend(new.iter().cloned()),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(pairs: &[(&str, &str)]) -> Answers {
        let mut answers = Answers::default();
        pairs.iter().for_each(|(id, text)| answers.set_text(id, text));
        answers
    }

    fn list(items: &[(&str, &str)]) -> Answers {
        let item = |(key, text): &(&str, &str)| Item {
            key: (*key).into(),
            values: answers(&[("what", text)]),
        };
        Answers(BTreeMap::from([("list".into(), Value::Items(items.iter().map(item).collect()))]))
    }

    fn text(text: &str) -> Option<Value> {
        Some(Value::Text(text.into()))
    }

    #[test]
    fn what_one_side_changed_is_taken_and_what_both_changed_is_asked() {
        let base = answers(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let mine = answers(&[("a", "2"), ("b", "1"), ("c", "2")]);
        let theirs = answers(&[("a", "1"), ("b", "3"), ("c", "3")]);
        let mut merged = merge(Some(&base), &mine, &theirs);
        assert_eq!(merged.answers, answers(&[("a", "2"), ("b", "3"), ("c", "2")]));
        let conflict = Conflict { field: "c".into(), mine: text("2"), theirs: text("3") };
        assert_eq!(merged.conflicts, [conflict]);
        merged.take_theirs(0);
        assert_eq!(merged.answers.text("c"), "3");
        merged.take_mine(0);
        assert_eq!(merged.answers.text("c"), "2");
    }

    #[test]
    fn items_are_told_apart_by_their_keys_not_their_places() {
        let base = list(&[("k1", "write"), ("k2", "call")]);
        let mine = list(&[("k3", "new of mine"), ("k1", "write"), ("k2", "call twice")]);
        let theirs = list(&[("k2", "call"), ("k1", "write a letter"), ("k4", "new of theirs")]);
        let merged = merge(Some(&base), &mine, &theirs);
        let wanted = list(&[
            ("k3", "new of mine"),
            ("k1", "write a letter"),
            ("k2", "call twice"),
            ("k4", "new of theirs"),
        ]);
        assert_eq!((merged.answers, merged.conflicts), (wanted, Vec::new()));
    }

    #[test]
    fn a_removal_counts_only_where_the_other_side_left_the_item_alone() {
        let base = list(&[("k1", "write"), ("k2", "call")]);
        let mine = list(&[]);
        let theirs = list(&[("k1", "write"), ("k2", "call twice")]);
        let mut merged = merge(Some(&base), &mine, &theirs);
        assert_eq!(merged.answers, list(&[]));
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.conflicts[0].field, "list/k2");
        merged.take_theirs(0);
        assert_eq!(merged.answers, list(&[("k2", "call twice")]));
        merged.take_mine(0);
        assert_eq!(merged.answers, list(&[]));
        // Without a common copy nothing says that it was removed.
        assert_eq!(merge(None, &mine, &theirs).answers, theirs);
    }

    #[test]
    fn choices_of_both_sides_are_kept_but_for_what_one_took_away() {
        let many = |ids: &[&str]| {
            let ids = ids.iter().map(|id| (*id).to_owned()).collect();
            Answers(BTreeMap::from([("m".into(), Value::Many(ids))]))
        };
        let merged = merge(Some(&many(&["a", "b"])), &many(&["b", "c"]), &many(&["a", "b", "d"]));
        assert_eq!(merged.answers, many(&["b", "c", "d"]));
        assert_eq!(merge(None, &many(&["a"]), &many(&["b"])).answers, many(&["a", "b"]));
    }
}
