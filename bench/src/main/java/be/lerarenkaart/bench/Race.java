package be.lerarenkaart.bench;

import java.util.List;
import java.util.Locale;

/**
 * Our job, the limit and the peer, alternately: ours, limit, peer, limit, ours. Within a round each has the same middle
 * moment, so a machine that grows slower or faster in the meantime weighs on all alike. Ratios are taken per round.
 */
record Race(String row, List<Phase> phases, Pass ours, Pass limit, Pass peer) {

    /**
     * @param timesLimit ours may take so many times the limit; 0 for no such goal
     * @param timesFaster ours must be so many times faster than the peer; 0 for no such goal
     */
    record Phase(String name, double timesLimit, double timesFaster) {}

    List<Measured> run(int rounds) throws Exception {
        List<Measured> measured = begin();
        round("warm-up", begin());
        for (int round = 1; round <= rounds; round++) {
            round("round " + round, measured);
        }
        return measured;
    }

    private List<Measured> begin() {
        return phases.stream()
                .map(phase -> new Measured(row, phase, new Times(), new Times(), new Times()))
                .toList();
    }

    private void round(String round, List<Measured> measured) throws Exception {
        Cost[] firstOurs = run(round, "ours", ours);
        Cost[] firstLimit = run(round, "limit", limit);
        Cost[] onlyPeer = run(round, "row by row", peer);
        Cost[] secondLimit = run(round, "limit", limit);
        Cost[] secondOurs = run(round, "ours", ours);
        for (int phase = 0; phase < phases.size(); phase++) {
            measured.get(phase).ours().addRound(firstOurs[phase], secondOurs[phase]);
            measured.get(phase).limit().addRound(firstLimit[phase], secondLimit[phase]);
            measured.get(phase).peer().addRound(onlyPeer[phase]);
        }
    }

    private Cost[] run(String round, String who, Pass pass) throws Exception {
        Cost[] costs = pass.run();
        StringBuilder line = new StringBuilder(row + " " + round + ", " + who);
        for (int phase = 0; phase < phases.size(); phase++) {
            line.append(String.format(
                    Locale.ROOT,
                    "; %s %.2f s (processors %.2f s)",
                    phases.get(phase).name(),
                    costs[phase].seconds(),
                    costs[phase].processorSeconds()));
        }
        System.out.println(line);
        return costs;
    }
}
