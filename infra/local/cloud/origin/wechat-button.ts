import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { securityHeaders } from '../../serve/security-headers';

/** Below `/__local/`. */
export const scriptPlace = 'wechat-button.js';
/** Where the browser keeps who holds the phone that it stands for. */
export const phoneOwner = 'wechat-stand-in';

/**
 * Stands for the button of WeChat's that gives a phone number: WeChat asks its user each time, in a window of its own, and gives a code for
 * the server. The app's build for browsers calls `wechatPhoneCode` where the page has one, and has nothing of this in it.
 */
export const buttonScript = `'use strict';
(() => {
  const kept = localStorage.getItem('${phoneOwner}');
  if (!kept) return;
  const { openid, phone } = JSON.parse(kept);
  window.wechatPhoneCode = async () => {
    if (!confirm('（本机代替微信）允许医助使用您的手机号 ' + phone + ' 吗？')) throw new Error('getPhoneNumber:fail user deny');
    const answer = await fetch('/__local/wechat/phone-codes', { method: 'POST', body: JSON.stringify({ openid, phone }) });
    if (!answer.ok) throw new Error('getPhoneNumber:fail');
    return (await answer.json()).code;
  };
})();
`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The files of the app, its page with the script of the button. */
export function answerWithButton(folder: string, files: Answer): Answer {
  const script = `<script src="/__local/${scriptPlace}"></script>`;
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    if (request.method !== 'GET' || !['/', '/index.html'].includes(pathname)) return files(request, response);
    const html = readFileSync(path.join(folder, 'index.html'), 'utf8').replace('<head>', `<head>${script}`);
    response.writeHead(200, {
      ...securityHeaders(html),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    response.end(html);
  };
}
