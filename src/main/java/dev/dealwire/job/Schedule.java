package dev.dealwire.job;

import java.time.ZoneId;

/** @param cron six fields, seconds first, as Spring's {@code CronExpression} reads them; always with the zone it is meant in */
public record Schedule(String cron, ZoneId zone) {}
