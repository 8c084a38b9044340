import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { PageElement } from 'jsdom';
import { Phone, type Start } from './phone';
import { idOf } from './screen';

type Words = string | RegExp;

function trigger(element: PageElement, name: string, detail: object): void {
  const node = (element as unknown as { __wxElement: glassEasel.Element }).__wxElement;
  glassEasel.triggerEvent(node, name, detail, { bubbles: true, composed: true });
}

/** Somebody with a phone in the hand, who sees texts, taps them and types into the field below one. */
export class Person {
  private constructor(readonly phone: Phone) {}

  /** Open the mini-program, by itself or as it is said. */
  static async opens(start?: Start): Promise<Person> {
    const person = new Person(new Phone(start));
    await person.phone.settle();
    return person;
  }

  /** All that stands on the page in front. */
  get screen(): string {
    return this.phone.page.element.textContent ?? '';
  }

  sees(words: Words): boolean {
    return this.all(words).length > 0;
  }

  /** The text of the elements of a class, in order. */
  texts(className: string): string[] {
    return [...this.phone.page.element.querySelectorAll(`.${className}`)].map((element) => element.textContent ?? '');
  }

  async taps(words: Words): Promise<void> {
    await this.fires(this.one(words), 'tap', {});
  }

  /** Tap the button that agrees to WeChat's privacy notice: WeChat hears it too. */
  async agrees(words: Words): Promise<void> {
    const button = this.one(words);
    if (button.getAttribute('open-type') !== 'agreePrivacyAuthorization') throw new Error(`${words} agrees to nothing`);
    this.phone.consent.tapsAgree(idOf(button) ?? '');
    await this.fires(button, 'agreeprivacyauthorization', {});
  }

  /** What a screen reader is told of every control on the page in front: its role and its name. */
  get controls(): { role: string; name: string }[] {
    return this.spoken().map(({ role, name }) => ({ role, name }));
  }

  /** Tap the one control that a screen reader calls so. */
  async uses(role: string, name: Words): Promise<void> {
    const isSo = (spoken: string) => (typeof name === 'string' ? spoken === name : name.test(spoken));
    const found = this.spoken().filter((one) => one.role === role && isSo(one.name));
    if (found.length !== 1)
      throw new Error(
        `${found.length} times ${role} ${name} among: ${this.controls.map((one) => `${one.role} ${one.name}`).join(', ')}`,
      );
    await this.fires((found[0] as { element: PageElement }).element, 'tap', {});
  }

  private spoken(): { element: PageElement; role: string; name: string }[] {
    return [...this.phone.page.element.querySelectorAll('.tappable, input')].map((element) => ({
      element,
      role: element.getAttribute('aria-role') ?? '',
      name: (element.getAttribute('aria-label') || element.textContent || '').trim(),
    }));
  }

  /** Tap one of several that read the same: the one in the smallest part of the page that holds another text too. */
  async tapsBeside(near: Words, words: Words): Promise<void> {
    await this.fires(
      this.smallestPart(near, (part) => this.all(words, part)[0]),
      'tap',
      {},
    );
  }

  async types(field: string, text: string): Promise<void> {
    await this.fires(this.field(field), 'input', { value: text, cursor: text.length });
  }

  /** Swipe back, or the arrow in WeChat's own bar. */
  async goesBack(): Promise<void> {
    this.phone.back();
    await this.phone.settle();
  }

  /** What stands in a field. */
  reads(field: string): string | null {
    return this.field(field).getAttribute('value');
  }

  private async fires(element: PageElement, name: string, detail: object): Promise<void> {
    const { phone } = this;
    const tell = () => trigger(element, name, detail);
    const isOfNumber = element.closest('[open-type="getPhoneNumber"]');
    if (name !== 'tap') tell();
    else
      phone.consent.duringTap(() => {
        tell();
        if (isOfNumber) phone.givesNumber((given) => trigger(isOfNumber, 'getphonenumber', given));
      });
    await phone.settle();
  }

  private one(words: Words): PageElement {
    const found = this.all(words);
    if (found.length === 1) return found[0] as PageElement;
    throw new Error(`${found.length} times ${words} on: ${this.screen}`);
  }

  /** The innermost elements whose whole text reads so. */
  private all(words: Words, part = this.phone.page.element): PageElement[] {
    const reads = (text: string) => (typeof words === 'string' ? text === words : words.test(text));
    const found = [...part.querySelectorAll('*')].filter((one) => reads((one.textContent ?? '').trim()));
    return found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
  }

  private field(title: string): PageElement {
    return this.smallestPart(this.titled(title), (part) => [...part.querySelectorAll('input')][0]);
  }

  /** The words over a field, or, where they are the sheet's own, those in brackets behind the plain ones. */
  private titled(title: string): Words {
    const [whole] = this.texts('field__title').filter((one) => one === title || one.endsWith(`（${title}）`));
    return whole ?? title;
  }

  private smallestPart(near: Words, find: (part: PageElement) => PageElement | undefined): PageElement {
    for (let part: PageElement | null = this.one(near); part; part = part.parentElement) {
      const found = find(part);
      if (found) return found;
    }
    throw new Error(`nothing beside ${near} on: ${this.screen}`);
  }
}
