### The words of the tools: what they ask, what they say, what stands in their papers. The format is that of
### ui.ftl. These words travel in a pack of their own: only those load it who open a tool.
### A message that ends in -hint or -example may be left out.

## All tools

month-of-year = { $month } { $year }
own-words-hint = Say it in your own words. Letters that all sound the same are easily set aside.
articles-hint = Choose the articles that you know best. Three are enough.
# One or more articles of one treaty within a sentence.
cite-articles = { $count ->
    [one] article { $numbers } of the { $instrument }
   *[other] articles { $numbers } of the { $instrument }
}
list-comma = { $first }, { $second }
list-and = { $first } and { $second }

## What is wrong with an answer

error-missing = Fill in: { $label }
error-missing-choice = Choose one: { $label }
error-missing-choices = Choose at least one: { $label }
error-missing-check = Tick this box when it is done: { $label }
error-missing-articles = Choose at least one article: { $label }
error-missing-items = Add at least one: { $label }
error-missing-day = Give a day: { $label }
error-too-long = { $label }: this is too long. Use at most { $most } characters.
error-too-many = { $label }: these are too many. Keep at most { $most }.
error-one-line = { $label }: write it in one line.
error-choice = { $label }: this choice does not exist here. Choose again.
error-day = { $label }: there is no such day. Choose one, or write it as year-month-day, such as 2027-03-31.
error-number = { $label }: write a whole number from { $least } to { $most }.
error-article = { $label }: the guide has no article “{ $article }”. Remove it or choose another.
error-same-key = { $label }: two entries have the same mark inside the file. Remove one and add it again.

## How close the words are to the model

closeness = Your own words
closeness-none = None yet. Say something that only you can say.
closeness-own = These are your own words.
closeness-partly = Partly your own words. Change what still sounds like the model.
closeness-too-close = Too close to the model. Say it as you would say it aloud.

## Letter

letter-title = Letter
letter-section-purpose = What the letter is for
letter-section-people = Who writes to whom
letter-section-people-intro = An office and a role are enough. Leave out names of persons where you can.
letter-section-matter = What you want to say
letter-section-matter-intro = Short and true. Nothing that could point to a victim, a witness or a source.
letter-section-request = Your request
letter-section-request-intro = One question that can be answered with yes or no is answered more easily than three.
letter-purpose = Which letter do you need?
letter-contact-hint = An address that you use for this work only is safer than a private one.
letter-more = Something else that they should know
letter-more-hint = It stands before your question. Leave it empty if the letter is complete without it.
letter-ask = Your one question, in your own words
letter-ask-hint = It takes the place of the question in the model. Leave it empty to keep that one.
letter-ask-one = Ask exactly one question here, with a question mark. It should be one that can be answered with yes or no.
letter-is-example = This is our example, and it is invented. Say what is true for you.
letter-one-question = There is a question here. Keep one question in the letter: the request at its end.
letter-example-about-us = Eleven of us drive to the fishing ports of the south and give legal advice to crews. We have done so since 2014.
letter-example-one-fact = Of 64 men who told us in 2026 that they wished to testify, nine were offered any protection.
letter-example-ask = Would your office send us its notices about the review from now on?
