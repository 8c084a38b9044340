/** Parts of a path that tell a reader nothing. */
const silent = new Set(['Resource', 'Default', 'Rest']);
/** Names that CDK makes up, from what they join, for the right of API Gateway or of a schedule to call a function. */
const permission = /^ApiPermission\.|:Permissions$|^AllowEventRule/;

/**
 * The id of a resource in the template, from its path below the stack: `Api/Rest/Default/cases/{id}/GET/Resource` → `ApiCasesIdGet`.
 * Readable and without a hash; two paths with one id are an error of synthesis, never a silent overwrite.
 */
export function logicalId(path: readonly string[]): string {
  const words = path.filter((part) => !silent.has(part)).map(named);
  return words
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .map(capitalised)
    .join('');
}

function named(part: string): string {
  if (permission.test(part)) return 'Permission';
  return part === 'DefaultPolicy' ? 'Policy' : part;
}

function capitalised(word: string): string {
  const rest = word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1);
  return word.slice(0, 1).toUpperCase() + rest;
}
