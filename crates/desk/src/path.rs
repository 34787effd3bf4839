//! The way to an answer: `due`, or `activities/k3/due` within an item.

use tools::{Answers, Item, Value};

/// The answer at a path.
pub fn get<'a>(answers: &'a Answers, path: &str) -> Option<&'a Value> {
    let (within, id) = within(answers, path)?;
    within.0.get(id)
}

/// The answers that hold a field, and the field's id.
pub fn within<'a, 'b>(answers: &'a Answers, path: &'b str) -> Option<(&'a Answers, &'b str)> {
    let mut answers = answers;
    let mut rest = path;
    while let Some((list, after)) = rest.split_once('/') {
        let (key, field) = after.split_once('/')?;
        answers = &answers.items(list).iter().find(|item| item.key == key)?.values;
        rest = field;
    }
    Some((answers, rest))
}

/// Puts an answer at a path; `None` takes it away. Nothing happens where an item on the way is gone.
pub fn set(answers: &mut Answers, path: &str, value: Option<Value>) {
    let Some((list, after)) = path.split_once('/') else {
        match value {
            Some(value) => answers.0.insert(path.to_owned(), value),
            None => answers.0.remove(path),
        };
        return;
    };
    let Some((key, field)) = after.split_once('/') else { return };
    if let Some(Value::Items(items)) = answers.0.get_mut(list)
        && let Some(Item { values, .. }) = items.iter_mut().find(|item| item.key == key)
    {
        set(values, field, value);
    }
}

/// A path as the id of an element: letters, digits and hyphens.
pub fn element_id(path: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("f-{}", path.chars().map(safe).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<Value> {
        Some(Value::Text(text.to_owned()))
    }

    #[test]
    fn an_answer_is_found_where_it_was_put() {
        let mut answers = Answers::default();
        let item = Item { key: "k3".into(), values: Answers::default() };
        set(&mut answers, "activities", Some(Value::Items(vec![item])));
        set(&mut answers, "activities/k3/due", text("2027-01-01"));
        set(&mut answers, "country", text("Exampleland"));
        assert_eq!(get(&answers, "activities/k3/due"), text("2027-01-01").as_ref());
        assert_eq!(get(&answers, "country"), text("Exampleland").as_ref());
        set(&mut answers, "country", None);
        assert_eq!(get(&answers, "country"), None);
    }

    #[test]
    fn a_way_through_an_item_that_is_gone_leads_nowhere() {
        let mut answers = Answers::default();
        set(&mut answers, "activities/k3/due", text("x"));
        assert_eq!(answers, Answers::default());
        assert_eq!(get(&answers, "activities/k3/due"), None);
        assert_eq!(get(&answers, "activities/k3"), None);
    }
}
