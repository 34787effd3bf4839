//! What every tool shows before one begins.

use std::collections::BTreeSet;

use tools::Answers;

use crate::support::{GUIDE, context};

#[test]
fn every_example_can_be_finished_and_has_a_paper() {
    let country = Answers::default();
    let cx = context("2027-03-03", &country);
    for tool in tools::all() {
        let example = tool.example(&cx);
        let paper =
            tool.run(&example, &cx).unwrap_or_else(|errors| panic!("{}: {errors:?}", tool.id()));
        assert!(!paper.title.is_empty(), "{}", tool.id());
        assert!(!paper.document.blocks.is_empty(), "{}", tool.id());
        assert_eq!(tool.advice(&example, &cx), [], "{}", tool.id());
        for meter in tool.meters(&example, &cx) {
            assert!(meter.good, "{}: {meter:?}", tool.id());
        }
    }
}

#[test]
fn an_example_needs_no_more_than_the_form_asks() {
    let country = Answers::default();
    let cx = context("2027-03-03", &country);
    for tool in tools::all() {
        let example = tool.example(&cx);
        let form = tool.form(&example, &cx);
        for id in example.0.keys() {
            assert!(form.fields().any(|field| field.id == *id), "{}: {id}", tool.id());
        }
    }
}

#[test]
fn an_empty_form_cannot_be_finished_and_says_why() {
    let country = Answers::default();
    let cx = context("2027-03-03", &country);
    for tool in tools::all() {
        let errors = tool.run(&Answers::default(), &cx).unwrap_err();
        assert!(!errors.is_empty(), "{}", tool.id());
        tool.preview(&Answers::default(), &cx);
    }
}

#[test]
fn every_tool_has_a_page_and_every_page_of_a_tool_its_tool() {
    let tools: BTreeSet<&str> = tools::all().iter().map(|tool| tool.id()).collect();
    let pages: BTreeSet<&str> = GUIDE.pages.iter().map(String::as_str).collect();
    assert_eq!(tools, pages);
}
