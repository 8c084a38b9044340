import { View } from '@tarojs/components';
import type { Contact } from '@yizhu/shared/api/endpoints';
import { useEffect, useState } from 'react';
import { call } from '../../api/call';
import { useLoaded } from '../../api/use-loaded';
import { useTask } from '../../api/use-task';
import { FailureNote } from '../../components/failure-note';
import { focusOn } from '../../components/focus';
import { MainButton } from '../../components/main-button';
import { Sheet } from '../../components/sheet';
import { Tappable } from '../../components/tappable';
import { TextField } from '../../components/text-field';
import { type ContactErrors, checkContact } from './check-contact';
import './contact.less';

/** Whom the residents of this township are told to call. `own` is the clerk's name, who will mostly be the one. */
export function TownshipContact({ own }: { readonly own: string }) {
  const { value, failure, reload } = useLoaded(() => call('contact'));
  const [isEditing, setEditing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  // It comes onto the page after the page was shown.
  useEffect(() => void reload(), [reload]);
  const edit = () => {
    setSaved(false);
    setEditing(true);
  };
  const saved = () => {
    setEditing(false);
    setSaved(true);
    return reload();
  };
  return (
    <>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {value && <Shown contact={value.contact} isSaved={isSaved} onEdit={edit} />}
      {value && isEditing && (
        <ContactSheet
          before={value.contact ?? { name: own, phone: '' }}
          onClose={() => setEditing(false)}
          onSaved={saved}
        />
      )}
    </>
  );
}

interface ShownProps {
  readonly contact?: Contact;
  readonly isSaved: boolean;
  readonly onEdit: () => void;
}

function Shown({ contact, isSaved, onEdit }: ShownProps) {
  return (
    <View className={contact ? 'contact' : 'contact contact_missing'}>
      <View className='contact__text' {...{ role: 'status' }}>
        {contact
          ? `${isSaved ? '存好了。' : ''}群众看到的联系人：${contact.name}，`
          : '群众还看不到该问谁、打哪个电话。请填一个。'}
        {contact && <View className='contact__phone'>{contact.phone}</View>}
      </View>
      <Tappable className='small-button' label={contact ? '改联系人' : '填联系人'} onTap={onEdit}>
        {contact ? '改' : '填联系人'}
      </Tappable>
    </View>
  );
}

interface ContactSheetProps {
  readonly before: Contact;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

function ContactSheet({ before, onClose, onSaved }: ContactSheetProps) {
  const [typed, setTyped] = useState(before);
  const [errors, setErrors] = useState<ContactErrors>({});
  const task = useTask();
  const type = (change: Partial<Contact>) => {
    setTyped((was) => ({ ...was, ...change }));
    setErrors({});
  };
  const save = () => {
    const { contact, errors: found } = checkContact(typed);
    setErrors(found);
    if (!contact) return focusOn(found.name ? 'contact-name' : 'contact-phone');
    void task.run(async () => {
      await call('setContact', { body: contact });
      await onSaved();
    });
  };
  return (
    <Sheet
      id='contact-sheet'
      title='群众有事，打电话问谁？'
      closeText='先不改'
      onClose={onClose}
      action={
        <>
          {task.failure && <FailureNote failure={task.failure} />}
          <MainButton text={task.isRunning ? '正在存…' : '存好'} onTap={save} />
        </>
      }
    >
      <View>本镇（街道）的群众在“我的申请”和进度里，会看到这个姓名和电话。</View>
      <TextField
        id='contact-name'
        title='姓名'
        hint='您自己，或值班的同事'
        value={typed.name}
        error={errors.name}
        onType={(name) => type({ name })}
        onDone={save}
      />
      <TextField
        id='contact-phone'
        title='电话'
        hint='手机号，或带区号的座机'
        keypad='phone'
        value={typed.phone}
        error={errors.phone}
        onType={(phone) => type({ phone })}
        onDone={save}
      />
    </Sheet>
  );
}
