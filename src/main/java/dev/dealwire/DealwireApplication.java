package dev.dealwire;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring finds its configuration from; {@code cli} decides whether and how it starts. */
@SpringBootApplication
public class DealwireApplication {}
