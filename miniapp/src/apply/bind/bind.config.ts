export default definePageConfig({ navigationBarTitleText: '先说您是谁' });
