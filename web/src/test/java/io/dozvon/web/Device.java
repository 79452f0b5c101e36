package io.dozvon.web;

import com.microsoft.playwright.BrowserContext;

/// What a person sits at.
enum Device {
  COMPUTER {
    @Override
    BrowserContext open() {
      return Browsers.someone();
    }
  },
  DARK_PHONE {
    @Override
    BrowserContext open() {
      return Browsers.someoneOnADarkPhone();
    }
  },
  WITHOUT_SCRIPTS {
    @Override
    BrowserContext open() {
      return Browsers.someoneWithoutScripts();
    }
  };

  abstract BrowserContext open();
}
