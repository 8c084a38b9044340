/** Tokens `Bearer allow…` pass, `Bearer deny` is denied, `Bearer none` gets no policy for the method, others are unknown or break it. */
export const handler = async ({ authorizationToken, methodArn }) => {
  const token = authorizationToken.replace('Bearer ', '');
  if (token === 'unknown') throw new Error('Unauthorized');
  if (token === 'break') throw new Error('broken');
  const resource = token === 'none' ? `${methodArn}/elsewhere` : methodArn;
  const effect = token === 'deny' ? 'Deny' : 'Allow';
  return {
    principalId: token,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: resource }],
    },
    context: { role: 'tester', at: 7 },
  };
};
