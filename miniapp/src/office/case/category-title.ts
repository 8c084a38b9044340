import { allRegions } from '../../estimate/region-stack';

/** What the documents call a category; its id where none of them knows it. */
export function categoryTitle(id: string): string {
  for (const { document } of allRegions())
    for (const category of document.categories) if (category.id === id) return category.title;
  return id;
}
