// The functions of bridge.h, as Emscripten wants them: each reads its arguments out of the program's memory and calls
// the method of the same name on Module.bridge (web/src/bridge.ts). Texts arrive there as strings, bytes as copies.
mergeInto(LibraryManager.library, {
  $bridgeBytes: function (at, size) { return HEAPU8.slice(at, at + size); },
  $bridgeText__deps: ['$bridgeBytes'],
  $bridgeText: function (at, size) { return new TextDecoder().decode(bridgeBytes(at, size)); },

  // Emscripten's own way to a context brings along its whole handling of events.
  bridge_context__deps: ['$GL', '$bridgeText'],
  bridge_context: function (selector, size) {
    var context = document.querySelector(bridgeText(selector, size)).getContext('webgl2');
    if (context) GL.makeContextCurrent(GL.registerContext(context, { majorVersion: 2 }));
    return !!context;
  },

  bridge_wake: function () { Module['bridge']['wake'](); },
  bridge_wake_after: function (seconds) { Module['bridge']['wakeAfter'](seconds); },

  bridge_semantics__deps: ['$bridgeText'],
  bridge_semantics: function (patch, size) { Module['bridge']['semantics'](bridgeText(patch, size)); },

  bridge_storage__deps: ['$bridgeText', '$bridgeBytes'],
  bridge_storage: function (operation, ticket, key, keySize, bytes, size) {
    Module['bridge']['storage'](operation, ticket, bridgeText(key, keySize), bridgeBytes(bytes, size));
  },

  bridge_pick_file__deps: ['$bridgeText'],
  bridge_pick_file: function (ticket, accept, size) { Module['bridge']['pickFile'](ticket, bridgeText(accept, size)); },

  bridge_save_file__deps: ['$bridgeText', '$bridgeBytes'],
  bridge_save_file: function (ticket, name, nameSize, mime, mimeSize, bytes, size) {
    Module['bridge']['saveFile'](ticket, bridgeText(name, nameSize), bridgeText(mime, mimeSize), bridgeBytes(bytes, size));
  },

  bridge_save_in_place__deps: ['$bridgeText', '$bridgeBytes'],
  bridge_save_in_place: function (ticket, slot, slotSize, again, name, nameSize, mime, mimeSize, bytes, size) {
    Module['bridge']['saveInPlace'](ticket, bridgeText(slot, slotSize), !!again, bridgeText(name, nameSize),
      bridgeText(mime, mimeSize), bridgeBytes(bytes, size));
  },

  bridge_look_at_storage: function (ticket, ask) { Module['bridge']['lookAtStorage'](ticket, !!ask); },

  bridge_deflate__deps: ['$bridgeBytes'],
  bridge_deflate: function (ticket, bytes, size) { Module['bridge']['deflate'](ticket, bridgeBytes(bytes, size)); },

  bridge_inflate__deps: ['$bridgeBytes'],
  bridge_inflate: function (ticket, bytes, size, limit) {
    Module['bridge']['inflate'](ticket, bridgeBytes(bytes, size), limit);
  },

  bridge_rasterize__deps: ['$bridgeText'],
  bridge_rasterize: function (ticket, svg, size, scale) {
    Module['bridge']['rasterize'](ticket, bridgeText(svg, size), scale);
  },

  bridge_print__deps: ['$bridgeText'],
  bridge_print: function (ticket, sheets, size, name, nameSize) {
    Module['bridge']['print'](ticket, bridgeText(sheets, size), bridgeText(name, nameSize));
  },

  bridge_title__deps: ['$bridgeText'],
  bridge_title: function (title, titleSize, language, languageSize) {
    Module['bridge']['title'](bridgeText(title, titleSize), bridgeText(language, languageSize));
  },

  bridge_copy_text__deps: ['$bridgeText'],
  bridge_copy_text: function (ticket, text, size) { Module['bridge']['copyText'](ticket, bridgeText(text, size)); },

  bridge_share__deps: ['$bridgeText'],
  bridge_share: function (ticket, title, titleSize, link, linkSize) {
    Module['bridge']['share'](ticket, bridgeText(title, titleSize), bridgeText(link, linkSize));
  },

  bridge_read_qr__deps: ['$bridgeBytes'],
  bridge_read_qr: function (ticket, picture, size) { Module['bridge']['readQr'](ticket, bridgeBytes(picture, size)); },

  bridge_open_link__deps: ['$bridgeText'],
  bridge_open_link: function (url, size) { Module['bridge']['openLink'](bridgeText(url, size)); },

  bridge_use_newer: function () { Module['bridge']['useNewer'](); },

  bridge_fail__deps: ['$bridgeText'],
  bridge_fail: function (message, size) { Module['bridge']['fail'](bridgeText(message, size)); },
});
