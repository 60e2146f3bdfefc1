export { dayAndTimeText, momentText } from '../../shared/moment-text.ts';
