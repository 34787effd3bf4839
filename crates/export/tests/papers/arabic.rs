//! A letter from right to left, with names and numbers from left to right in it.

use model::{Block, Event, Paper};

use super::{day, heading, list, page, row, says, strong, text, web};

pub fn paper() -> Paper {
    let blocks = vec![
        Block::Paragraph(vec![strong("الموضوع:"), text(" شبكة (Coast Watch) والاستعراض")]),
        says("وزارة العدل\nشارع الميناء 1"),
        heading(2, "طلبنا"),
        Block::Paragraph(vec![
            text("نعرف "),
            page("المادة 25", "articles/untoc-25/", ""),
            text(" من عملنا، ونطلب إضافتنا إلى القائمة. العنوان: "),
            web("office@coast-watch.example", "mailto:office@coast-watch.example"),
        ]),
        list(true, &["تقرير من صفحتين", "قائمة المصادر (2026)"]),
        Block::Table {
            head: row(&["السنة", "العدد"]),
            rows: vec![row(&["2025", "12"]), row(&["2026", "15"])],
        },
    ];
    Paper {
        title_shown: false,
        contents: true,
        events: vec![Event {
            id: "reply".into(),
            title: "هل جاء الرد من وزارة العدل؟ إذا لم يأت الرد نكتب رسالة ثانية إلى الوزارة"
                .into(),
            text: String::new(),
            day: day("2027-04-01"),
            reminders: vec![3],
        }],
        ..super::paper("ar", "رسالة إلى جهة التنسيق", blocks)
    }
}
