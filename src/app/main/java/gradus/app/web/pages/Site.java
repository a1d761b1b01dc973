package gradus.app.web.pages;

/**
 * What is the same on every page of this server.
 *
 * @param assets the addresses of style sheets and modules
 * @param sandboxed whether learners' code is held by a sandbox; every page warns where it is not
 */
public record Site(Assets assets, boolean sandboxed) {}
