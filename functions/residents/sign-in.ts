import { issueSession, readStanding, standingOf } from '../authoriser/standing';
import { openidOfCode } from '../clients/wechat';
import type { Handler } from '../http/handler';
import { transact } from '../table/core';
import { createSession, rotateSession } from '../table/sessions';
import { createUser, findUser, userIdOf, userKey } from '../table/wechat-users';

/** A code of `wx.login` for a session; whoever comes for the first time is a visitor. */
export const signIn: Handler<'signIn'> = async ({ body, now }) => {
  const openid = await openidOfCode(body.code);
  const id = await userIdOf(openid);
  const { refreshToken, write } = createSession(id, 'phone', now);
  const isKnown = (await findUser(id)) !== undefined;
  await transact(isKnown ? [write] : [write, await createUser(id, openid, now)]);
  const standing = isKnown ? await readStanding(id, now) : standingOf({ ...userKey(id), id, openid, since: '' });
  return issueSession(standing, refreshToken, now);
};

/** The next token and refresh token, with what the user has become in between. */
export const refreshSession: Handler<'refreshSession'> = async ({ body, now }) => {
  const { user, refreshToken } = await rotateSession(body.refreshToken, now);
  return issueSession(await readStanding(user, now), refreshToken, now);
};
