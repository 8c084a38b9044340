export default definePageConfig({ navigationBarTitleText: '您属于哪一类' });
