package be.lerarenkaart.portal.pages.figures;

import java.util.Map;

/** One province with its count by channel. */
public record ProvinceRow(String province, Map<String, Long> byChannel, long total) {

    public long of(String channel) {
        return byChannel.getOrDefault(channel, 0L);
    }
}
