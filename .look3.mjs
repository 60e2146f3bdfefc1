import { chromium } from 'playwright';
const args=['--no-sandbox','--disable-gpu','--disable-quic','--disable-background-networking'];
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args });for (let i=0;i<5;i++){  const c = await b.newContext(); const p = await c.newPage(); await p.goto('data:text/html,hi'); await c.close(); }  await b.close();
