### The words of the interface. A message is `name = words`. Names stay as they are; only the words
### are translated. `{ $count }` is a value that the guide fills in: keep it.
### Where a message has `|` between sentences, each part is a paragraph or an item of its own.

## Everywhere

site-name = UNTOC Guide
site-title = UNTOC Guide: civil society in the review of the Organized Crime Convention
page-title = { $title } · UNTOC Guide
skip = Skip to the text
menu-label = Main
menu-steps = What to do
menu-treaties = Treaties
menu-topics = Topics
menu-guides = How it works
menu-tools = Tools
menu-questions = Questions
menu-terms = Glossary
foot-independent = An independent guide. It does not speak for the United Nations or for any organization.
foot-version = Text of { $date }.
foot-private = No cookies, no tracking, nothing leaves your device.
exit = Leave now
exit-note = history stays
exit-note-frame = this box only; history stays
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## When something goes wrong

notice-damaged = The search could not start: its content did not arrive whole. You can still read every page.
notice-older = The search could not start: an old copy of the content was loaded. You can still read every page.
notice-newer = There is a newer version of the guide. You can still read this page.
notice-reload = Reload the page

## Offline, and what the device keeps

# `{ $date }` and `{ $size }` are filled in later: keep them.
saved-yes = Saved for offline: text of { $date }.
saved-saving = Saving for offline …
saved-no = Not saved for offline.
saved-dear = Not saved for offline, as your device saves data.
saved-off = Not saved for offline, as you chose.
saved-cannot = Cannot be saved here: the browser or its private window does not allow it.
saved-failed = Not saved for offline: the connection broke off or there is no room.
saved-trace = No trace: the guide keeps nothing on this device.
trace-on = Leave no trace
trace-off = End no trace
shell-opening = Opening the copy on your device. If nothing happens:
shell-network = load this page from the network
pocket-about = This is the text of { $date } in one file. It works with no network and keeps nothing on the device. There may be a newer one: ask whoever gave it to you, or open the website.
pocket-contents = Contents
pocket-count = Results: { $count }
pocket-tools = Tools
pocket-tools-note = They work in this page, with no network. What you write is only in this page: take it away as a file before you close it. You can open that file here again.
pocket-open = Open this tool
pocket-back = Back to the text
pocket-how-named = How to do it: { $name }
pocket-opening = Opening …
pocket-refused = Your browser does not let this tool run. The text and its search still work: copy one of the models and fill it in yourself.
pocket-failed = The tool could not start. Something in your browser has changed this page, or the file did not arrive whole: turn translation off and open it again, or ask for the file once more. The text and its search still work.
update-label = New version
update-ready = A new version of the guide is here: text of { $date }.
update-unsaved = A page of the guide has text that is not saved. Finish or leave it first, then update.
update-failed = The update did not work. Your version stays as it is.
update-now = Update now
update-later = Later
storage-title = Offline and storage
storage-lead = What this device keeps of the guide, how to use it with no network, and how to erase it.
storage-saved = Saved on this device
storage-tools = Letters and other tools
storage-needs-scripts = Nothing is saved: that needs scripts.
storage-part-yes = Saved: text of { $date }, about { $size } MB.
storage-part-no = Not saved.
storage-save = Save { $name } for offline ({ $size } MB)
storage-remove = Remove { $name }
storage-room = The guide and its drafts use { $size } MB on this device.
storage-check = Look for a new version
storage-newest = You have the newest version.
storage-persist = Ask the browser not to clear it
storage-persist-yes = The browser will keep it until you remove it.
storage-persist-no = The browser did not agree. It may clear the guide when space is short.
storage-install = Put it on your home screen
storage-install-text = You do not have to install anything: once saved, the guide opens at the same address with no network. An icon makes it easier to find. | Chrome, Edge or Samsung Internet: open the menu and choose “Install app” or “Add to home screen”. | Firefox on Android: open the menu and choose “Add app to home screen” or “Install”. Firefox on a computer cannot install it: make a bookmark. | iPhone and iPad: in Safari, tap Share, then “Add to Home Screen”. Safari clears what a site keeps when you have not opened it for seven days. A guide on the home screen is spared.
storage-pocket = Take it with you
storage-pocket-text = The whole text, its search and all tools in one file, for a memory stick or a messenger. It opens with no network and no server, and saves nothing on the device.
storage-pocket-take = Save the pocket file
storage-drafts = Your drafts
storage-drafts-text = Letters and plans that you save stay on this device only. A backup file lets you move them, or bring them back when the browser has cleared them. The file is not locked: whoever has it can read it.
storage-backup = Save a backup file
storage-backup-read = Read a backup file
storage-backup-none = There are no drafts to save.
storage-backup-done = Done.
storage-backup-wrong = This is not a backup of the guide, or it is damaged. Nothing was changed.
storage-keep = What is kept, and when
storage-keep-text = On your first visit the guide keeps the text and the search, which it has loaded anyway, so that the next visit needs no network. On a fast line it also keeps the tools. On others it keeps them once you have used one, or when you save them here. It keeps nothing when your device is set to save data, when you removed it here, or in no-trace mode. | Drafts are kept only when you save them. Cookies are never set. | A new version is loaded in the background, only the files that changed. It starts only when you agree.
storage-erase = Erase everything
storage-erase-text = This removes the saved guide, all drafts and all choices from this browser. It cannot be undone. The history of the browser and files that you downloaded stay: remove those yourself.
storage-erase-all = Erase everything now
storage-erased = All that the guide kept here is erased.
storage-trace = No-trace mode
storage-trace-text = With “Leave no trace” at the foot of each page the guide keeps nothing: no copy, no drafts, no searches in the address line, no further entries in the history. It lasts until you close the page. | The browser itself may still keep the address of the first page and copies of files that it loaded. A private window, or the Tor Browser, keeps less.
storage-trace-more = What this leaves behind

## Within the pages of others

embed-back = Back
label-partner = From { $name }
partner-note = { $name } wrote this page. It is not part of the guide.

## Put it on your site

embedding-title = Put it on your site
embedding-lead = The whole guide, or one page of it, on your own website. Copy two lines. Nothing on your page is changed, and your visitors are not counted.
embedding-choose = What to show, and how
embedding-view = What to show
embedding-view-home = The whole guide
embedding-view-search = The search alone
embedding-lang = Language
embedding-mode = Shown as
embedding-mode-inline = A part of the page
embedding-mode-launcher = A button that opens it
embedding-load = Loaded
embedding-load-visible = When a visitor comes near it
embedding-load-click = When a visitor clicks the link
embedding-load-eager = With the page
embedding-theme = Colours
embedding-theme-auto = As the page
embedding-theme-light = Light
embedding-theme-dark = Dark
embedding-storage = Drafts of visitors
embedding-storage-none = Are not kept
embedding-storage-local = Are kept if they ask
embedding-height = Height
embedding-height-640 = Medium
embedding-height-400 = Small
embedding-height-auto = As high as its text
embedding-preview = How it looks
embedding-copy = Copy these lines
embedding-html = A page that you write yourself
embedding-html-text = Put both lines where the guide should be. The link inside shows to visitors without scripts.
embedding-fixed = An address that never changes
embedding-fixed-text = Take these lines instead if your rules ask for a fixed file with a checksum. You then get corrections only when you change them.
embedding-wordpress = WordPress
embedding-wordpress-text = Install the small plugin from the guide’s source files. Then add its block, or write this line in a page. If you may not install plugins, put the two lines above into a “Custom HTML” block.
embedding-drupal = Drupal
embedding-drupal-text = Use a text format that keeps HTML as you write it, and paste these lines in the source view. If your editor removes them, take the frame below.
embedding-squarespace = Squarespace
embedding-squarespace-text = Paste these lines into a code block. If your plan runs no scripts there, take the frame below.
embedding-wix = Wix
embedding-wix-text = Add an element that embeds HTML, and paste this line as its code.
embedding-frame = A site that allows no script
embedding-frame-text = A frame shows the guide without any script on your page.
embedding-link = A site that allows neither
embedding-link-text = A link always works.
embedding-policy = If your site sends a Content-Security-Policy
embedding-policy-text = Add these words to it. Without the words in quotes the guide still runs, only slower.
embedding-doctor = If it does not show
embedding-doctor-text = Open your own page with ?untoc-doctor at the end of its address. The doctor says in plain words what is wrong and what to write. Here it looks at the host of this guide.

## Home

home-title = Have your say when your country is reviewed on organized crime
home-lead = States check how each other carry out the UN convention against organized crime and its protocols on human trafficking, migrant smuggling and firearms. This guide shows civil society groups how the review works, when to act, whom to write to and what to say.
home-try = For example:
home-examples = who do I write to | is it our turn | trafficking definition | art 18 | witness protection
home-path = The path, step by step
home-path-more = See what each step asks of you
home-treaties = The four treaties
home-treaties-more = All 107 articles on one page
home-obligations = All that the treaties ask, in one table
home-topics = By topic
home-topics-more = All topics
home-questions = What people ask
home-questions-more = All questions and answers
home-guides = How the review works
home-guides-more = All pages on the review
home-tools = Tools: fill in, take away
home-tools-more = All tools
home-models = Letters and other models
home-models-more = All models

## Lists

folder-steps-title = What to do, step by step
folder-steps-lead = From your first hour to the follow-up: what you can do at home and in Vienna, and when.
folder-instruments-title = The four treaties
folder-instruments-lead = The review looks at the Convention and three Protocols. Your country is reviewed only for those it has joined.
folder-articles-title = All articles
folder-articles-lead = Every article of the four treaties, each with a summary in plain words.
folder-topics-title = Topics
folder-topics-lead = What the four treaties say on one subject, side by side, and what you can do with it.
folder-tools-title = Tools
folder-tools-lead = Fill in, look at the paper as it grows, take it away. What you type stays on your device.
folder-models-title = Letters, plans and pledges
folder-models-lead = Models to make your own. The wording is ours. The words that count are yours.
folder-guides-title = How the review works
folder-guides-lead = The bodies, the papers, the rules and the places where civil society can enter.
folder-questions-title = Questions and answers
folder-questions-lead = What groups ask first, answered in a few sentences.
folder-terms-title = Glossary
folder-terms-lead = The words of the review and of the treaties, explained simply. The explanations have no legal force.
glossary-letters = Letters
label-instrument = Treaty
label-article = { $instrument }, article { $number }
label-steps = Step
label-guides = Guide
label-questions = Question
label-terms = Term
label-topics = Topic
label-tools = Tool
form-letter = Letter
form-plan = Action plan
form-pledge = Pledge
form-checklist = Checklist
form-statement = Statement
form-input = Input
forms-letter = Letters
forms-plan = Action plans
forms-pledge = Pledges
forms-checklist = Checklists
forms-statement = Statements
forms-input = Inputs to a review

## Steps

stage-before = Before the review
stage-during = During the review
stage-after = After the review
path-picture = The review in one picture
place-home = At home
place-vienna = In Vienna or online
place-both = At home and in Vienna
tasks-done = { $done } of { $count } done
step-number = Step { $number } of { $count }

## Treaties and articles

instrument-count = { $count } articles
instrument-articles = Articles
instrument-dates = Dates and texts
instrument-adopted = Adopted
instrument-in-force = In force since
instrument-text = Official texts (UNODC)
instrument-status = Which States have joined (UN Treaty Collection)
article-number = Article { $number }
article-numbered = { $number }. { $title }
article-title = { $title } ({ $instrument }, article { $number })
article-plain-words = In plain words
article-topics = Topics
obligations-title = Paragraph by paragraph
obligations-note = In our words. Only the official text is binding.
obligations-words = What “must”, “may” and the other words mean
obligations-all = All four treaties in one table
condition = Condition: { $condition }.
strength-must = Must
strength-must-if = Must, with limits
strength-must-consider = Must consider
strength-encouraged = Encouraged
strength-may = May
strength-definition = Definition
strength-rule = Rule
strength-must-means = A duty: the treaty says “shall”. Sometimes something has to happen first, such as a request: the row then names the condition.
strength-must-if-means = A duty that the treaty bends to the State’s own law, means or judgement: “where appropriate”, “within its means”.
strength-must-consider-means = The State must think about it seriously. It stays free to say no.
strength-encouraged-means = The treaty asks for it or wants an effort, but not as a full duty.
strength-may-means = The State is allowed to do it, or can choose to.
strength-definition-means = Says what a word means in the treaty.
strength-rule-means = Purpose, scope or procedure. It asks for no action.
official-text = Read article { $number } in the official text
official-text-note = Only the official text is binding. The summary here is ours.
cite-as = Cite as:
citation = { $instrument }, article { $number } ({ $title })
copy-citation = Copy citation
copy-link = Copy link
copied = Copied
copy-failed = Could not copy. Select the text and copy it yourself.
cluster-title = When is it reviewed?
cluster = Cluster { $number }: { $name }.
cluster-1 = Criminalization and jurisdiction
cluster-2 = Prevention, technical assistance, protection measures and other measures
cluster-3 = Law enforcement and the judicial system
cluster-4 = International cooperation, mutual legal assistance and confiscation
cluster-sure = A published source names this article in this cluster.
cluster-check = Check with the official table in the annex to resolution 9/1.
cluster-none = We found no cluster for this article. It is a general or final provision, and as far as we know it is not reviewed on its own. Check with the official table in the annex to resolution 9/1.
cluster-short = Cluster { $number }
cluster-short-unsure = Cluster { $number }? (check)
cluster-guide = What clusters are
neighbours-label = Before and after
neighbours-previous = Before:
neighbours-next = Next:
related-title = Related
contents-title = On this page
table-label = Table
picture-in-words = The picture in words

## All obligations

all-obligations-title = All that the treaties ask
all-obligations-lead = Every paragraph of the four treaties in plain words: who must, should or may do what. Read it here, print it, or take it away as a table.
obligations-count = { $shown } of { $total } rows are shown.
table-csv = Take all away (CSV)
table-csv-shown = Take away what is shown
column-number = No.
column-paragraph = Paragraph
column-strength = Strength
column-who = Who
column-text = What
column-treaty = Treaty
column-article = Article
column-heading = Heading
column-condition = Condition
column-our-words = What (in our words, not the treaty’s)
column-cluster = Cluster
column-topics = Topics
filter-label = Choose rows
filter-instrument = Treaty
filter-strength = Strength
filter-topic = Topic
filter-cluster = Review cluster
filter-who = Who
filter-any = Any
filter-no-cluster = In no cluster
filter-option = { $words } ({ $count })

## Who has joined which treaty

# The names of States: first the one that stands in the table, then, each after `|`, others that people know it by.
state-also = also { $names }
state-afg = Afghanistan
state-aus = Australia
state-bhr = Bahrain
state-bgd = Bangladesh
state-btn = Bhutan
state-brn = Brunei Darussalam | Brunei
state-khm = Cambodia
state-chn = China | People's Republic of China | PRC
state-cok = Cook Islands
state-cyp = Cyprus
state-prk = Democratic People's Republic of Korea | North Korea | DPRK | DPR Korea
state-fji = Fiji
state-ind = India
state-idn = Indonesia
state-irn = Iran (Islamic Republic of) | Iran
state-irq = Iraq
state-jpn = Japan
state-jor = Jordan
state-kaz = Kazakhstan
state-kir = Kiribati
state-kwt = Kuwait
state-kgz = Kyrgyzstan | Kyrgyz Republic
state-lao = Lao People's Democratic Republic | Laos | Lao PDR
state-lbn = Lebanon
state-mys = Malaysia
state-mdv = Maldives
state-mhl = Marshall Islands | RMI
state-fsm = Micronesia (Federated States of) | Micronesia | FSM
state-mng = Mongolia
state-mmr = Myanmar | Burma
state-nru = Nauru
state-npl = Nepal
state-nzl = New Zealand | Aotearoa
state-niu = Niue
state-omn = Oman
state-pak = Pakistan
state-plw = Palau
state-png = Papua New Guinea | PNG
state-phl = Philippines
state-qat = Qatar
state-kor = Republic of Korea | South Korea | ROK
state-wsm = Samoa | Western Samoa
state-sau = Saudi Arabia | KSA
state-sgp = Singapore
state-slb = Solomon Islands
state-lka = Sri Lanka
state-pse = State of Palestine | Palestine
state-syr = Syrian Arab Republic | Syria
state-tjk = Tajikistan
state-tha = Thailand
state-tls = Timor-Leste | East Timor
state-ton = Tonga
state-tur = Türkiye | Turkey | Turkiye
state-tkm = Turkmenistan
state-tuv = Tuvalu
state-are = United Arab Emirates | UAE | Emirates
state-uzb = Uzbekistan
state-vut = Vanuatu
state-vnm = Viet Nam | Vietnam
state-yem = Yemen
region-oceania = Oceania
region-west-asia = West Asia
region-south-east-asia = South-East Asia
region-south-asia = South Asia
region-east-asia = East Asia
region-central-asia = Central Asia
regional-group-western = Regional group: Western European and other States
regional-group-western-also-asia-pacific = Regional group: Western European and other States, and Asia-Pacific for some purposes
regional-group-none = In no regional group
regional-group-observer = Observer State, in no regional group
status-party = Party
status-signatory = Signed only
status-not-party = Not a party
status-unknown = Not known
status-since = { $status } since { $date }
status-on = { $status }, { $date }
status-check = check
status-basis-number = What it rests on: { $number }
status-table = State by State
status-note = Dates are those of the deposit, or of the signature for a State that has only signed. A dotted line marks what is not certain. Reservations are not shown.
status-count = { $shown } of { $total } States are shown.
status-bases = What each entry rests on
column-state = State
column-names = Other names
column-region = Region
column-group = Regional group
column-status = { $treaty }: status
column-date = { $treaty }: date
column-sure = { $treaty }: how sure
column-basis = { $treaty }: rests on
sure-verified = checked against the source
sure-known = widely documented
sure-uncertain = not certain
filter-region = Region
filter-sort = Order
sort-name = By name
sort-date = By date: { $treaty }
basis-extract = Stored extract of the United Nations status tables. Its latest entries are of October 2013 (Convention), December 2013 (trafficking), September 2013 (smuggling) and March 2014 (firearms).
basis-list-2022 = A stored page of 2021 or 2022 counts 191 parties and names the only seven members of the United Nations that are not. The date is widely documented.
basis-conference-2018 = Conference paper CTOC/COP/2018/2. The date is widely documented.
basis-conference-2018-no-date = Conference paper CTOC/COP/2018/2: it joined between 2016 and 2018.
basis-netherlands-list = Stored list of the Dutch treaty database, among parties with reservations or declarations. The date is widely documented.
basis-netherlands-in-force = Stored list of the Dutch treaty database. It gives the day of entry into force; the deposit is thirty days earlier.
basis-bhutan-2023 = Press release of the Ministry of Foreign Affairs of Bhutan, March 2023. The Dutch treaty database has the Trafficking Protocol in force for Bhutan from 22 March 2023.
basis-china-2024 = News of January 2024 on the deposit, and the official status page of 4 May 2024.
basis-encyclopedia-2015 = Stored page of an encyclopedia, January 2015. The date is widely documented.
basis-known = Widely documented. We have not seen the entry.
basis-believed-2017 = Believed to have joined in 2017, with the other treaties. Not seen.
basis-recalled = Recalled, not seen.
basis-recalled-doubt = Recalled, not seen. One stored list of parties does not have it.
basis-signed-extract = Signed, says the stored extract of late 2013 to early 2014. It may have joined since.
basis-iran-2025 = Signed in 2000. In 2025 media of Iran reported that joining, with reservations, was approved at home. We have not seen that the paper was handed in.
basis-not-party-2022 = Named as not a party on a stored page of 2021 or 2022. It may have joined since.
basis-not-in-extract = Not in the stored extract of late 2013 to early 2014. It may have joined since.
basis-nothing = We have seen nothing that tells.

## Topics

topic-sides = The four treaties side by side
topic-table = See these rows as a table
topic-nothing = We list nothing from this treaty here.

## Tools

tool-place = The tool appears here. It needs scripts.
tool-without = Without scripts
tool-private = Nobody but you sees what you type: it stays on your device, and the guide sends nothing.
model-tool = Fill it in here, and take it away as a file

## Models

model-note = Only a model. The wording is ours. Nothing has been sent: this page only shows the text.
model-blanks = What goes into the blanks
blank-optional = may be left out
blank-example = For example: { $example }
blank-own-words = Say this in your own words.

## Sources

sources-title = Sources, and how sure we are
source-number = Source { $number }
source-check-address = check the address
confidence-verified = Checked against the source.
confidence-known = Widely documented, not checked against the source by us.
confidence-uncertain = Not certain: check with the source before you rely on it.
reviewed = Last looked at on { $date }.
note-plain = Note
note-tip = Advice
note-danger = Think of safety
note-unsure = Check before you rely on this

## Glossary

term-also = Also: { $names }
term-see = See:
term-sources = Source: { $sources }
term-check = check with the source
translations-title = In other languages
translations-check = These translations are not confirmed: check them in UNTERM before you use them.
language-ar = Arabic
language-es = Spanish
language-fr = French
language-ru = Russian
language-zh = Chinese

## Search

# Words with which people point at a provision, in small letters, each between `|`.
reference-article = article | articles | art | arts
reference-paragraph = paragraph | paragraphs | para | paras | par | subparagraph | subpara
reference-small = of | the | in | to | and | on | from
search-title = Search
search-label = Search the guide
search-placeholder = A word, a question, an article
search-button = Search
search-no-scripts = The search needs scripts, which are off or did not load. All pages are listed here:
search-empty = Type a word, a question or an article. Small mistakes do not matter.
search-none = Nothing found for “{ $query }”.
search-none-help = Try another word, or start here:
search-all = All results for “{ $query }”
search-count = { $count ->
    [0] No results
    [one] One result
   *[other] { $count } results
}
search-suggestions = Suggestions
search-go-to = Go to
search-answer = Answer
search-corrected = Showing results for { $query }
search-nearest = Near to what you typed
search-none-pages = guides/focal-points | steps/find-focal-point
search-filter-stage = When
search-filter-always = Any time
search-filter = Show
search-filter-instrument = Treaty
search-filter-all = Everything
search-filter-any = Any treaty
search-more = Show more results
search-filtered-none = Nothing of this kind. Choose another above.
kind-instruments = Treaties
kind-articles = Articles
kind-steps = Steps
kind-guides = Guides
kind-questions = Questions
kind-terms = Terms
kind-topics = Topics
kind-models = Letters and models
kind-tools = Tools

## Addresses that do not exist

unknown-title = This page does not exist
unknown-lead = The link may be old or mistyped. Search for what you need, or start from one of these lists.

## About

about-title = About this guide
about-lead = Who made it, what it rests on, and what is not certain.
about-independent = Independent
about-independent-text = This guide was made for the staff of civil society organizations. It is independent. It does not speak for the United Nations, for UNODC, for GI-TOC or for any State, and none of them has approved it. | The summaries of the treaties, the explanations of words and the advice are our own. They have no legal force and are no legal advice. Where a text of the United Nations and this guide differ, the United Nations text is right.
about-privacy = Your privacy
about-privacy-text = The guide sets no cookies and counts no visitors. It asks nothing of any other site. What you type into the search stays in your browser and in its address line; the history of your browser may keep it. Your browser keeps a copy of the guide, so that it opens with no network: see “Offline and storage”. | The provider of your connection and the owner of the site that carries the guide can see that you opened it, as with any website. Links to other sites leave the guide.
about-sure = How sure we are
about-sure-text = Every page names its sources and says which of these three holds. Within a page, words with a dotted line under them are not certain.
about-uncertain = What is not certain
about-uncertain-text = Which article belongs to which cluster, except most articles of the first cluster. Check with the table in the annex to resolution 9/1. | Which cluster is reviewed second, and whether the second phase has begun for every group. | How many country reviews are finished. | The dates of the next session of the Conference and of the coming dialogues. | Whether your State has joined each treaty: only the United Nations Treaty Collection decides. | The addresses of pages: we could not open them when this text was written.
about-dates = Dates
about-dates-text = The text is of { $date }. It has { $count } entries. Most United Nations pages that it rests on were seen in copies from 2022 to 2025.
about-sources = All sources
about-sources-text = The documents and pages that the guide rests on. Open the page itself before you cite it.

## The list of languages at the root of the site

root-title = UNTOC Guide
root-lead = Choose a language.
