// What an element looks like before its own styles have come, and the frame that it reserves.

const sheets = {};

/** A stylesheet made of a text, once for all elements. */
export function sheet(name, text) {
  if (!sheets[name]) (sheets[name] = new CSSStyleSheet()).replaceSync(text);
  return sheets[name];
}

// The height is kept from the beginning, so that nothing on the page moves when the guide comes.
// While it is being drawn it takes no more, and what stands at its end does not wander.
export const FIRST = `
:host{display:block}
:host([hidden]){display:none}
:host([theme~=light]){color-scheme:light}
:host([theme~=dark]){color-scheme:dark}
.box{all:initial;display:block;box-sizing:border-box;font-family:inherit;font-size:var(--untoc-size,16px);line-height:1.5;color-scheme:inherit;color:CanvasText;visibility:inherit;min-block-size:var(--untoc-height,640px)}
.box.bare{min-block-size:84px}
.box.draws{max-block-size:var(--untoc-height,640px);overflow:hidden}
.box.bare.draws{max-block-size:84px}
.draws .foot{visibility:hidden}
.launch .box{min-block-size:0}
button.open,button.close{all:revert;font:inherit;min-block-size:44px;min-inline-size:44px;cursor:pointer}
dialog{all:revert;box-sizing:border-box;inline-size:min(76em,100%);max-inline-size:100%;block-size:100%;max-block-size:min(60em,100%);padding:0;overflow:hidden;color-scheme:inherit}
dialog[open]{display:grid;grid-template-rows:auto 1fr;--untoc-height:100%}
dialog .box{overflow:auto;min-block-size:0}
button.close{justify-self:end}
`;
