//! The finished paper, to be taken away: as a file, copied, printed, by the person's own mail, or for a colleague.

use export::Options;
use model::Paper;
use platform::draw::{Signal, Tag, tag};
use platform::{clipboard, download, page};
use tools::Personal;

use crate::desk::{Desk, Screen};
use crate::guide::Guide;
use crate::parts::{button, buttons, summary};
use crate::screens::share::share;

/// Longer addresses are cut by some mail programs.
const MOST_OF_A_MAIL: usize = 1_800;

pub fn take(desk: Desk, within: Tag) -> Tag {
    let Ok(paper) = desk.finished() else {
        return crate::screens::check::check(desk, within);
    };
    let ways = others(desk, &paper, tag("div").class("ways").child(formats(desk, &paper)));
    let back = button(desk, "plain", "desk-back", move || desk.show(Screen::Check));
    summary(desk, within)
        .child(desk.tag("h2", "desk-take-title"))
        .child(desk.tag("p", "desk-nothing-sent"))
        .maybe(personal(desk, &paper))
        .child(ways)
        .child(share(desk))
        .child(buttons().child(back))
}

fn options(desk: Desk) -> Options {
    desk.guide(|guide| {
        let paper = guide.paper();
        let root = guide.paper_root();
        Options {
            today: guide.today(),
            direction: paper.direction(),
            contents: paper.words("desk-contents", &[]),
            base: root.starts_with("http").then_some(root),
        }
    })
}

/// `letter-2026-11-24.docx`: nothing of what was typed.
pub fn file_name(desk: Desk, extension: &str) -> String {
    let today = desk.guide(Guide::today);
    format!("{}-{today}.{extension}", desk.tool().id())
}

fn written(desk: Desk, paper: &Paper, id: &str) -> String {
    let writer = export::writers().iter().find(|writer| writer.id() == id);
    let bytes = writer.map(|writer| writer.write(paper, &options(desk)));
    String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
}

/// The formats that can carry this paper, those that most people want first.
fn formats(desk: Desk, paper: &Paper) -> Tag {
    let mut list = tag("ul").class("formats").attr("aria-label", &desk.words("desk-formats"));
    for writer in export::writers().iter().copied().filter(|writer| writer.fits(paper)) {
        let paper = paper.clone();
        let give = move || {
            let name = file_name(desk, writer.extension());
            download::offer_bytes(&name, writer.mime(), &writer.write(&paper, &options(desk)));
            desk.exported(writer.id());
        };
        let class = if writer.id() == "docx" { "main" } else { "plain" };
        let words = format!("desk-format-{}", writer.id());
        list = list.child(tag("li").child(button(desk, class, &words, give)));
    }
    list
}

/// Copying, printing, mail.
fn others(desk: Desk, paper: &Paper, within: Tag) -> Tag {
    let said = Signal::new(String::new());
    let text = written(desk, paper, "txt");
    let mail = (text.len() <= MOST_OF_A_MAIL).then(|| {
        let link = tag("a")
            .class("button plain")
            .attr("href", &page::mail_address(&paper.title, &text))
            .text(&desk.words("desk-mail"))
            .on("click", move |_| desk.exported("mail"));
        let hint = tag("span").class("hint").text(&desk.words("desk-mail-hint"));
        tag("li").child(link).text(" ").child(hint)
    });
    let copy = move || {
        let text = text.clone();
        platform::task(async move {
            let copied = clipboard::copy(&text).await;
            // The screen may have been left meanwhile.
            if !said.is_over() {
                said.set(desk.words(if copied { "desk-copied" } else { "desk-copy-failed" }));
                desk.exported("copy");
            }
        });
    };
    let print = move || {
        desk.exported("print");
        page::print();
    };
    let list = tag("ul")
        .class("formats")
        .attr("aria-label", &desk.words("desk-other-ways"))
        .child(tag("li").child(button(desk, "plain", "desk-copy", copy)))
        .child(tag("li").child(button(desk, "plain", "desk-print", print)))
        .maybe(mail);
    within
        .child(list)
        .child(tag("p").attr("role", "status").class("said").words(move || said.get()))
}

/// What may point to a person, to read and decide.
fn personal(desk: Desk, paper: &Paper) -> Option<Tag> {
    let found = tools::find_personal(paper);
    if found.is_empty() {
        return None;
    }
    let mut list = tag("ul");
    for found in found {
        let kind = match found.kind {
            Personal::Email => "desk-personal-email",
            Personal::Phone => "desk-personal-phone",
            Personal::Number => "desk-personal-number",
        };
        let text = tag("b").text(&found.text);
        list = list.child(tag("li").child(text).text(" ").text(&desk.words(kind)));
    }
    let title = desk.words("desk-personal-title");
    let change = button(desk, "plain", "desk-personal-change", move || desk.show(Screen::Check));
    let region = tag("div")
        .class("trouble personal")
        .attr("role", "region")
        .attr("aria-label", &title)
        .child(tag("p").child(tag("b").text(&title)))
        .child(desk.tag("p", "desk-personal-why"))
        .child(list)
        .child(buttons().child(change));
    Some(region)
}
