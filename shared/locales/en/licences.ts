export const licences = {
  title: 'Licences',
  show: 'Licences of what is inside',
  what: 'Shuke is made with the work of others. These are their names, and the terms on which they share it.',
  shell:
    'For Electron and Chromium they are next to the installed program, in LICENSE.electron.txt and LICENSES.chromium.html.',
  text: 'Licence texts',
};
