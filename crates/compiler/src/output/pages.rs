//! Every entry as a page of its own, readable with no script.

use std::io;
use std::path::Path;

use model::{Kind, PluralRule, Route};
use pack::Pack;
use view::{Context, Page, page, shell};

use crate::content::Edition;
use crate::output::assets::{Assets, LOADER};
use crate::output::html::{escape, write_nodes};
use crate::output::write_file;
use crate::plural::plural_rule;

pub fn write(pack: &Pack, edition: &Edition, assets: &Assets, out: &Path) -> io::Result<()> {
    let plural = plural_rule(edition.language.lang.as_str());
    let lang = pack.meta().lang.as_str();
    for route in routes(pack) {
        let address = route.address();
        let html = html(pack, &plural, &route, assets).map_err(io::Error::other)?;
        write_file(&out.join(lang).join(&address).join("index.html"), html)?;
    }
    Ok(())
}

/// Every address of a language.
fn routes(pack: &Pack) -> Vec<Route> {
    let mut routes = Route::ALONE.to_vec();
    routes.extend(Kind::ALL.map(Route::Folder));
    let own_page = pack.heads().iter().filter(|head| head.kind != Kind::Term);
    routes.extend(own_page.map(|head| head.route()));
    routes
}

fn html(
    pack: &Pack,
    plural: PluralRule<'_>,
    route: &Route,
    assets: &Assets,
) -> Result<String, pack::PackError> {
    let depth = route.address().matches('/').count();
    let root = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
    let cx = Context { pack, root: &root, plural };
    Ok(document(&cx, route, &page(&cx, route)?, &"../".repeat(depth + 1), assets))
}

/// A whole HTML document. `top` leads to the root of the site.
pub fn document(
    cx: &Context<'_>,
    route: &Route,
    page: &Page,
    top: &str,
    assets: &Assets,
) -> String {
    let meta = cx.pack.meta();
    let title = match route {
        Route::Home => page.title.clone(),
        _ => cx.words_with("page-title", &[("title", &page.title)]),
    };
    let mut out = format!(
        "<!DOCTYPE html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><title>",
        meta.lang,
        meta.direction.as_str()
    );
    escape(&mut out, &title);
    out.push_str("</title><meta name=\"viewport\" content=\"width=device-width\">");
    out.push_str("<meta name=\"referrer\" content=\"no-referrer\">");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">");
    if !page.description.is_empty() {
        out.push_str("<meta name=\"description\" content=\"");
        escape(&mut out, &page.description);
        out.push_str("\">");
    }
    // Articles and questions are the pages that most people come to first: they wait for no more than they need.
    let special = match route {
        Route::Entry { kind: Kind::Article | Kind::Question, .. } => String::new(),
        _ => format!("<link rel=\"stylesheet\" href=\"{top}{}\">", assets.special_css),
    };
    out.push_str(&format!(
        "<link rel=\"icon\" href=\"{top}icons/icon.svg\" type=\"image/svg+xml\">\
         <link rel=\"apple-touch-icon\" href=\"{top}icons/touch-180.png\">\
         <link rel=\"manifest\" href=\"{top}manifest.webmanifest\">\
         <script src=\"{top}{}\"></script>\
         <link rel=\"stylesheet\" href=\"{top}{}\">{special}\
         <script type=\"module\" src=\"{top}{LOADER}\" async></script>\
         <script type=\"module\" src=\"{top}{}\"></script></head>\
         <body class=\"{}\" data-guide=\"{}\">",
        assets.first, assets.css, assets.later, page.class, meta.lang
    ));
    let shell = shell(cx, route);
    write_nodes(&mut out, &shell.before);
    out.push_str("<main id=\"main\" tabindex=\"-1\">");
    write_nodes(&mut out, &page.main);
    out.push_str("</main>");
    write_nodes(&mut out, &shell.after);
    out.push_str("</body></html>\n");
    out
}
