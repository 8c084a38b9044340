// Taro reads this file as it is, as JavaScript: no types.
/** What a screen reader hears: Taro's WeChat templates know none of it. One table for the templates and for the code that fills them. */
const spoken = {
  // A component may say `role`, as in the browser, or WeChat's own word.
  'aria-role': 'i.role',
  'aria-label': '',
  'aria-hidden': '',
  'aria-disabled': '',
  'aria-labelledby': '',
  'aria-describedby': '',
};
const state = { 'aria-checked': '', 'aria-expanded': '', 'aria-selected': '', 'aria-pressed': '' };
const structure = { 'aria-level': '', 'aria-modal': '' };

/** By component; `''` stands for what the page gives. */
export const ariaAttributes = {
  View: { ...spoken, ...state, ...structure },
  Text: spoken,
  Button: { ...spoken, ...state },
  Input: { ...spoken, 'aria-invalid': '' },
  Textarea: { ...spoken, 'aria-invalid': '' },
  Picker: { ...spoken, ...state },
  Image: { 'aria-label': '' },
};

/** What no page of ours sets on a View: thirty copies of the template would carry it. */
export const unusedOfView = [
  'hover-stop-propagation',
  'hover-start-time',
  'hover-stay-time',
  'animation',
  'bindAnimationStart',
  'bindAnimationIteration',
  'bindAnimationEnd',
  'bindTransitionEnd',
];

/** All that is set on a component of which there are few: a button agrees to the privacy notice or gives the phone number, the canvas holds a picture. */
export const used = {
  Button: ['open-type', 'hover-class', 'bindagreeprivacyauthorization', 'bindGetPhoneNumber', ...Object.keys(spoken)],
  Canvas: ['type'],
};
