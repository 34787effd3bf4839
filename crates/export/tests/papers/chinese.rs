//! A pledge in a script without spaces.

use model::{Block, Inline, Paper};

use super::{blank, heading, list, row, says, strong, text};

pub fn paper() -> Paper {
    let blocks = vec![
        Block::Paragraph(vec![strong("我们承诺"), text("做到以下几点。")]),
        heading(2, "承诺"),
        list(false, &["保护作证的人。", "公开我们的资料来源。"]),
        heading(3, "签名"),
        Block::Table {
            head: row(&["姓名", "日期"]),
            rows: vec![vec![vec![blank("姓名")], vec![Inline::Emphasis("2027年3月3日".into())]]],
        },
        says("地点：\n海港"),
    ];
    Paper { contents: true, ..super::paper("zh", "民间组织的承诺", blocks) }
}
