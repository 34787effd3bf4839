import { chromium } from "playwright-core";
const base = process.argv[2], out = process.argv[3];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
for (const [w,h,scheme] of [[360,740,"light"],[1280,900,"light"],[1280,900,"dark"]]) {
  const ctx = await browser.newContext({ viewport:{width:w,height:h}, colorScheme: scheme, acceptDownloads:true });
  const page = await ctx.newPage();
  page.on("console", m => ["error","warning"].includes(m.type()) && console.log(m.text()));
  page.on("pageerror", e => console.log("pageerror", e.message));
  page.on("dialog", d => d.accept());
  const shot = async (n, full=false) => page.screenshot({ path: `${out}/${n}-${w}-${scheme}.png`, fullPage: full });
  const d = page.locator("main [data-tool]");
  const btn = (n) => d.getByRole("button",{name:n,exact:true});
  try {
  await page.goto(base + "en/tools/plan/");
  await btn("Start").waitFor();
  await shot("p1-start");
  await btn("Start").click();
  await page.waitForTimeout(300);
  await shot("p2-tasks", true);
  const n = await d.locator(".tasks button").count();
  for (let i=0;i<n;i++){ await d.locator(".tasks button").nth(i).click(); await page.waitForTimeout(200);
    const lib = d.locator("details.library > summary").first();
    if (await lib.count()) { await lib.click(); const add = d.locator(".library button").first(); await add.click(); await page.waitForTimeout(300); }
    await shot("p3-part"+i, true);
    await d.getByRole("navigation").getByRole("button",{name:"Questions"}).click(); await page.waitForTimeout(200);}
  const names = await d.getByRole("navigation").getByRole("button").allTextContents();
  console.log(names);
  for (const nm of names.slice(2)) { await d.getByRole("navigation").getByRole("button",{name:nm,exact:true}).click(); await page.waitForTimeout(200); await shot("p4-"+nm.replace(/\W+/g,"_"), true); }
  await page.goto(base + "en/tools/statement/");
  await btn("Start").waitFor();
  await shot("s1");
  } catch (e) { console.log(String(e).slice(0,400)); await shot("err"); }
  await ctx.close();
}
await browser.close();
