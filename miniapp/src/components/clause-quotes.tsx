import { View } from '@tarojs/components';

interface ClauseQuotesProps {
  readonly places: readonly { readonly at: string; readonly quotes: readonly string[] }[];
}

/** The document's own sentences, under the places where they stand. */
export function ClauseQuotes({ places }: ClauseQuotesProps) {
  return (
    <>
      {places.map(({ at, quotes }) => (
        <View key={at} className='clause'>
          <View className='clause__at'>{at}</View>
          {quotes.map((quote) => (
            <View key={quote} className='clause__quote'>
              “{quote}”
            </View>
          ))}
        </View>
      ))}
    </>
  );
}
