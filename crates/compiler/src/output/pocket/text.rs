//! The text of the whole guide in as few bytes of HTML as it takes: for readers, and the dictionary of what is packed
//! beside it.

use model::{Block, Detail, Inline, Kind, Obligation, Substance, Target};
use pack::PackError;
use view::Context;

use super::places;

/// The table of contents and all entries.
pub fn text(cx: &Context<'_>) -> Result<String, PackError> {
    let mut out = String::from("<nav>");
    for kind in Kind::ALL {
        out.push_str(&format!("<details><summary>{}</summary><ul>", heading(cx, kind)));
        for number in cx.pack.of_kind(kind) {
            let Some(head) = cx.pack.head(number) else { continue };
            out.push_str(&format!("<li><a href=#{}>", places::of_entry(number)));
            escape(&mut out, &name(cx, head));
            out.push_str("</a>");
        }
        out.push_str("</ul></details>");
    }
    out.push_str("</nav>");
    for kind in Kind::ALL {
        out.push_str(&format!("<h2 id={}>{}</h2>", kind.folder(), heading(cx, kind)));
        for number in cx.pack.of_kind(kind) {
            entry(cx, &mut out, number)?;
        }
    }
    out.push_str(&format!("<h2>{}</h2><ol>", escaped(&cx.words("about-sources"))));
    for source in cx.pack.sources() {
        out.push_str("<li>");
        escape(&mut out, &source.title);
        for more in [&source.owner, &source.symbol, &source.url] {
            if !more.is_empty() {
                out.push_str(", ");
                escape(&mut out, more);
            }
        }
    }
    out.push_str("</ol>");
    Ok(out)
}

fn heading(cx: &Context<'_>, kind: Kind) -> String {
    escaped(&cx.words(&format!("folder-{}-title", kind.folder())))
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(&mut out, text);
    out
}

/// An article says which treaty it is of.
fn name(cx: &Context<'_>, head: &model::Head) -> String {
    match &head.detail {
        Detail::Article(facts) => {
            let instrument = cx.instrument_name(&facts.instrument);
            format!("{instrument} {}. {}", facts.number, head.title)
        }
        _ => head.title.clone(),
    }
}

fn entry(cx: &Context<'_>, out: &mut String, number: u16) -> Result<(), PackError> {
    let entry = cx.pack.entry(number)?;
    let head = &entry.head;
    out.push_str(&format!("<h3 id={}>", places::of_entry(number)));
    escape(out, &name(cx, head));
    out.push_str("</h3>");
    // An article's summary is the beginning of its text.
    if !matches!(head.kind, Kind::Article | Kind::Question | Kind::Term) && !head.summary.is_empty()
    {
        out.push_str("<p><b>");
        escape(out, &head.summary);
        out.push_str("</b>");
    }
    if head.kind == Kind::Tool {
        // Seen where scripts run.
        let open = escaped(&cx.words("pocket-open"));
        out.push_str(&format!("<p class=o><a href=#tools/{}>{open}</a>", head.id));
    }
    for block in &entry.body.blocks {
        self::block(cx, out, block);
    }
    match &entry.substance {
        Substance::Article(obligations) => rows(cx, out, obligations),
        Substance::Topic(facts) if !facts.differs.is_empty() => {
            out.push_str("<p>");
            escape(out, &facts.differs);
            for provision in &facts.provisions {
                if let Some(article) = cx.pack.head(provision.article) {
                    let place = places::of_entry(provision.article);
                    out.push_str(&format!(" <a href=#{place}>{}</a>", article.id));
                }
            }
        }
        _ => {}
    }
    Ok(())
}

fn rows(cx: &Context<'_>, out: &mut String, obligations: &[Obligation]) {
    out.push_str("<ul>");
    for row in obligations {
        out.push_str("<li>");
        let strength = cx.words(&format!("strength-{}", row.strength.as_str()));
        let about = [&row.paragraph, &strength, &row.who, &row.condition];
        let about: Vec<&str> =
            about.into_iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        escape(out, &about.join(" · "));
        out.push_str(": ");
        escape(out, &row.text);
    }
    out.push_str("</ul>");
}

fn block(cx: &Context<'_>, out: &mut String, block: &Block) {
    match block {
        Block::Heading { text, .. } => wrapped(cx, out, "<h4>", text, "</h4>"),
        Block::Paragraph(text) => wrapped(cx, out, "<p>", text, ""),
        Block::Note { text, .. } => wrapped(cx, out, "<p class=n>", text, ""),
        Block::Picture(picture) => self::block(cx, out, &picture.list()),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            out.push_str(&format!("<{tag}>"));
            items.iter().for_each(|item| wrapped(cx, out, "<li>", item, ""));
            out.push_str(&format!("</{tag}>"));
        }
        Block::Table { head, rows } => {
            out.push_str("<table><tr>");
            head.iter().for_each(|cell| wrapped(cx, out, "<th>", cell, ""));
            for row in rows {
                out.push_str("<tr>");
                row.iter().for_each(|cell| wrapped(cx, out, "<td>", cell, ""));
            }
            out.push_str("</table>");
        }
    }
}

fn wrapped(cx: &Context<'_>, out: &mut String, before: &str, inlines: &[Inline], after: &str) {
    out.push_str(before);
    for inline in inlines {
        match inline {
            Inline::Text(text) => escape(out, text),
            Inline::Strong(text) | Inline::Emphasis(text) => {
                out.push_str("<b>");
                escape(out, text);
                out.push_str("</b>");
            }
            Inline::Link { text, to } => {
                match to {
                    Target::Page { address, anchor } => {
                        let place = places::of_address(cx.pack, address, anchor);
                        out.push_str(&format!("<a href=#{place}>"));
                    }
                    Target::Web(url) => {
                        out.push_str("<a href=\"");
                        escape(out, &url.replace('"', "%22"));
                        out.push_str("\">");
                    }
                }
                escape(out, text);
                out.push_str("</a>");
            }
            Inline::Cite(_) => {}
            Inline::Blank { label, .. } => {
                out.push('[');
                escape(out, label);
                out.push(']');
            }
        }
    }
    out.push_str(after);
}

/// Between tags nothing else can be taken for markup.
fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            _ => out.push(character),
        }
    }
}
