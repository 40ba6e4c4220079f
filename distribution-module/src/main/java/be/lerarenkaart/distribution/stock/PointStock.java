package be.lerarenkaart.distribution.stock;

import java.time.Instant;

/**
 * The stock of one pick-up point beside that of the others.
 *
 * @param waitingSince when the oldest of the cards on their way was sent; null when none is
 * @param share handed over of what was sent, from 0 to 1; null when nothing was sent
 * @param alert null when nothing is the matter
 */
public record PointStock(
        String code,
        String name,
        String municipality,
        String province,
        Stock stock,
        Instant waitingSince,
        Double share,
        StockAlert alert) {}
