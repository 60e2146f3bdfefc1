import { describe, expect, it } from 'vitest';
import { type Address, addressText } from '../../../shared/customers/address.ts';

const none: Address = { label: '', street: '', city: '', postcode: '', country: '' };

describe('an address in one line', () => {
  it('goes from the street outwards where it is written in an alphabet', () => {
    const address = { ...none, street: '12 High Street', city: 'Leeds', postcode: 'LS1 4AB', country: 'England' };
    expect(addressText(address)).toBe('12 High Street, Leeds LS1 4AB, England');
    expect(addressText({ ...address, street: '', country: '' })).toBe('Leeds LS1 4AB');
  });

  it('goes from the country inwards, without commas, where it is written in Chinese, Japanese or Korean', () => {
    const address = { ...none, street: '天河路12号', city: '广东省广州市', postcode: '510620', country: '中国' };
    expect(addressText(address)).toBe('中国广东省广州市天河路12号 510620');
    expect(addressText({ ...address, country: 'China', postcode: '' })).toBe('China 广东省广州市天河路12号');
    expect(addressText({ ...none, street: '세종대로 110', city: '서울' })).toBe('서울세종대로 110');
  });

  it('does not say the city twice where the street begins with it', () => {
    expect(addressText({ ...none, street: '广州市天河路12号', city: '广州市', country: '中国' })).toBe(
      '中国广州市天河路12号',
    );
    expect(addressText({ ...none, street: '中国广州市天河路12号', city: '广州', country: '中国' })).toBe(
      '中国广州市天河路12号',
    );
    expect(addressText({ ...none, street: '北京路12号', city: '北京' })).toBe('北京北京路12号');
  });

  it('of nothing is nothing, whatever it is for', () => {
    expect(addressText({ ...none, label: 'home' })).toBe('');
  });
});
