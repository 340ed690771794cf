package dev.dealwire.fetch;

import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Finds a merchant's manners by the hosts of its profile: the exact name first, then the nearest {@code *.} above it. */
public final class MannersByHost implements MerchantManners {

    private final Map<String, Manners> byHost = new HashMap<>();

    public MannersByHost(Collection<MerchantProfile> merchants) {
        for (MerchantProfile merchant : merchants) {
            merchant.hosts().forEach(host -> byHost.put(host, merchant.manners()));
        }
    }

    @Override
    public Manners of(URI url) {
        String host = Objects.requireNonNullElse(RequestUrl.of(url).getHost(), "");
        Manners exact = byHost.get(host);
        return exact != null ? exact : ofParent(host);
    }

    private Manners ofParent(String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            Manners found = byHost.get("*" + host.substring(dot));
            if (found != null) {
                return found;
            }
        }
        return Manners.DEFAULT;
    }
}
