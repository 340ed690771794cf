package dev.dealwire.demo;

import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.pipeline.RunProgress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The article at {@code /}, and its buttons at {@code /demo/...}: each changes a sample shop, runs the job and shows the article again. */
public final class DemoSite {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ArticlePage article;
    private final SampleMarket market;
    private final DemoStory story;
    private final Clock clock;

    public DemoSite(ArticlePage article, SampleMarket market, DemoStory story, Clock clock) {
        this.article = article;
        this.market = market;
        this.story = story;
        this.clock = clock;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/", this::show)
                .POST("/demo/{action}", this::act)
                .build();
    }

    private ServerResponse show(ServerRequest request) {
        String notice = request.param("done")
                .flatMap(DemoSite::action)
                .map(DemoAction::effect)
                .orElse(null);
        return ServerResponse.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", article.contentSecurityPolicy())
                .header("Cache-Control", "no-store")
                .body(article.render(clock.instant(), notice));
    }

    /** One visitor at a time: the job would refuse a second run of itself anyway. */
    private synchronized ServerResponse act(ServerRequest request) {
        Optional<DemoAction> action = action(request.pathVariable("action"));
        if (action.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        action.get().perform(market);
        story.goOn(RunExtent.ALL, RunProgress.NONE);
        return ServerResponse.seeOther(URI.create("/?done=" + action.get().path()))
                .build();
    }

    private static Optional<DemoAction> action(String path) {
        return Arrays.stream(DemoAction.values())
                .filter(action -> action.path().equals(path))
                .findFirst();
    }
}
