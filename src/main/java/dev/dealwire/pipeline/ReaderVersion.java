package dev.dealwire.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dealwire.catalog.Sha256;
import dev.dealwire.job.MerchantProfile;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * By which rules a merchant's pages are read now: the code and the word lists that read pages, and what its profile says about
 * reading. It is computed, so that nobody has to remember to raise a number.
 */
@Component
final class ReaderVersion {

    private static final int BYTES = 8;

    private static final List<String> RULES = List.of(
            "classpath*:dev/dealwire/extract/**/*.*",
            "classpath*:dev/dealwire/price/**/*.*",
            "classpath*:dev/dealwire/money/**/*.*");

    private final byte[] rules;

    ReaderVersion() throws IOException {
        this.rules = digestOfRules();
    }

    String of(MerchantProfile merchant) {
        MessageDigest digest = Sha256.digest();
        digest.update(rules);
        Stream.of(merchant.currency(), merchant.locale(), merchant.hints())
                .forEach(said -> digest.update((said + "\n").getBytes(UTF_8)));
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static byte[] digestOfRules() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        MessageDigest digest = Sha256.digest();
        for (String pattern : RULES) {
            Resource[] found = resolver.getResources(pattern);
            Arrays.sort(found, Comparator.comparing(Resource::getFilename).thenComparing(Resource::getDescription));
            for (Resource resource : found) {
                digest.update(resource.getContentAsByteArray());
            }
        }
        return digest.digest();
    }
}
