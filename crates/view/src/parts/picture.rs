//! A picture with real words, and the same in words alone.

use model::{Inline, Mark, Picture, Shape};

use crate::context::Context;
use crate::node::{Element, el};

pub(crate) fn picture(cx: &Context<'_>, picture: &Picture) -> Element {
    let drawing = el("svg")
        .attr("viewBox", format!("0 0 {} {}", picture.width, picture.height))
        .attr("role", "img")
        .attr("aria-label", &picture.label)
        .children(picture.shapes.iter().map(shape));
    let items = picture.items.iter().map(|item| {
        let words: String = item.iter().map(Inline::text).collect();
        el("li").text(words)
    });
    let in_words = el("details")
        .child(el("summary").words(cx, "picture-in-words"))
        .child(el("ul").children(items));
    el("figure")
        .class("picture")
        .attr("id", &picture.id)
        .child(drawing)
        .child(el("figcaption").child(in_words))
}

fn shape(shape: &Shape) -> Element {
    let Shape { x, y, width, height, .. } = *shape;
    let number = |value: u16| value.to_string();
    let (tag, class) = match shape.mark {
        Mark::Words => ("text", ""),
        Mark::Name => ("text", "name"),
        Mark::Aside => ("text", "aside"),
        Mark::Number => ("text", "number"),
        Mark::Box => ("rect", ""),
        Mark::Dotted => ("rect", "dotted"),
        Mark::Line => ("line", ""),
        Mark::Grid => ("line", "grid"),
        Mark::Node => ("circle", ""),
    };
    let element = if class.is_empty() { el(tag) } else { el(tag).class(class) };
    match tag {
        "rect" => element
            .attr("x", number(x))
            .attr("y", number(y))
            .attr("width", number(width))
            .attr("height", number(height)),
        "line" => element
            .attr("x1", number(x))
            .attr("y1", number(y))
            .attr("x2", number(x.saturating_add(width)))
            .attr("y2", number(y.saturating_add(height))),
        "circle" => {
            element.attr("cx", number(x)).attr("cy", number(y)).attr("r", number(width / 2))
        }
        _ => element.attr("x", number(x)).attr("y", number(y)).text(&shape.words),
    }
}
