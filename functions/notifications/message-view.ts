import type { MessageView } from '@yizhu/shared/api/endpoints';
import type { MessageItem } from '../table/messages';

export const messageView = ({ id, kind, title, text, at, applicationId }: MessageItem): MessageView => ({
  ...{ id, kind, title, text, at, applicationId },
});
