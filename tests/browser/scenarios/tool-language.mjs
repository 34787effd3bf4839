// A paper in another language than the questions: the guide as it will be once a second language is there.

import assert from "node:assert/strict";
import { LETTER, ToolPage, wordsOf } from "../pages/tool-page.mjs";
import { eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { copyOf, nextVersion } from "../support/versions.mjs";

/** Words of the second language: of a model, and of what tools say. */
const MODEL = "نشكركم على وقتكم وعملكم.";
const CHANGES = {
  "ar/models/letter-introduce.md": (text) => text.replace("We thank you for your time and your work.", MODEL),
  "ar/tools.ftl": (text) => text.replace(/^letter-purpose = .*/m, "letter-purpose = أي رسالة؟"),
};

/** A copy of the guide in two languages. Answers its address. */
async function bilingual(world) {
  const folder = await copyOf(world, world.site.dist);
  await nextVersion(folder, CHANGES, { language: { code: "ar", direction: "rtl" } });
  const { address, stop } = await world.site.serveApart(folder);
  world.afterwards(stop);
  return address;
}

scenario("a letter is written in another language than its questions, and stays in it", async (world) => {
  const asked = [];
  const guide = await world.open(LETTER, {
    base: await bilingual(world),
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  const tool = new ToolPage(guide);
  await tool.ready();
  await tool.start();
  const language = tool.place.getByRole("group", { name: "Language of the paper" });
  assert.ok(await language.getByRole("radio", { name: "English" }).isChecked());
  assert.equal(asked.filter((url) => /-ar-/.test(url)).length, 0, "the other language came unasked");
  await language.getByRole("radio", { name: "ar" }).check();
  await tool.keep();
  await tool.tasks.getByRole("button").first().click();
  await tool.field(/introduce your organization/i).click();
  await tool.place.getByRole("group", { name: "Which letter do you need?" }).waitFor();
  await tool.paper.getByText(MODEL).waitFor();
  const sheet = tool.paper.locator(".sheet");
  const written = () => sheet.evaluate((it) => [it.lang, it.dir]);
  assert.deepEqual(await written(), ["ar", "rtl"]);
  const packs = asked.filter((url) => /packs\/(tools-)?ar-/.test(url));
  assert.equal(packs.length, 2, `two packs of the language: ${packs}`);

  await guide.page.reload();
  await tool.ready();
  await tool.place.locator(".drafts button.link").first().click();
  await tool.paper.getByText(MODEL).waitFor();
  assert.ok(await language.getByRole("radio", { name: "ar" }).isChecked(), "the draft has forgotten its language");
  await language.getByRole("radio", { name: "English" }).check();
  await tool.paper.getByText("We thank you for your time").waitFor();
  assert.deepEqual(await written(), ["en", "ltr"]);
});

scenario("the files of a letter have its language and direction", async (world) => {
  const guide = await world.open(LETTER, { base: await bilingual(world) });
  const tool = new ToolPage(guide);
  await tool.ready();
  const answers = {
    purpose: "introduce", country: "مثال", office: "وزارة العدل", salutation: "السيدة", date: "2027-03-03",
    organization: "مرفأ", "about-us": "نزور السفن كل ليلة ونسمع ما وعد به البحارة.", "one-fact": "شهد أربعة من واحد وثلاثين في عام 2026.",
    signatory: "المنسقة", contact: "صندوق البريد", articles: ["untoc-18"],
  };
  const draft = { schema: 1, tool: "letter", name: "رسالة", lang: "ar", answers };
  const buffer = Buffer.from(JSON.stringify(draft));
  await tool.field("Open a file").setInputFiles({ name: "letter.json", mimeType: "application/json", buffer });
  await tool.at("What to answer");
  await tool.paper.getByText(MODEL).waitFor();
  await tool.bar.getByRole("button", { name: "Check your answers" }).click();
  await tool.button("Finish").click();
  await tool.at("Your paper is ready");
  const docx = await tool.taken(() => tool.button("Word file (.docx)").click());
  assert.ok(wordsOf(docx.bytes).includes(MODEL));
  const html = await tool.taken(() => tool.button("Web page for reading and printing (.html)").click());
  assert.match(html.bytes.toString(), /<html[^>]* lang="ar"[^>]* dir="rtl"|<html[^>]* dir="rtl"[^>]* lang="ar"/);
});

scenario("a language that cannot be had leaves the paper in the other one, and says so", async (world) => {
  const guide = await world.open(LETTER, {
    base: await bilingual(world),
    before: (page) => page.route(/packs\/tools-ar-/, (route) => route.abort()),
    allow: [/tools-ar-/, /ERR_FAILED/],
  });
  const tool = new ToolPage(guide);
  await tool.ready();
  await tool.start();
  const language = tool.place.getByRole("group", { name: "Language of the paper" });
  await language.getByRole("radio", { name: "ar" }).click();
  await language.getByText("This language could not be loaded").waitFor();
  await eventually(async () => assert.ok(await language.getByRole("radio", { name: "English" }).isChecked()));
});

scenario("with one language there is nothing to choose", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.ready();
  await tool.start();
  assert.equal(await tool.place.getByText("Language of the paper").count(), 0);
});
