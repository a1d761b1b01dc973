/**
 * The site in a real browser.
 *
 * <p>{@link gradus.app.web.browser.Site} is the real server on a free port; {@link gradus.app.web.browser.Chromium} is the
 * browser, one for all tests; {@link gradus.app.web.browser.Tab} is one reader, and fails the test if the browser
 * complained, the content security policy was broken, or anything was asked of another host. {@code PagesTest} and its
 * neighbours use made-up exercises and {@link gradus.app.web.browser.ScriptedGrader}; {@code JourneyTest} uses the
 * real exercises and the real judge.
 */
@NullMarked
package gradus.app.web.browser;

import org.jspecify.annotations.NullMarked;
