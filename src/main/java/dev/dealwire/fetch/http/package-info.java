/**
 * Fetching over HTTP with Apache HttpClient, whose own ideas of retrying, redirecting, decoding, cookies, proxies and
 * authentication are all switched off: each of them would send something that nobody upstream has checked.
 */
@NullMarked
package dev.dealwire.fetch.http;

import org.jspecify.annotations.NullMarked;
