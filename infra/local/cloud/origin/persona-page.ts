import { phoneOwner } from './wechat-button';

/** Somebody whom a tester can be. */
export type Persona = {
  readonly openid: string;
  readonly name: string;
  readonly title: string;
  readonly place: string;
  /** What WeChat knows of them; staff here have none. */
  readonly phone?: string;
};

/**
 * The page that stands for WeChat's sign-in on this computer: it signs the chosen person in with a code of the stand-in, and leaves the session
 * where the app keeps it. The app itself knows nothing of it.
 */
export const personaPage = (personas: readonly Persona[]): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>医助 · 换个人登录</title>
<style>
  body { font: 18px/1.6 sans-serif; max-width: 40em; margin: 1.5em auto; padding: 0 1em; }
  button { font: inherit; display: block; width: 100%; min-height: 60px; margin: .5em 0; text-align: left; }
  small { display: block; color: #595959; }
</style>
<h1>换个人登录</h1>
<p>这一页只在本机有，代替微信登录。这些人都是编的。点一个名字，就用这个人的微信打开医助。</p>
<p><label><input type="checkbox" id="consent"> 同时同意接收每种消息各一条</label></p>
<div id="people">
${personas.map(button).join('\n')}
</div>
<p role="status" id="told"></p>
<script>
  const told = document.getElementById('told');
  const post = async (place, body) => {
    const response = await fetch('/__local/wechat/' + place, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error((await response.json()).message);
    return response.json();
  };
  document.getElementById('people').addEventListener('click', async (event) => {
    const { openid, phone } = event.target.closest('button')?.dataset ?? {};
    if (!openid) return;
    try {
      if (document.getElementById('consent').checked) await post('accept-all', { openid });
      const { code } = await post('codes', { openid });
      const signedIn = await fetch('/api/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
      const session = await signedIn.json();
      if (!signedIn.ok) throw new Error(session.error.message);
      localStorage.clear();
      // As Taro's browser build stores what setStorage is given.
      localStorage.setItem('session', JSON.stringify({ data: session }));
      if (phone) localStorage.setItem('${phoneOwner}', JSON.stringify({ openid, phone }));
      location.href = session.as.kind === 'staff' ? '/#/office/queue/queue' : '/#/apply/mine/mine';
    } catch (error) {
      told.textContent = '没有登录成功：' + error.message;
    }
  });
</script>
</html>
`;

const button = ({ openid, name, title, place, phone }: Persona): string =>
  `<button type="button" data-openid="${openid}"${phone ? ` data-phone="${phone}"` : ''}>${name} · ${title}<small>${place}</small></button>`;
