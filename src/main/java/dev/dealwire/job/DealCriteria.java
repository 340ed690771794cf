package dev.dealwire.job;

import dev.dealwire.money.Percent;

/** What a job's editor asks of a deal, beyond what the market's policy demands of every claim. */
public record DealCriteria(Percent minimumPercentOff) {}
