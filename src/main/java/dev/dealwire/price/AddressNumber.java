package dev.dealwire.price;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number by which a shop addresses one product or advert: {@code /item/7221815683.html}, {@code ?pid=260591}. */
final class AddressNumber {

    private static final Pattern IN_QUERY = Pattern.compile(
            "(?:^|&)(?:pid|id|itemid|item_id|productid|product_id|prdid|goods_?no|goods_?id|sku|item|product)"
                    + "=([A-Za-z]?\\d{4,14})(?:&|$)",
            Pattern.CASE_INSENSITIVE);

    /** As a word of its own; a page number or a year is shorter. */
    private static final Pattern IN_PATH = Pattern.compile("(?<![A-Za-z0-9])p?([A-Za-z]?\\d{5,14})(?![A-Za-z0-9])");

    private AddressNumber() {}

    /** Null if the address is not known or holds none; the last one of several. */
    static @Nullable String in(@Nullable URI url) {
        if (url == null) {
            return null;
        }
        String query = url.getRawQuery();
        Matcher inQuery = IN_QUERY.matcher(query == null ? "" : query);
        return inQuery.find() ? inQuery.group(1) : inPath(url.getRawPath());
    }

    private static @Nullable String inPath(@Nullable String path) {
        Matcher matcher = IN_PATH.matcher(path == null ? "" : path);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
