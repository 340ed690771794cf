package dev.dealwire.web.api;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.Deals;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimDocument;
import dev.dealwire.publish.Claims;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/claims/{id}}: a claim with its chain down to archived bytes, and the life of the deal it tells of. */
@RestController
class ClaimsController {

    private final ClaimChains chains;
    private final Deals deals;
    private final Clock clock;

    ClaimsController(ClaimChains chains, Deals deals, Clock clock) {
        this.chains = chains;
        this.deals = deals;
        this.clock = clock;
    }

    @GetMapping("/api/claims/{id:[0-9]{1,18}}")
    ResponseEntity<ClaimDocument> claim(@PathVariable long id) {
        return ResponseEntity.of(chains.find(id).map(chain -> ClaimDocument.of(chain, life(chain.published()))));
    }

    private List<DealLife.Step> life(Claims.Published published) {
        ListingId listing = published.claim().listing();
        return deals.lives(published.job(), List.of(listing), clock.instant()).getOrDefault(listing, List.of());
    }
}
