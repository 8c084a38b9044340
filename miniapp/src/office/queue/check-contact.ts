import type { Contact } from '@yizhu/shared/api/endpoints';
import { sentence } from '@yizhu/shared/api/errors';
import { contactPhone } from '@yizhu/shared/people/contact-phone';

export type ContactErrors = Readonly<Partial<Record<keyof Contact, string>>>;

/** As long as a name may be. */
const longestName = 40;

/** Whom residents will be told to call, or a sentence at each field that cannot stay as it is. */
export function checkContact(typed: Contact): { contact?: Contact; errors: ContactErrors } {
  const name = typed.name.trim();
  const phone = contactPhone(typed.phone);
  const errors: ContactErrors = {
    ...(name === '' && { name: '这里还没有填姓名。请填群众打电话找谁。' }),
    ...(name.length > longestName && { name: `姓名太长了。请填${longestName}个字以内。` }),
    ...(!phone && { phone: sentence('contact.phone') }),
  };
  return phone && Object.keys(errors).length === 0 ? { contact: { name, phone }, errors } : { errors };
}
