import { chromium } from "playwright-core";
const base = process.argv[2], out = process.argv[3];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
for (const [w,h] of [[360,740],[1280,900]]) for (const scheme of ["light","dark"]) {
  const ctx = await browser.newContext({ viewport:{width:w,height:h}, colorScheme: scheme });
  const page = await ctx.newPage();
  page.on("console", m => ["error","warning"].includes(m.type()) && console.log(m.text()));
  const shot = async (n, full=false) => page.screenshot({ path: `${out}/${n}-${w}-${scheme}.png`, fullPage: full });
  await page.goto(base + "en/tools/letter/");
  const d = page.locator("main [data-tool]");
  await d.getByRole("button",{name:"Start",exact:true}).waitFor();
  await shot("1-start", w===360);
  await d.getByRole("button",{name:"Start",exact:true}).click();
  await page.waitForTimeout(300);
  await shot("2-tasks");
  await d.locator(".tasks button").first().click();
  await page.waitForTimeout(200);
  await d.getByLabel(/introduce your organization/).click();
  await shot("3-purpose");
  await d.getByRole("button",{name:"Continue"}).click();
  await page.waitForTimeout(200);
  await d.getByLabel("Name of your State").fill("Exampleland");
  await d.getByRole("button",{name:"Continue"}).click();
  await page.waitForTimeout(200);
  await shot("4-people", w===360);
  if (scheme==="light") {
  await page.goto(base + "en/tools/plan/");
  await d.getByRole("button",{name:"Start",exact:true}).waitFor();
  await shot("5-plan", false);
  await d.getByRole("button",{name:"Start",exact:true}).click();
  await page.waitForTimeout(300);
  await shot("6-plan-tasks", true);
  }
  await ctx.close();
}
await browser.close();
