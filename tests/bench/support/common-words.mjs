// Words so common in English that they say nothing of what is looked for. Engines that bring such
// a list use their own.

const COMMON = new Set(
  `a about after all also am an and any are as at be because been before being both but by can
   could did do does doing for from had has have having he her here him his how i if in into is it
   its just may me might more most must my no nor not of on only or other our ours out over own
   shall she should so some such than that the their them then there these they this those through
   to too under up upon us very was we were what when where which while who whom whose why will
   with would you your yours`.split(/\s+/),
);

/** Whether a word in lower case is one of them. */
export function isCommon(word) {
  return COMMON.has(word);
}
