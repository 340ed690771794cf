package dev.dealwire.fetch;

import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.Rendering;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds a merchant's manners by the hosts of its profile: the exact name first, then the nearest {@code *.} above it. */
public final class MannersByHost implements MerchantManners {

    private final Map<String, MerchantProfile> byHost = new HashMap<>();

    public MannersByHost(Collection<MerchantProfile> merchants) {
        for (MerchantProfile merchant : merchants) {
            merchant.hosts().forEach(host -> byHost.put(host, merchant));
        }
    }

    @Override
    public Manners of(URI url) {
        return merchantOf(url).map(MerchantProfile::manners).orElse(Manners.DEFAULT);
    }

    /** Whether the merchant's pages need a browser. */
    public boolean areRendered(URI url) {
        return merchantOf(url)
                .filter(merchant -> merchant.render() == Rendering.BROWSER)
                .isPresent();
    }

    private Optional<MerchantProfile> merchantOf(URI url) {
        String host = Objects.requireNonNullElse(RequestUrl.of(url).getHost(), "");
        MerchantProfile exact = byHost.get(host);
        return exact != null ? Optional.of(exact) : merchantOfParent(host);
    }

    private Optional<MerchantProfile> merchantOfParent(String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            MerchantProfile found = byHost.get("*" + host.substring(dot));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
