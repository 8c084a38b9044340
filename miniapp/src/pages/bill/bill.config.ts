export default definePageConfig({ navigationBarTitleText: '照着单子填' });
